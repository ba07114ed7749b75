import {
  compareDecimals,
  type ExactDecimal,
  MAX_INTEGER_DIGITS,
  multiplyDecimal,
  readLeadingNumber,
  refuseThousandsComma,
  shiftDecimal,
} from "./exact-decimal.ts";
import { type MeasureErrorKey, type Reading, read, refuse } from "./measure-message.ts";
import { isDuration, type MeasureUnit, SCALE_POWER, type UnitBase } from "./measure-unit.ts";
import { type Amount, PERCENT_CEILING, type RangeValue, type RatioValue } from "./measure-value.ts";
import { parseUnit } from "./parse-unit.ts";
import { refuseSaidOnce } from "./range-in-thousands.ts";

/** How many of the first unit make one of the second, where that is exact. */
const EXACTLY: Partial<Record<UnitBase, Partial<Record<UnitBase, number>>>> = {
  minute: { hour: 60, day: 1440 },
  hour: { day: 24 },
  day: { week: 7 },
  month: { year: 12 },
};

/** What is worth saying of one bound, rather than that the whole is not understood. */
const TOLD_OF_A_BOUND: ReadonlySet<MeasureErrorKey> = new Set([
  "measure.error.percentOutOfBounds",
  "measure.error.ambiguousSeparator",
  "measure.error.leadingZero",
]);

/** Reads a number with its unit, a percentage within its bounds. */
export function parseAmount(text: string): Reading<Amount> {
  const amount = readAmount(text);
  return (amount.ok ? refuseComma(text, amount.value.unit) : undefined) ?? amount;
}

function readAmount(text: string): Reading<Amount> {
  // The number of a telephone, of a month, of a commune.
  if (/^(?:[+−-] ?)?0[ ’]?\d/u.test(text)) return refuse("leadingZero");
  const number = readLeadingNumber(text);
  if (!number.ok) return number;
  const unit = parseUnit(number.value.rest);
  if (!unit.ok) return unit;
  return checkPercent({ decimal: number.value.decimal, unit: unit.value });
}

/** Things and euros are seldom told in thousandths; prices of a litre and millions are. */
function refuseComma(text: string, { base, scale, noun }: MeasureUnit): Reading<never> | undefined {
  const isWhole = (base === "count" || base === "euro") && scale === "" && !/^par /iu.test(noun);
  return isWhole ? refuseThousandsComma(text) : undefined;
}

function checkPercent(amount: Amount): Reading<Amount> {
  const { decimal, unit } = amount;
  const outside = compareDecimals(decimal, `${PERCENT_CEILING}`) > 0 || compareDecimals(decimal, "-100") < 0;
  if (unit.base === "percent" && outside) return refuse("percentOutOfBounds", { ceiling: PERCENT_CEILING });
  return read(amount);
}

/** Reads « 1 € → 6 € » or « 1 conseiller pour 50 personnes »; undefined when the text has no such form. */
export function parseRatio(text: string): Reading<RatioValue> | undefined {
  const found = /^(.+?)(?: ?(?:→|->|=>|⇒) ?| pour (?=[+−-]?\d))(.+)$/iu.exec(text);
  if (!found) return undefined;
  const left = parseAmount(found[1]?.trim() ?? "");
  if (!left.ok) return left;
  const right = parseAmount(found[2]?.trim() ?? "");
  return right.ok ? read({ kind: "ratio", left: left.value, right: right.value }) : right;
}

/**
 * Reads « 250 à 300 », « 250–300 par an », « entre 10 % et 15 % »; undefined when no place splits the text into two
 * numbers. A bound without a unit takes the other's.
 */
