import type { ExactDecimal } from "./exact-decimal.ts";
import type { MeasureUnit } from "./measure-unit.ts";

/** How sure a number is. `just-under` is « près de »; the signs are the strict and the inclusive bounds. */
export type Qualifier = "exact" | "approx" | "just-under" | "gt" | "gte" | "lt" | "lte";

/** One number: « ≈ 40 % », « 6,8 M€ », « 5 ETP ». */
export interface NumberValue {
  readonly kind: "number";
  readonly qualifier: Qualifier;
  readonly decimal: ExactDecimal;
  readonly unit: MeasureUnit;
}

/** Two bounds in one unit, low first. A range is never reduced to its middle. */
export interface RangeValue {
  readonly kind: "range";
  readonly qualifier: "exact" | "approx";
  readonly low: ExactDecimal;
  readonly high: ExactDecimal;
  readonly unit: MeasureUnit;
}

/** A share told as a fraction: « 1/3 », « 1 vidéo sur 6 ». */
export interface FractionValue {
  readonly kind: "fraction";
  readonly qualifier: Qualifier;
  readonly numerator: number;
  /** Never zero. */
  readonly denominator: number;
  /** Of what: « des jeunes » (after the fraction) or « vidéo » (between the two numbers); empty when not said. */
  readonly of: string;
}

/** One side of a ratio. */
export interface Amount {
  readonly decimal: ExactDecimal;
  readonly unit: MeasureUnit;
}

/** Two quantities set against each other: « 1 € → 6 € ». */
export interface RatioValue {
  readonly kind: "ratio";
  readonly left: Amount;
  readonly right: Amount;
}

/** A place in an order, from 1: « 2e frein ». */
export interface RankValue {
  readonly kind: "rank";
  readonly rank: number;
  readonly noun: string;
}

/** An appreciation in words, without digits: « excellent ». */
export interface TextValue {
  readonly kind: "text";
  readonly text: string;
}

/** A criterion without a value yet. */
export interface NoValue {
  readonly kind: "none";
}

/** The value of an indicator, as precise as what was typed and no more. */
export type MeasureValue = NumberValue | RangeValue | FractionValue | RatioValue | RankValue | TextValue | NoValue;

/**
 * Highest percentage, either sign of growth included: a share stops at 100, an increase may be tenfold. Above it,
 * what was typed is a count with a stray sign. A decrease stops at −100.
 */
export const PERCENT_CEILING = 1000;

/** Longest typed value, in UTF-16 units. */
export const MAX_TYPED_LENGTH = 200;
