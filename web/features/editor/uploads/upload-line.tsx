import { Button, Group, Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../../../ui/problem-notice.tsx";
import { useEditing } from "../editing.ts";
import classes from "./upload-line.module.css";
import type { UploadState } from "./uploads.ts";

interface Props {
  blockId: string;
  state: UploadState;
  /** Gives the upload up, and takes away what has nothing to show. */
  onCancel(): void;
}

/** How far a file has come, where it will stand; how to stop it, or to try again. */
export function UploadLine({ blockId, state, onCancel }: Props) {
  const { t } = useTranslation();
  const { uploads } = useEditing();
  const problemText = useProblemText();
  if (state.kind === "done") return null;
  if (state.kind === "failed") {
    return (
      <div className={classes.line} contentEditable={false}>
        <p data-notice role="alert">
          {problemText(state.problem)}
        </p>
        <Group gap="xs">
          <Button size="sm" variant="default" onClick={() => uploads.retry(blockId)}>
            {t("blockForms.upload.retry")}
          </Button>
          <Button size="sm" variant="subtle" onClick={onCancel}>
            {t("blockForms.upload.remove")}
          </Button>
        </Group>
      </div>
    );
  }
  const { name, sent, waiting } = state;
  return (
    <div className={classes.line} contentEditable={false}>
      <p>{t(sent === 1 ? "blockForms.upload.treating" : "blockForms.upload.sending", { name })}</p>
      <Progress
        value={sent * 100}
        animated={sent === 1}
        aria-label={t("blockForms.upload.sending", { name })}
        transitionDuration={0}
      />
      <Group gap="xs" justify="space-between">
        <span role="status">{waiting && t("blockForms.upload.waiting")}</span>
        <Button size="sm" variant="default" onClick={onCancel}>
          {t("blockForms.upload.cancel")}
        </Button>
      </Group>
    </div>
  );
}
