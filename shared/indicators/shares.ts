import { PLAIN_UNIT, plainNumber, type UnitBase } from "./measure-unit.ts";
import type { MeasureValue } from "./measure-value.ts";

/** A part of a whole as it was understood, with its period; anything but a measure is a text that was not. */
export interface Part {
  value: unknown;
  period: unknown;
}

/** The share of a part, in percent: of a range, the least of it. */
export interface Share {
  percent: number;
  /** Whether it comes from an approximation. */
  isAbout: boolean;
}

export type Shares =
  | {
      ok: true;
      /** Computed from amounts, or told as shares. */
      from: "amounts" | "shares";
      /** One for each part, in their order; null where it says nothing. */
      shares: readonly (Share | null)[];
      /** What is left of the whole, in percent: nobody's, or of ranges, anybody's. */
      rest: number;
    }
  | { ok: false; reason: "few" | "mixed" | "bounds" | "missing" | "more" | "periods" };

/** What a rounded percentage may be away from the exact one. */
const rounding = 0.5;

/**
 * The shares of these parts, where they can be told without saying anything false: all are shares, or all are amounts of
 * what is `counted` over one period. Amounts are compared to `whole`, or to their sum where there is none.
 */
export function sharesOf(parts: readonly Part[], whole: unknown, counted: "euro" | "count" = "euro"): Shares {
  const told = parts.filter(({ value }) => value !== undefined);
  const periods = new Set(told.map(({ period }) => JSON.stringify(period ?? null)));
  if (told.length === 0) return { ok: false, reason: "few" };
  if (periods.size > 1) return { ok: false, reason: "periods" };
  const values = parts.map(({ value }) => (value === undefined ? undefined : sizeOf(value, counted)));
  const kinds = new Set(values.map((size) => size?.comparable).filter((key) => key !== undefined));
  const [kind, ...others] = kinds;
  if (kind === undefined || kind === incomparable || others.length > 0) return { ok: false, reason: "mixed" };
  if (values.some((size) => size?.isBound)) return { ok: false, reason: "bounds" };
  if (kind === share) return fromShares(values);
  return fromAmounts(values, whole === undefined ? undefined : sizeOf(whole, counted), kind);
}

const share = "share";
const incomparable = "incomparable";

/** How much a value says, and what it can be compared to. */
interface Size {
  amount: number;
  comparable: string;
  isAbout: boolean;
  isRange: boolean;
  /** It says « more than » or « less than » and no more. */
  isBound: boolean;
}

function sizeOf(value: unknown, counted: UnitBase): Size {
  const measure = typeof value === "object" && value !== null ? (value as MeasureValue) : undefined;
  const size = { amount: 0, comparable: incomparable, isAbout: false, isRange: false, isBound: false };
  if (measure?.kind === "fraction") {
    const amount = (100 * measure.numerator) / measure.denominator;
    return { ...size, ...sureness(measure.qualifier), amount, comparable: share };
  }
  if (measure?.kind !== "number" && measure?.kind !== "range") return size;
  const { unit } = measure;
  const decimal = measure.kind === "range" ? measure.low : measure.decimal;
  if (!/^\d/.test(decimal)) return size;
  const found = { ...size, ...sureness(measure.qualifier), isRange: measure.kind === "range" };
  if (unit.base === "percent" && unit.per === PLAIN_UNIT.per)
    return { ...found, amount: Number(decimal), comparable: share };
  if (unit.base !== counted) return size;
  return { ...found, amount: plainNumber(decimal, unit), comparable: JSON.stringify([counted, unit.noun, unit.per]) };
}

function sureness(qualifier: string): Pick<Size, "isAbout" | "isBound"> {
  return {
    isAbout: qualifier === "approx" || qualifier === "just-under",
    isBound: !["exact", "approx", "just-under"].includes(qualifier),
  };
}

function fromShares(sizes: readonly (Size | undefined)[]): Shares {
  const sum = sumOf(sizes);
  if (sum > 100 + rounding * sizes.length) return { ok: false, reason: "more" };
  return {
    ok: true,
    from: "shares",
    shares: sizes.map((size) => (size ? { percent: size.amount, isAbout: size.isAbout } : null)),
    rest: Math.max(0, 100 - sum),
  };
}

function fromAmounts(sizes: readonly (Size | undefined)[], whole: Size | undefined, kind: string): Shares {
  const told = sizes.filter((size) => size !== undefined);
  if (whole === undefined && told.length < 2) return { ok: false, reason: "few" };
  if ([...told, whole].some((size) => size?.isRange)) return { ok: false, reason: "bounds" };
  if (whole === undefined && told.length < sizes.length) return { ok: false, reason: "missing" };
  if (whole && whole.comparable !== kind) return { ok: false, reason: "mixed" };
  if (whole?.isBound) return { ok: false, reason: "bounds" };
  const sum = sumOf(sizes);
  const all = whole?.amount ?? sum;
  if (all <= 0) return { ok: false, reason: "few" };
  if (sum > all * (1 + rounding / 100)) return { ok: false, reason: "more" };
  const isAbout = whole ? whole.isAbout : told.some((size) => size.isAbout);
  return {
    ok: true,
    from: "amounts",
    shares: sizes
      .map((size) => size && { percent: (100 * size.amount) / all, isAbout: isAbout || size.isAbout })
      .map((one) => one ?? null),
    rest: Math.max(0, 100 - (100 * sum) / all),
  };
}

function sumOf(sizes: readonly (Size | undefined)[]): number {
  return sizes.reduce((sum, size) => sum + (size?.amount ?? 0), 0);
}
