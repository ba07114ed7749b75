import { UnstyledButton } from "@mantine/core";
import type { Self } from "@passerelles/shared/api/session.schemas.ts";
import { IconSelector } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import { useTranslation } from "react-i18next";
import { Face } from "../../ui/faces.tsx";
import classes from "./account-menu.module.css";

interface Props extends ComponentPropsWithRef<"button"> {
  self: Self;
  collapsed: boolean;
}

/** Who is signed in: the button that opens the account menu. */
export function AccountButton({ self, collapsed, ...button }: Props) {
  const { t } = useTranslation();
  return (
    <UnstyledButton
      {...button}
      className={classes.target}
      aria-haspopup="menu"
      aria-label={collapsed ? t("shell.account", self) : undefined}
    >
      <Face person={self} size={32} />
      {!collapsed && (
        <>
          <span className={classes.who}>
            <span className={classes.name}>{self.name}</span>
            <span className={classes.role}>{t(`members.roles.${self.role}`)}</span>
          </span>
          <IconSelector size={16} stroke={1.75} aria-hidden />
        </>
      )}
    </UnstyledButton>
  );
}
