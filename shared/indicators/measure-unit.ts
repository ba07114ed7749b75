import { type ExactDecimal, shiftDecimal } from "./exact-decimal.ts";

/** What a number counts. `count` is a plain number, with or without a noun. */
export type UnitBase = "count" | "percent" | "euro" | "times" | DurationBase;

/** Units of time that a duration is told in. */
export type DurationBase = "minute" | "hour" | "day" | "week" | "month" | "year";

/** The period a quantity repeats over (« par an »). */
export type PerPeriod = "hour" | "day" | "week" | "month" | "quarter" | "semester" | "year";

/** A power of ten the number is told in (k€, M€, millions), kept because « 6,8 M€ » is not displayed « 6 800 000 € ». */
export type UnitScale = "" | "thousand" | "million" | "billion";

/** The unit of a number: « M€ par an » is euro, million, year; « conseillers » is a count with a noun. */
export interface MeasureUnit {
  readonly base: UnitBase;
  readonly scale: UnitScale;
  /** Free words that follow, as typed: « ETP », « des bénéficiaires », « par véhicule »; empty when there are none. */
  readonly noun: string;
  readonly per: PerPeriod | "";
}

/** The unit of a number alone. */
export const PLAIN_UNIT: MeasureUnit = { base: "count", scale: "", noun: "", per: "" };

/** Powers of ten of the scales. */
export const SCALE_POWER: Readonly<Record<UnitScale, number>> = { "": 0, thousand: 3, million: 6, billion: 9 };

/**
 * Days in each unit of time, to compare durations told in different ones. A month is a twelfth of a year of 365.25
 * days, so that 12 months are exactly a year.
 */
export const DAYS_IN: Readonly<Record<DurationBase, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
};

/** Whether a base is a unit of time. */
export function isDuration(base: UnitBase): base is DurationBase {
  return base in DAYS_IN;
}

/** The number in units of one (6.8 million → 6800000), as a JavaScript number for charts. */
export function plainNumber(decimal: ExactDecimal, unit: MeasureUnit): number {
  return Number(shiftDecimal(decimal, SCALE_POWER[unit.scale]));
}
