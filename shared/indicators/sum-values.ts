import { compareDecimals, type ExactDecimal, MAX_INTEGER_DIGITS, shiftDecimal, sumDecimals } from "./exact-decimal.ts";
import { type MeasureUnit, SCALE_POWER, type UnitScale } from "./measure-unit.ts";
import type { MeasureValue, NumberValue, Qualifier, RangeValue } from "./measure-value.ts";

/** A value that may be a term of a sum. */
export type Term = NumberValue | RangeValue;

/** Why a sum of numbers in one unit would say what no source says. */
export type SumFault = "oppositeBounds" | "boundsWithApproximations" | "changesWithLevels" | "tooLarge";

const SCALES: readonly UnitScale[] = ["", "thousand", "million", "billion"];
const LOWER = ["gt", "gte"] as const satisfies readonly Qualifier[];
const UPPER = ["lt", "lte"] as const satisfies readonly Qualifier[];

/**
 * The sum of values in one base unit, exact to the last digit: 250–300 and 10 make 260–310, « ≈ 50 » and 10 make « ≈ 60 »,
 * « > 80 » and 10 make « > 90 ». In the smallest scale of the terms. One value is its own sum.
 */
export function sumValues(terms: readonly [Term, ...Term[]]): MeasureValue | SumFault {
  if (terms.length === 1) return terms[0];
  const fault = findFault(terms);
  if (fault) return fault;
  const unit = commonUnit(terms);
  const low = sumDecimals(
    terms.map((term) => scaled(term.kind === "range" ? term.low : term.decimal, term.unit, unit)),
  );
  const high = sumDecimals(
    terms.map((term) => scaled(term.kind === "range" ? term.high : term.decimal, term.unit, unit)),
  );
  if ([low, high].some((sum) => sum.replace(/\..*|[+-]/g, "").length > MAX_INTEGER_DIGITS)) return "tooLarge";
  const qualifiers = terms.map(({ qualifier }) => qualifier);
  if (has(qualifiers, LOWER)) return { kind: "number", qualifier: strictest(qualifiers, LOWER), decimal: low, unit };
  if (has(qualifiers, UPPER)) return { kind: "number", qualifier: strictest(qualifiers, UPPER), decimal: high, unit };
  const uncertain = has(qualifiers, ["approx", "just-under"]);
  if (compareDecimals(low, high) !== 0 || terms.some(({ kind }) => kind === "range")) {
    return { kind: "range", qualifier: uncertain ? "approx" : "exact", low, high, unit };
  }
  const qualifier = has(qualifiers, ["approx"]) ? "approx" : uncertain ? "just-under" : "exact";
  return { kind: "number", qualifier, decimal: low, unit };
}

function findFault(terms: readonly Term[]): SumFault | undefined {
  const qualifiers = terms.map(({ qualifier }) => qualifier);
  if (has(qualifiers, LOWER) && has(qualifiers, UPPER)) return "oppositeBounds";
  // « > 80 » and « ≈ 50 » are not « > 130 »: the second may be 48.
  if (has(qualifiers, [...LOWER, ...UPPER]) && has(qualifiers, ["approx", "just-under"])) {
    return "boundsWithApproximations";
  }
  const decimals = terms.flatMap((term) => (term.kind === "range" ? [term.low, term.high] : [term.decimal]));
  const counted = decimals.filter((decimal) => /[1-9]/.test(decimal));
  const changes = counted.filter((decimal) => /^[+-]/.test(decimal)).length;
  return changes > 0 && changes < counted.length ? "changesWithLevels" : undefined;
}

function has(qualifiers: readonly Qualifier[], wanted: readonly Qualifier[]): boolean {
  return qualifiers.some((qualifier) => wanted.includes(qualifier));
}

/** A strict bound makes the whole strict. */
function strictest<Q extends Qualifier>(qualifiers: readonly Qualifier[], [strict, inclusive]: readonly [Q, Q]): Q {
  return qualifiers.includes(strict) ? strict : inclusive;
}

/** A noun or a period stays where every term says the same. */
function commonUnit(terms: readonly [Term, ...Term[]]): MeasureUnit {
  const units = terms.map(({ unit }) => unit);
  const { base } = terms[0].unit;
  const nouns = new Set(units.map(({ noun }) => noun));
  const scale = SCALES.find((one) => units.some((unit) => unit.scale === one)) ?? "";
  const per = units.find((unit) => unit.per !== "")?.per ?? "";
  return { base, scale, noun: nouns.size === 1 ? (units[0]?.noun ?? "") : "", per };
}

function scaled(decimal: ExactDecimal, typed: MeasureUnit, wanted: MeasureUnit): ExactDecimal {
  return shiftDecimal(decimal, SCALE_POWER[typed.scale] - SCALE_POWER[wanted.scale]);
}
