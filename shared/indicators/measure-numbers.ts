import type { IndicatorEntry, IndicatorNature } from "./indicator-entry.ts";
import { DAYS_IN, isDuration, type MeasureUnit, plainNumber, type UnitBase } from "./measure-unit.ts";
import type { MeasureValue } from "./measure-value.ts";
import { isForeignUnit } from "./unit-of-measure.ts";

/** What charts draw: a bound is null where the value has none (« > 80 » has no high one). */
export interface MeasureNumbers {
  readonly low: number | null;
  readonly high: number | null;
}

const NO_NUMBERS: MeasureNumbers = { low: null, high: null };

/** The nature a value shows by itself, for a custom indicator; undefined while there is no value. */
export function natureOf(value: MeasureValue): IndicatorNature | undefined {
  switch (value.kind) {
    case "none":
      return undefined;
    case "text":
      return "qualitative";
    case "rank":
    case "ratio":
      return value.kind;
    case "fraction":
      return "rate";
    case "number":
    case "range":
      return natureOfUnit(value.unit);
  }
}

function natureOfUnit({ base }: MeasureUnit): IndicatorNature {
  if (base === "percent") return "rate";
  if (base === "euro") return "amount";
  if (base === "times") return "frequency";
  return isDuration(base) ? "duration" : "count";
}

/** Whether the value has a form that the indicator takes. Words and « no value yet » always fit. */
export function fitsIndicator(value: MeasureValue, entry: IndicatorEntry): boolean {
  const shown = natureOf(value);
  if (shown === undefined || shown === "qualitative" || entry.nature === "qualitative") return true;
  if (shown === "count" && entry.nature === "count")
    return !("unit" in value) || !isForeignUnit(value.unit.noun, entry);
  if (shown === entry.nature) return true;
  if (entry.nature === "ratio") return (shown === "count" || shown === "amount") && !isRatioAsRange(value);
  return entry.nature === "frequency" && shown === "count";
}

/** « 1 € à 6 € » is read as an interval where « 1 € pour 6 € » is rather meant. */
function isRatioAsRange(value: MeasureValue): boolean {
  return value.kind === "range" && value.unit.base === "euro" && Number(value.low) === 1;
}

/**
 * The bounds of a value in units of one: euros for k€, per cent for a fraction, the right side for one of the left
 * side for a ratio in one unit. A duration is converted to `unit` when that is a duration. Words have none.
 */
export function measureNumbers(value: MeasureValue, unit?: UnitBase): MeasureNumbers {
  switch (value.kind) {
    case "none":
    case "text":
      return NO_NUMBERS;
    case "rank":
      return { low: value.rank, high: value.rank };
    case "fraction":
      return bounded((100 * value.numerator) / value.denominator, value.qualifier);
    case "number":
      return bounded(inUnit(value.decimal, value.unit, unit), value.qualifier);
    case "range":
      return { low: inUnit(value.low, value.unit, unit), high: inUnit(value.high, value.unit, unit) };
    case "ratio": {
      const { left, right } = value;
      const divisor = plainNumber(left.decimal, left.unit);
      if (left.unit.base !== right.unit.base || divisor === 0) return NO_NUMBERS;
      const quotient = inUnit(right.decimal, right.unit, undefined) / divisor;
      return { low: quotient, high: quotient };
    }
  }
}

/** The unit of the bounds that {@link measureNumbers} gives; two measures compare only within one. */
export function numbersUnit(value: MeasureValue, unit?: UnitBase): UnitBase | undefined {
  if (value.kind === "fraction") return "percent";
  if (value.kind === "ratio") return value.right.unit.base;
  if (value.kind === "rank") return "count";
  if (value.kind !== "number" && value.kind !== "range") return undefined;
  const typed = value.unit.base;
  return unit && isDuration(unit) && isDuration(typed) ? unit : typed;
}

function inUnit(decimal: string, typed: MeasureUnit, wanted: UnitBase | undefined): number {
  const number = plainNumber(decimal, typed);
  if (!wanted || !isDuration(wanted) || !isDuration(typed.base) || wanted === typed.base) return number;
  // Twelve digits hide the binary noise of the conversion, so that 12 months are 1 year.
  const converted = (number * DAYS_IN[typed.base]) / DAYS_IN[wanted];
  return Number(converted.toPrecision(12));
}

function bounded(number: number, qualifier: string): MeasureNumbers {
  const open = { low: qualifier.startsWith("lt"), high: qualifier.startsWith("gt") };
  return { low: open.low ? null : number, high: open.high ? null : number };
}
