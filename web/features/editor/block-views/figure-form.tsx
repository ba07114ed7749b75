import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { indicateur } from "@passerelles/shared/blocks/indicateur.ts";
import { readMeasure } from "@passerelles/shared/indicators/measure.ts";
import type { NodeViewProps } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { useReferential } from "../../../lib/use-referential.ts";
import { TerritoryChooser } from "../fields/territory-chooser.tsx";
import { BlockForm } from "./block-form.tsx";
import type { FigureAttributes } from "./figure-attributes.ts";
import { FigureDetails } from "./figure-details.tsx";
import { IndicatorRow } from "./figure-indicator.tsx";
import { FormRow, TextRow } from "./figure-rows.tsx";
import { ValueRow } from "./figure-value.tsx";
import { VerifiedRow } from "./figure-verified.tsx";
import { useSentence } from "./use-sentence.ts";

type Props = Pick<NodeViewProps, "node" | "editor" | "getPos"> & { onClose(): void };

/** The form of a figure: what every figure should say, then what only some do. */
export function FigureForm({ node, editor, getPos, onClose }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const stored = blockAttributes(indicateur, node.attrs);
  const attributes: FigureAttributes = {
    of: (name) => stored[name] ?? "",
    write(name, text) {
      const at = getPos();
      if (at === undefined || text === (stored[name] ?? "")) return;
      editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, text === "" ? null : text));
    },
  };
  const { errors } = readMeasure(stored, useReferential().find);
  const errorOf = (name: keyof typeof errors) => {
    const error = errors[name];
    return error && sentence(error.message, error.params);
  };

  return (
    <BlockForm title={t("editor.figure.title")} onClose={onClose}>
      <IndicatorRow attributes={attributes} />
      <ValueRow attributes={attributes} error={errorOf("value")} />
      <TextRow attributes={attributes} name="period" error={errorOf("period")} />
      <FormRow label={t("editor.figure.territory")}>
        {(id) => (
          <TerritoryChooser
            id={id}
            code={attributes.of("territory")}
            onChoose={(code) => attributes.write("territory", code)}
          />
        )}
      </FormRow>
      <TextRow attributes={attributes} name="source" />
      <VerifiedRow attributes={attributes} />
      <FigureDetails attributes={attributes} errorOf={errorOf} />
    </BlockForm>
  );
}
