import { Alert } from "@mantine/core";
import { describes, figure } from "@passerelles/shared/blocks/figure.ts";
import type { NodeViewProps } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { ImageFigure } from "../../../ui/image-figure.tsx";
import { useEditing } from "../editing.ts";
import { SentNotice } from "../uploads/sent-notice.tsx";
import { useStoredFile } from "../uploads/stored-file.ts";
import { UploadLine } from "../uploads/upload-line.tsx";
import { useSentAs, useUpload } from "../uploads/use-upload.ts";
import classes from "./block-frame.module.css";
import { BlockFrame } from "./block-frame.tsx";
import { removeBlock } from "./return-to-text.ts";
import { useAttributes } from "./use-attributes.ts";

/** An image in the text under edit: while it is sent, once it is there, and what is said of it. */
export function ImageView(view: NodeViewProps) {
  const { t } = useTranslation();
  const { uploads } = useEditing();
  const attributes = useAttributes(figure, view);
  const { id = "", file = "", link = "", alt = "", caption = "", credit = "", width = "" } = attributes.stored;
  const sentAs = useSentAs(id);
  const upload = useUpload(id, ({ file: sent, moved, forNewBlock }) => {
    if (sent.image === null) uploads.tell(id, "notShown");
    else if (moved) uploads.tell(id, "stilled");
    if (sent.image) attributes.write({ file: sent.id, link: "" }, !forNewBlock);
  });
  const stored = useStoredFile(file);
  const cancel = () => {
    uploads.forget(id);
    const at = view.getPos();
    if (file === "" && at !== undefined) removeBlock(view.editor, at);
  };

  const edit = t(
    (file !== "" || link.trim() !== "") && !describes(alt) ? "blockForms.image.describe" : "blockForms.image.edit",
  );
  return (
    <BlockFrame view={view} id={id} title={t("blockForms.image.title")} edit={edit} hasForm>
      {file === "" && link.trim() !== "" && (
        <ImageFigure file={undefined} {...{ link, alt, caption, credit, width }} mayDescribe />
      )}
      {file !== "" && stored !== undefined && (
        <ImageFigure file={stored ?? undefined} {...{ alt, caption, credit, width }} mayDescribe />
      )}
      <SentNotice>{sentAs === "stilled" && !upload && t("blockForms.image.stilled")}</SentNotice>
      {file === "" && link.trim() === "" && !upload && (
        <p data-notice className={classes.empty}>
          {t("blockForms.image.empty")}
        </p>
      )}
      {sentAs === "notShown" && file === "" && !upload && <Alert color="red">{t("blockForms.image.notShown")}</Alert>}
      {upload && <UploadLine blockId={id} state={upload} onCancel={cancel} />}
    </BlockFrame>
  );
}
