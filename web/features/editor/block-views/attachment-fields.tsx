import { pieceJointe } from "@passerelles/shared/blocks/piece-jointe.ts";
import { useTranslation } from "react-i18next";
import { useEditing } from "../editing.ts";
import { UploadLine } from "../uploads/upload-line.tsx";
import { useUploadState } from "../uploads/use-upload.ts";
import { AttributeInput } from "./attribute-input.tsx";
import { ChooseFile } from "./choose-file.tsx";
import type { BlockInText } from "./live-block.ts";
import { useAttributes } from "./use-attributes.ts";

/** What is said of an attachment, and another file for it. */
export function AttachmentFields(block: BlockInText) {
  const { t } = useTranslation();
  const { uploads } = useEditing();
  const attributes = useAttributes(pieceJointe, block);
  const { id = "", file = "" } = attributes.stored;
  const upload = useUploadState(id);
  return (
    <>
      <ChooseFile
        label={t(file === "" ? "blockForms.attachment.choose" : "blockForms.attachment.replace")}
        onChoose={(chosen) => uploads.start(id, chosen)}
      />
      {upload && <UploadLine blockId={id} state={upload} onCancel={() => uploads.forget(id)} />}
      <AttributeInput attributes={attributes} name="label" label={t("blockForms.attachment.label")} />
    </>
  );
}
