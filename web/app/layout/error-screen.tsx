import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Screen } from "../../ui/screen.tsx";

/** A screen that failed: what happened, what was kept, what to do. */
export function ErrorScreen() {
  const { t } = useTranslation();
  return (
    <Screen title={t("shell.failed.title")} width="text">
      <EmptyState
        icon={<IconAlertTriangle size={24} stroke={1.75} />}
        title={t("shell.failed.what")}
        action={
          <>
            <Button onClick={() => window.location.reload()}>{t("shell.failed.reload")}</Button>
            <Button variant="default" component="a" href="/">
              {t("shell.backHome")}
            </Button>
          </>
        }
      >
        {t("shell.failed.kept")}
      </EmptyState>
    </Screen>
  );
}
