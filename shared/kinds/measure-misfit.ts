import { isChange, isPerThing } from "../indicators/counted-thing.ts";
import type { IndicatorNature } from "../indicators/indicator-entry.ts";
import { natureOf } from "../indicators/measure-numbers.ts";
import { plainNumber } from "../indicators/measure-unit.ts";
import type { FractionValue, MeasureValue, NumberValue, RangeValue } from "../indicators/measure-value.ts";
import { isForeignUnit } from "../indicators/unit-of-measure.ts";
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
  if (nature === undefined || nature === "qualitative") return undefined;
  if (!natures.includes(nature)) {
    if (!isBare(value)) return message;
    return isZero(value) ? undefined : "fields.error.measureWithoutUnit";
  }
  if (value.kind === "fraction") return shareMisfit(value);
  return value.kind === "number" || value.kind === "range" ? quantityMisfit(value, message) : undefined;
}

/** Whether it is a number alone, which does not say of what: « 400 000 ». */
function isBare(value: MeasureValue): boolean {
  return (value.kind === "number" || value.kind === "range") && value.unit.base === "count" && value.unit.noun === "";
}

/** Nothing is nothing in any unit. */
function isZero(value: MeasureValue): boolean {
  return value.kind === "number" && value.qualifier === "exact" && Number(value.decimal) === 0;
}

function shareMisfit({ numerator, denominator }: FractionValue): FieldMessage | undefined {
  return numerator > denominator ? "fields.error.measureShare" : undefined;
}

function quantityMisfit(value: NumberValue | RangeValue, message: FieldMessage): FieldMessage | undefined {
  const { unit } = value;
  const bounds = value.kind === "range" ? [value.low, value.high] : [value.decimal];
  const isNegative = bounds.some((bound) => bound.startsWith("-"));
  if (isNegative && unit.base !== "percent") return "fields.error.numberNegative";
  if (isNegative || bounds.some((bound) => bound.startsWith("+")) || isChange(unit.noun)) {
    return "fields.error.measureChange";
  }
  const numbers = bounds.map((bound) => plainNumber(bound, unit));
  if (unit.base === "percent") {
    // A part of a whole does not come back each year: what does is growth.
    if (unit.per !== "") return "fields.error.measureChange";
    const isBeyond = numbers.some((number) => number > 100 || (number === 100 && value.qualifier === "gt"));
    return isBeyond ? "fields.error.measureShare" : undefined;
  }
  if (unit.base === "euro") return isPerThing(unit) ? "fields.error.measureTotal" : undefined;
  if (isForeignUnit(unit.noun)) return message;
  return numbers.every(Number.isInteger) ? undefined : "fields.error.measureWhole";
}
