import { pieceJointe } from "@passerelles/shared/blocks/piece-jointe.ts";
import type { NodeViewProps } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { AttachmentCard } from "../../../ui/attachment-card.tsx";
import { useEditing } from "../editing.ts";
import { SentNotice } from "../uploads/sent-notice.tsx";
import { useStoredFile } from "../uploads/stored-file.ts";
import { UploadLine } from "../uploads/upload-line.tsx";
import { useSentAs, useUpload } from "../uploads/use-upload.ts";
import classes from "./block-frame.module.css";
import { BlockFrame } from "./block-frame.tsx";
import { removeBlock } from "./return-to-text.ts";
import { useAttributes } from "./use-attributes.ts";

/** An attachment in the text under edit: while it is sent, and once it is there. */
export function AttachmentView(view: NodeViewProps) {
  const { t } = useTranslation();
  const { uploads } = useEditing();
  const attributes = useAttributes(pieceJointe, view);
  const { id = "", file = "", label = "" } = attributes.stored;
  const sentAs = useSentAs(id);
  const upload = useUpload(id, ({ file: sent, forNewBlock }) => {
    if (sent.image === null && sent.mediaType.startsWith("image/")) uploads.tell(id, "notShown");
    attributes.write({ file: sent.id }, !forNewBlock);
  });
  const stored = useStoredFile(file);
  const cancel = () => {
    uploads.forget(id);
    const at = view.getPos();
    if (file === "" && at !== undefined) removeBlock(view.editor, at);
  };

  return (
    <BlockFrame
      view={view}
      id={id}
      title={t("blockForms.attachment.title")}
      edit={t("blockForms.attachment.edit")}
      hasForm
    >
      {file !== "" && stored !== undefined && <AttachmentCard file={stored ?? undefined} label={label} />}
      <SentNotice>{sentAs === "notShown" && !upload && t("blockForms.attachment.notShown")}</SentNotice>
      {file === "" && !upload && (
        <p data-notice className={classes.empty}>
          {t("blockForms.attachment.empty")}
        </p>
      )}
      {upload && <UploadLine blockId={id} state={upload} onCancel={cancel} />}
    </BlockFrame>
  );
}
