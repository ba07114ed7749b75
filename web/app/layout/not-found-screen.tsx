import { Button } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useShellActions } from "../../lib/shell-actions.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Screen } from "../../ui/screen.tsx";

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const { t } = useTranslation();
  const { search } = useShellActions();
  return (
    <Screen title={t("shell.notFound.title")} width="text">
      <EmptyState
        icon={<IconMapOff size={24} stroke={1.75} />}
        title={t("shell.notFound.what")}
        action={
          <>
            <Button onClick={search}>{t("shell.search")}</Button>
            <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
              {t("shell.backHome")}
            </Button>
          </>
        }
      >
        {t("shell.notFound.next")}
      </EmptyState>
    </Screen>
  );
}
