import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Something that keeps the page from being written in: what happened, what was kept, what to do. */
export function EditingNotice({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert" mb="md">
      {children}
      {action && <div>{action}</div>}
    </Alert>
  );
}

/** The page holds something that this build could not keep while writing beside it. */
export function UnshowableNotice() {
  const { t } = useTranslation();
  return (
    <EditingNotice title={t("editor.unshowable.title")} action={<ReloadButton />}>
      {t("editor.unshowable.detail")}
    </EditingNotice>
  );
}

/** The instance was restored, and this person had nothing unsent. */
export function RestoredNotice({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="blue"
      variant="light"
      title={t("editor.restored.title")}
      role="status"
      mb="md"
      withCloseButton
      closeButtonLabel={t("shell.close")}
      onClose={onClose}
    >
      {t("editor.restored.detail")}
    </Alert>
  );
}

/** Loads the application again, in its newest form. */
export function ReloadButton() {
  const { t } = useTranslation();
  return (
    <Button variant="default" size="sm" mt="sm" onClick={() => globalThis.location.reload()}>
      {t("editor.reload")}
    </Button>
  );
}
