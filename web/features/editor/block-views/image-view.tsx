import { Alert, Select } from "@mantine/core";
import { describes, figure } from "@passerelles/shared/blocks/figure.ts";
import { imageTypes } from "@passerelles/shared/files/image-sizes.ts";
import type { NodeViewProps } from "@tiptap/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ImageFigure } from "../../../ui/image-figure.tsx";
import { useEditing } from "../editing.ts";
import { SentNotice } from "../uploads/sent-notice.tsx";
import { useStoredFile } from "../uploads/stored-file.ts";
import { UploadLine } from "../uploads/upload-line.tsx";
import { useUpload } from "../uploads/use-upload.ts";
import { AttributeInput } from "./attribute-input.tsx";
import classes from "./block-frame.module.css";
import { BlockFrame } from "./block-frame.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { removeBlock } from "./return-to-text.ts";
import { useAttributes } from "./use-attributes.ts";

const widths = ["text", "petite", "large"] as const;

/** An image in the text under edit: while it is sent, once it is there, and what is said of it. */
export function ImageView(view: NodeViewProps) {
  const { t } = useTranslation();
  const { uploads } = useEditing();
  const attributes = useAttributes(figure, view);
  const { id = "", file = "", alt = "", caption = "", credit = "", width = "" } = attributes.stored;
  const [notShown, setNotShown] = useState(false);
  const [stilled, setStilled] = useState(false);
  const upload = useUpload(id, ({ file: sent, moved, forNewBlock }) => {
    setNotShown(sent.image === null);
    setStilled(sent.image !== null && moved);
    if (sent.image) attributes.write({ file: sent.id }, !forNewBlock);
  });
  const stored = useStoredFile(file);
  const cancel = () => {
    uploads.forget(id);
    const at = view.getPos();
    if (file === "" && at !== undefined) removeBlock(view.editor, at);
  };

  const form = (
    <>
      {notShown && <Alert color="red">{t("blockForms.image.notShown")}</Alert>}
      <ChooseFile
        label={t(file === "" ? "blockForms.image.choose" : "blockForms.image.replace")}
        accept={imageTypes.join(",")}
        onChoose={(chosen) => uploads.start(id, chosen)}
      />
      {upload && <UploadLine blockId={id} state={upload} onCancel={() => uploads.forget(id)} />}
      <AttributeInput
        attributes={attributes}
        name="alt"
        label={t("blockForms.image.alt")}
        description={t("blockForms.image.altHelp")}
        multiline
      />
      <AttributeInput attributes={attributes} name="caption" label={t("blockForms.image.caption")} />
      <AttributeInput
        attributes={attributes}
        name="credit"
        label={t("blockForms.image.credit")}
        description={t("blockForms.image.creditHelp")}
      />
      <Select
        label={t("blockForms.image.width")}
        data={widths.map((value) => ({ value, label: t(`blockForms.image.widths.${value}`) }))}
        value={widths.find((each) => each === width) ?? "text"}
        onChange={(value) => attributes.write({ width: value === "text" ? "" : (value ?? "") })}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
    </>
  );
  const edit = t(file !== "" && !describes(alt) ? "blockForms.image.describe" : "blockForms.image.edit");
  return (
    <BlockFrame view={view} id={id} title={t("blockForms.image.title")} edit={edit} form={form}>
      {file !== "" && stored !== undefined && (
        <ImageFigure file={stored ?? undefined} {...{ alt, caption, credit, width }} mayDescribe />
      )}
      <SentNotice>{stilled && !upload && t("blockForms.image.stilled")}</SentNotice>
      {file === "" && !upload && (
        <p data-notice className={classes.empty}>
          {t("blockForms.image.empty")}
        </p>
      )}
      {notShown && file === "" && !upload && <Alert color="red">{t("blockForms.image.notShown")}</Alert>}
      {upload && <UploadLine blockId={id} state={upload} onCancel={cancel} />}
    </BlockFrame>
  );
}
