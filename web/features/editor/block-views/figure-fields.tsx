import { indicateur } from "@passerelles/shared/blocks/indicateur.ts";
import { readMeasure } from "@passerelles/shared/indicators/measure.ts";
import { useTranslation } from "react-i18next";
import { useReferential } from "../../../lib/use-referential.ts";
import { TerritoryChooser } from "../fields/territory-chooser.tsx";
import type { FigureAttributes } from "./figure-attributes.ts";
import { FigureDetails } from "./figure-details.tsx";
import { IndicatorRow } from "./figure-indicator.tsx";
import { FormRow, TextRow } from "./figure-rows.tsx";
import { ValueRow } from "./figure-value.tsx";
import { VerifiedRow } from "./figure-verified.tsx";
import type { BlockInText } from "./live-block.ts";
import { useAttributes } from "./use-attributes.ts";
import { useSentence } from "./use-sentence.ts";

/** The form of a figure: what every figure should say, then what only some do. */
export function FigureFields(block: BlockInText) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { stored, write } = useAttributes(indicateur, block);
  const attributes: FigureAttributes = {
    of: (name) => stored[name] ?? "",
    write: (name, text) => write({ [name]: text }),
  };
  const { errors } = readMeasure(stored, useReferential().find);
  const errorOf = (name: keyof typeof errors) => {
    const error = errors[name];
    return error && sentence(error.message, error.params);
  };

  return (
    <>
      <IndicatorRow attributes={attributes} />
      <ValueRow attributes={attributes} error={errorOf("value")} />
      <TextRow attributes={attributes} name="period" error={errorOf("period")} />
      <FormRow attributes={attributes} name="territory" label={t("editor.figure.territory")}>
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
    </>
  );
}
