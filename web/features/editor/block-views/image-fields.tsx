import { Alert, Select } from "@mantine/core";
import { figure } from "@passerelles/shared/blocks/figure.ts";
import { readRemoteAddress } from "@passerelles/shared/embeds/remote-address.ts";
import { imageTypes } from "@passerelles/shared/files/image-sizes.ts";
import { useTranslation } from "react-i18next";
import { useEditing } from "../editing.ts";
import { UploadLine } from "../uploads/upload-line.tsx";
import { useSentAs, useUploadState } from "../uploads/use-upload.ts";
import { AttributeInput } from "./attribute-input.tsx";
import { ChooseFile } from "./choose-file.tsx";
import type { BlockInText } from "./live-block.ts";
import { useAttributes } from "./use-attributes.ts";

const widths = ["text", "petite", "large"] as const;

/** What is said of an image, how wide it is drawn, and another one for it. */
export function ImageFields(block: BlockInText) {
  const { t } = useTranslation();
  const { uploads } = useEditing();
  const attributes = useAttributes(figure, block);
  const { id = "", file = "", width = "" } = attributes.stored;
  const upload = useUploadState(id);
  const sentAs = useSentAs(id);
  return (
    <>
      {sentAs === "notShown" && <Alert color="red">{t("blockForms.image.notShown")}</Alert>}
      <ChooseFile
        label={t(file === "" ? "blockForms.image.choose" : "blockForms.image.replace")}
        accept={imageTypes.join(",")}
        onChoose={(chosen) => uploads.start(id, chosen)}
      />
      {upload && <UploadLine blockId={id} state={upload} onCancel={() => uploads.forget(id)} />}
      {file === "" && (
        <AttributeInput
          attributes={attributes}
          name="link"
          isFree={false}
          label={t("blockForms.image.link")}
          description={t("blockForms.image.linkHelp")}
          problemOf={(text) =>
            text.trim() === "" || readRemoteAddress(text) ? undefined : t("blockForms.image.badLink")
          }
        />
      )}
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
}
