import { PLAIN_UNIT } from "./measure-unit.ts";
import type { MeasureValue, NumberValue, Qualifier } from "./measure-value.ts";

interface Rate {
  readonly value: MeasureValue | null;
  readonly numerator: number;
  /** Above zero. */
  readonly denominator: number;
}

/** Parts are added in millionths, as whole numbers, so that their order cannot change the last digit. */
const MILLION = 1_000_000;

/**
 * All cases among all, as a percentage to one decimal, « ≈ » where that rounds. `disagreeing` has the places of rates
 * whose value is not that of their own calculation, beyond its rounding: then one of the two is wrong.
 */
export function weightedMean(rates: readonly Rate[]): {
  readonly value: NumberValue;
  readonly numerator: number;
  readonly denominator: number;
  readonly disagreeing: readonly number[];
} {
  const disagreeing = rates.flatMap((rate, place) => (agrees(rate) ? [] : [place]));
  const numerator = rates.reduce((sum, rate) => sum + millionths(rate.numerator), 0n);
  const denominator = rates.reduce((sum, rate) => sum + millionths(rate.denominator), 0n);
  const perThousand = denominator === 0n ? 0n : (numerator * 2000n + denominator) / (2n * denominator);
  const isExact = denominator !== 0n && perThousand * denominator === numerator * 1000n;
  const decimal = `${perThousand / 10n}${perThousand % 10n === 0n ? "" : `.${perThousand % 10n}`}`;
  return {
    value: {
      kind: "number",
      qualifier: isExact ? "exact" : "approx",
      decimal,
      unit: { ...PLAIN_UNIT, base: "percent" },
    },
    numerator: Number(numerator) / MILLION,
    denominator: Number(denominator) / MILLION,
    disagreeing,
  };
}

function millionths(part: number): bigint {
  return BigInt(Math.round(part * MILLION));
}

/** A source rounds a rate, up or down, at its last digit. Bounds have no place in a mean anyway. */
function agrees({ value, numerator, denominator }: Rate): boolean {
  const computed = (100 * numerator) / denominator;
  if (value?.kind === "fraction") {
    const told = (100 * value.numerator) / value.denominator;
    return value.qualifier === "exact" ? Math.abs(told - computed) < 1 : isNear(told, computed, value.qualifier);
  }
  if (value?.kind !== "number") return true;
  if (value.qualifier !== "exact") return isNear(Number(value.decimal), computed, value.qualifier);
  const lastDigit = 10 ** -(value.decimal.split(".")[1]?.length ?? 0);
  // The tolerance hides the binary noise of the division.
  return Math.abs(Number(value.decimal) - computed) < lastDigit + 1e-9;
}

/** « ≈ 40 % » may be 37 or 43, and « près de 40 % » 37, but not 10: a tenth of the value, or a point. */
function isNear(told: number, computed: number, qualifier: Qualifier): boolean {
  const most = Math.max(1, told / 10) + 1e-9;
  if (qualifier === "approx") return Math.abs(told - computed) <= most;
  return qualifier !== "just-under" || (computed <= told + 1e-9 && told - computed <= most);
}

/** The places of values that are intervals or bounds: a mean would turn them into points. */
export function rangesInMean(values: readonly (MeasureValue | null)[]): number[] {
  return values.flatMap((value, place) => {
    const isBound = value && "qualifier" in value && /^[gl]t/.test(value.qualifier);
    return value?.kind === "range" || isBound ? [place] : [];
  });
}
