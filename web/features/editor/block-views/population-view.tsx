import { population } from "@passerelles/shared/blocks/population.ts";
import type { NodeViewProps } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { PopulationCard } from "../../../ui/population-card.tsx";
import { useEditing } from "../editing.ts";
import { useRowsIn } from "../fields/use-field.ts";
import { AttributeInput } from "./attribute-input.tsx";
import { BlockFrame } from "./block-frame.tsx";
import { PopulationRows } from "./population-rows.tsx";
import { useAttributes } from "./use-attributes.ts";

/** A population in the text under edit. Its rows are not of the text: two people write, move and remove them at once. */
export function PopulationView(view: NodeViewProps) {
  const { t } = useTranslation();
  const { data } = useEditing().document;
  const attributes = useAttributes(population, view);
  const { id = "", label = "", total = "", period = "", source = "" } = attributes.stored;
  const rows = useRowsIn(data, id);
  const form = (
    <>
      <AttributeInput
        attributes={attributes}
        name="label"
        label={t("blockForms.population.label")}
        placeholder={t("blockForms.population.labelExample")}
      />
      <AttributeInput attributes={attributes} name="total" label={t("blockForms.population.total")} />
      <PopulationRows rows={rows} />
      <AttributeInput attributes={attributes} name="period" label={t("blockForms.population.period")} />
      <AttributeInput attributes={attributes} name="source" label={t("blockForms.population.source")} />
    </>
  );
  const title = t("blockForms.population.title");
  return (
    <BlockFrame view={view} id={id} title={title} edit={t("blockForms.population.edit")} form={form}>
      <PopulationCard {...{ label, total, period, source }} rows={rows.rows} />
    </BlockFrame>
  );
}
