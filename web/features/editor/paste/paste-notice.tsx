import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/use-format.ts";
import type { PasteLoss } from "./paste-extension.ts";
import classes from "./paste-notice.module.css";

/** What could not come with what was pasted, what did, and what to do; until somebody has read it. */
export function PasteNotice({ loss, onClose }: { loss: PasteLoss | null; onClose(): void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const close = () => {
    onClose();
    document.getElementById("page-text")?.focus();
  };
  return (
    <div role="status" className={classes.place}>
      {loss && (
        <Alert
          color="gray"
          variant="light"
          className={classes.notice}
          withCloseButton
          closeButtonLabel={t("shell.close")}
          onClose={close}
        >
          {loss.of === "images"
            ? t("editor.paste.images", { count: loss.count })
            : t("editor.paste.cells", { number: format.number(loss.count) })}
        </Alert>
      )}
    </div>
  );
}
