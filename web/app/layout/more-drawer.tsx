import { Button, Drawer } from "@mantine/core";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { IconPlus } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useShellActions } from "../../lib/shell-actions.ts";
import { useMay } from "../../lib/use-self.ts";
import { AccountArea } from "./account-area.tsx";
import { LegalLinks } from "./legal-links.tsx";
import classes from "./more-drawer.module.css";
import { Places } from "./places.tsx";

/** On a phone, the places that the bottom bar has no room for. Closes when one goes somewhere. */
export function MoreDrawer({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const mayCreate = useMay("createPage");
  const { newPage } = useShellActions();
  const here = useLocation({ select: (location) => location.href });
  const last = useRef(here);
  useEffect(() => {
    if (last.current !== here) onClose();
    last.current = here;
  }, [here, onClose]);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t("shell.more")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <div className={classes.more}>
        <Places kinds={kinds.slice(2)} />
        {mayCreate && (
          <Button
            size="md"
            leftSection={<IconPlus size={18} stroke={1.75} />}
            onClick={() => {
              onClose();
              newPage();
            }}
          >
            {t("shell.newPage")}
          </Button>
        )}
        <AccountArea />
        <LegalLinks />
      </div>
    </Drawer>
  );
}
