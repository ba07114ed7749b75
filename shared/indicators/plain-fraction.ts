import { looksLikeDate } from "./date-like.ts";

/** What people divide by when they write a slash; a twelfth and a seventh are rather months. */
const USUAL_DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 20]);
/** The shares of a hundred or of a thousand are never said for « 50 ou 100 ». */
const OUT_OF_MANY: ReadonlySet<number> = new Set([100, 1000]);
const AGES = { least: 14, most: 35 };
const HALF = 50;
const MONTHS = 12;
const DAYS = 31;

/** What « 10/15 » may be besides a share; undefined for what nobody reads in another way. */
export function otherReading(numerator: number, denominator: number): "date" | "range" | undefined {
  if (looksLikeDate(`${numerator}/${denominator}`)) return "date";
  if (OUT_OF_MANY.has(denominator)) return undefined;
  const bothRound = numerator > 0 && numerator % 5 === 0 && denominator % 5 === 0;
  if (numerator < denominator && bothRound) return "range";
  // « Fifty-fifty » is two halves.
  if (numerator === HALF && denominator === HALF) return "range";
  if (USUAL_DENOMINATORS.has(denominator)) return undefined;
  if (denominator <= MONTHS) return "date";
  // « 18/25 » are the young.
  if (numerator < denominator && numerator >= AGES.least && denominator <= AGES.most) return "range";
  return denominator - numerator === 1 ? "range" : undefined;
}

/** Whether a fraction above one is rather a day and its month: « 31/12 ». */
export function isDayAndMonth(numerator: number, denominator: number): boolean {
  return numerator <= DAYS && denominator <= MONTHS;
}
