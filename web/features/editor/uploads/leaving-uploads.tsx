import { Button, Group, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Uploads } from "./uploads.ts";

/** Asks before the page is left while a file is on its way, which would be given up. */
export function LeavingUploads({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    // A place in the text is no other page, and neither is the address that a page takes with its new title.
    shouldBlockFn: ({ current, next, action }) => {
      const isSamePage = next.pathname === current.pathname || action === "REPLACE";
      return uploads.isSending() && !(isSamePage && "edit" in next.search);
    },
    enableBeforeUnload: () => uploads.isSending(),
    withResolver: true,
  });
  return (
    <Modal
      opened={status === "blocked"}
      onClose={() => reset?.()}
      title={t("blockForms.upload.leaving")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <p>{t("blockForms.upload.leavingNext")}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => proceed?.()}>
          {t("blockForms.upload.leave")}
        </Button>
        <Button data-autofocus onClick={() => reset?.()}>
          {t("blockForms.upload.stay")}
        </Button>
      </Group>
    </Modal>
  );
}
