import type { IndicatorNature } from "../indicators/indicator-entry.ts";
import { natureOf } from "../indicators/measure-numbers.ts";
import type { MeasureValue } from "../indicators/measure-value.ts";
import type { MeasureForm } from "./field.ts";
import type { FieldMessage } from "./field-value.ts";

const forms: Readonly<Record<MeasureForm, { natures: readonly IndicatorNature[]; message: FieldMessage }>> = {
  count: { natures: ["count"], message: "fields.error.measureCount" },
  "count-or-share": { natures: ["count", "rate"], message: "fields.error.measureCountOrShare" },
  amount: { natures: ["amount"], message: "fields.error.measureAmount" },
  "amount-or-share": { natures: ["amount", "rate"], message: "fields.error.measureAmountOrShare" },
};

/** What is wrong with a measure where only this form is meant, if anything is. Words always fit, as for an indicator. */
export function measureMisfit(value: MeasureValue, form: MeasureForm): FieldMessage | undefined {
  const { natures, message } = forms[form];
  const nature = natureOf(value);
  if (nature === undefined || nature === "qualitative" || natures.includes(nature)) return undefined;
  return isBare(value) ? "fields.error.measureWithoutUnit" : message;
}

/** Whether it is a number alone, which does not say of what: « 400 000 ». */
function isBare(value: MeasureValue): boolean {
  return (value.kind === "number" || value.kind === "range") && value.unit.base === "count" && value.unit.noun === "";
}
