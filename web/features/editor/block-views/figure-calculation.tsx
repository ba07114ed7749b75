import { TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "../use-draft.ts";
import { BlockControl } from "./block-presence.tsx";
import type { FigureAttributes } from "./figure-attributes.ts";
import classes from "./figure-form.module.css";

type Part = "numerator" | "denominator";

/** The two numbers of a rate: « 138 sur 301 ». They let figures be compared and added up. */
export function CalculationRow({
  attributes,
  errors,
}: {
  attributes: FigureAttributes;
  errors: (string | undefined)[];
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <BlockControl id={attributes.of("id")} control="calculation">
      <fieldset className={classes.row}>
        <legend className={classes.label}>{t("editor.figure.calculation")}</legend>
        <div>
          <div className={classes.calculation}>
            <PartInput attributes={attributes} name="numerator" describedBy={id} />
            <span aria-hidden>{t("editor.figure.outOf")}</span>
            <PartInput attributes={attributes} name="denominator" describedBy={id} />
          </div>
          <span id={id} className={classes.help} data-error={errors.some(Boolean) || undefined}>
            {errors.find(Boolean) ?? t("editor.figure.calculationHelp")}
          </span>
        </div>
      </fieldset>
    </BlockControl>
  );
}

function PartInput({
  attributes,
  name,
  describedBy,
}: {
  attributes: FigureAttributes;
  name: Part;
  describedBy: string;
}) {
  const { t } = useTranslation();
  const draft = useDraft(attributes.of(name), (text) => attributes.write(name, text));
  return (
    <TextInput
      aria-label={t(`editor.figure.${name}`)}
      aria-describedby={describedBy}
      inputMode="numeric"
      value={draft.text}
      onChange={(event) => draft.set(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  );
}
