import { measureParts } from "@passerelles/shared/indicators/format-measure.ts";
import { attachUnit, NO_BREAK_SPACE } from "@passerelles/shared/indicators/format-unit.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { useLanguage } from "../../lib/use-language.ts";
import classes from "./quantity.module.css";

/** A measure as it was understood, its number large; what was not understood stands as it was typed. */
export function Quantity({ value }: { value: unknown }) {
  const language = useLanguage();
  if (typeof value !== "object" || value === null)
    return <strong className={classes.words}>{String(value ?? "")}</strong>;
  const { qualifier, number, unit } = measureParts(value as MeasureValue, language);
  const isWords = (value as MeasureValue).kind === "text";
  return (
    <strong className={isWords ? classes.words : classes.quantity}>
      {qualifier && <small>{qualifier + NO_BREAK_SPACE}</small>}
      {number}
      {unit && <small>{attachUnit("", unit, language)}</small>}
    </strong>
  );
}