export function parseRange(text: string): Reading<Omit<RangeValue, "qualifier">> | undefined {
  const between = /^entre /iu.test(text);
  const bare = text.replace(/^(?:entre |de )/iu, "");
  const separator = between ? / et (?=[+−-]?\d)/giu : / à (?=[+−-]?\d)| ?[-–—] ?(?=\d)/giu;
  const thousands = refuseSaidOnce(bare);
  if (thousands) return thousands;
  for (const found of bare.matchAll(separator)) {
    const [first, last] = [bare.slice(0, found.index), bare.slice(found.index + found[0].length)];
    const [low, high] = [readAmount(first), readAmount(last)];
    if (low.ok && high.ok) {
      const range = joinBounds(low.value, high.value);
      if (!range.ok) return range;
      return refuseComma(first, range.value.unit) ?? refuseComma(last, range.value.unit) ?? range;
    }
    const bounded = [low, high].find((side) => !side.ok && TOLD_OF_A_BOUND.has(side.message));
    if (bounded && !bounded.ok) return bounded;
  }
  return undefined;
}

function joinBounds(low: Amount, high: Amount): Reading<Omit<RangeValue, "qualifier">> {
  const unit = commonUnit(low.unit, high.unit);
  // « 46 % à 6 mois » is a share some time later.
  if (low.unit.base === "percent" && isDuration(high.unit.base)) return refuse("unreadable");
  if (!unit) return joinDurations(low, high) ?? refuse("rangeUnits");
  const bounds = [toScale(low, unit), toScale(high, unit)].map((decimal) => checkPercent({ decimal, unit }));
  const [first, last] = bounds;
  if (!first?.ok) return first ?? refuse("unreadable");
  if (!last?.ok) return last ?? refuse("unreadable");
  if (compareDecimals(first.value.decimal, last.value.decimal) > 0) return refuse("rangeReversed");
  return read({ kind: "range", low: first.value.decimal, high: last.value.decimal, unit });
}

/** « 6 mois à 1 an » is told in months; « 15 jours à 1 mois » cannot be told exactly in one unit. */
function joinDurations(low: Amount, high: Amount): Reading<Omit<RangeValue, "qualifier">> | undefined {
  const [from, to] = [low.unit.base, high.unit.base];
  const smaller = EXACTLY[from]?.[to] ? from : to;
  const factor = EXACTLY[from]?.[to] ?? EXACTLY[to]?.[from];
  if (!factor || low.unit.scale !== "" || high.unit.scale !== "") return undefined;
  const [first, last] = [low, high].map(({ decimal, unit }) => ({
    decimal: unit.base === smaller ? decimal : multiplyDecimal(decimal, factor),
    unit: { ...unit, base: smaller },
  }));
  if (!first || !last || [first, last].some(({ decimal }) => digitsBefore(decimal) > MAX_INTEGER_DIGITS))
    return undefined;
  return joinBounds(first, last);
}

function digitsBefore(decimal: ExactDecimal): number {
  return decimal.replace(/^[+-]/, "").split(".")[0]?.length ?? 0;
}

function isPlain(unit: MeasureUnit): boolean {
  return unit.base === "count" && !unit.scale && !unit.noun && !unit.per;
}

function commonUnit(low: MeasureUnit, high: MeasureUnit): MeasureUnit | undefined {
  if (isPlain(low)) return high;
  // « 10 tickets à 20 » may say their price.
  if (isPlain(high)) return low.noun === "" && (low.scale === "" || low.base === "euro") ? low : undefined;
  const saidOnce = low.noun === "" && low.per === "";
  const same = low.base === high.base && (saidOnce || (low.noun === high.noun && low.per === high.per));
  if (!same) return undefined;
  return SCALE_POWER[low.scale] <= SCALE_POWER[high.scale] ? { ...high, scale: low.scale } : high;
}

/** « 800 k€ à 1,2 M€ » is told in the smaller scale, exactly; a bound without a unit is already in the other's. */
function toScale(amount: Amount, unit: MeasureUnit): string {
  if (isPlain(amount.unit)) return amount.decimal;
  return shiftDecimal(amount.decimal, SCALE_POWER[amount.unit.scale] - SCALE_POWER[unit.scale]);
}
