import { type Reading, read, refuse } from "./measure-message.ts";

/**
 * A number exactly as written, `-12`, `+3`, `0.10`: a string, so that nothing drifts in binary and the zeros that
 * the source wrote (« 2,0 % ») stay. A sign is kept when it was typed: « +12 % » is a change, « 12 % » a share.
 */
export type ExactDecimal = string;

/** Most digits before the decimal mark: the whole number stays exact as a JavaScript number too. */
export const MAX_INTEGER_DIGITS = 15;
/** Most digits after the decimal mark. */
export const MAX_FRACTION_DIGITS = 6;

const NUMBER =
  /^(?:([+−-]) ?)?(\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?:’\d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+)(?:([.,])(\d+))?(?![.,]?\d)/u;

/** A number found at the start of a text, and what follows it. */
export interface LeadingNumber {
  readonly decimal: ExactDecimal;
  readonly rest: string;
}

/**
 * Reads the number a normalised text begins with: thousands by spaces or apostrophes (or by two dots or
 * commas, or more), decimals after a comma or a dot. `11.526` is refused: a French reader sees eleven thousand, a spreadsheet sees eleven and a half.
 */
export function readLeadingNumber(text: string): Reading<LeadingNumber> {
  const found = NUMBER.exec(text);
  if (!found) return refuse(/^[+−-]? ?\d/u.test(text) ? "badNumber" : "unreadable");
  const [typed, sign = "", integer = "", mark, fraction] = found;
  if (mark === "." && fraction?.length === 3 && /^[1-9]\d{0,2}$/.test(integer)) {
    return refuseSeparator(typed, integer, fraction);
  }
  const digits = integer.replace(/[ .,’]/g, "").replace(/^0+(?=\d)/, "");
  if (digits.length > MAX_INTEGER_DIGITS || (fraction?.length ?? 0) > MAX_FRACTION_DIGITS) {
    return refuse("tooManyDigits", { integer: MAX_INTEGER_DIGITS, fraction: MAX_FRACTION_DIGITS });
  }
  const magnitude = fraction ? `${digits}.${fraction}` : digits;
  const signed = /[1-9]/.test(magnitude) ? sign.replace("−", "-") + magnitude : magnitude;
  return read({ decimal: signed, rest: text.slice(typed.length) });
}

const THREE_AFTER_COMMA = /^(?:[+−-] ?)?([1-9]\d{0,2}),(\d{3})(?![,.]?\d)/u;

/**
 * Refuses « 10,000 » at the start of a text: ten to a French reader, ten thousand to whoever copies it from English. Not for
 * what is told in thousandths (« 1,789 €/L », « 2,345 M€ »).
 */
export function refuseThousandsComma(text: string): Reading<never> | undefined {
  const [typed, integer, fraction] = THREE_AFTER_COMMA.exec(text) ?? [];
  if (typed === undefined || integer === undefined || fraction === undefined) return undefined;
  return refuseSeparator(typed, integer, fraction);
}

/** Both readings are offered so that each is then understood: with one or with four digits after the comma. */
function refuseSeparator(typed: string, integer: string, fraction: string) {
  const told = /0$/.test(fraction) ? fraction.replace(/0{1,2}$/, "") : `${fraction}0`;
  return refuse("ambiguousSeparator", { typed, grouped: `${integer} ${fraction}`, decimal: `${integer},${told}` });
}

/** The number multiplied by ten to the given power (0 or more), without rounding. */
export function shiftDecimal(decimal: ExactDecimal, power: number): ExactDecimal {
  const [, sign = "", integer = "", fraction = ""] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = (integer + fraction.padEnd(power, "0").slice(0, power)).replace(/^0+(?=\d)/, "");
  const left = fraction.slice(power);
  return sign + (left ? `${digits}.${left}` : digits);
}

/** The number multiplied by a whole factor (1 or more), without rounding. */
export function multiplyDecimal(decimal: ExactDecimal, factor: number): ExactDecimal {
  return fromInteger(asInteger(decimal) * BigInt(factor), decimal.startsWith("+"));
}

/** The sum, exact, without needless zeros; a sum of signed changes that is above zero has its sign. */
export function sumDecimals(terms: readonly ExactDecimal[]): ExactDecimal {
  const sum = terms.reduce((total, term) => total + asInteger(term), 0n);
  return fromInteger(sum, sum > 0n && terms.some((term) => /^[+-]/.test(term)));
}

function fromInteger(millionths: bigint, signed: boolean): ExactDecimal {
  const digits = `${millionths < 0n ? -millionths : millionths}`.padStart(MAX_FRACTION_DIGITS + 1, "0");
  const fraction = digits.slice(-MAX_FRACTION_DIGITS).replace(/0+$/, "");
  const sign = millionths < 0n ? "-" : signed ? "+" : "";
  return sign + digits.slice(0, -MAX_FRACTION_DIGITS) + (fraction ? `.${fraction}` : "");
}

/** Negative, zero or positive as the first number is below, equal to or above the second; exact. */
export function compareDecimals(a: ExactDecimal, b: ExactDecimal): number {
  const difference = asInteger(a) - asInteger(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function asInteger(decimal: ExactDecimal): bigint {
  const whole = shiftDecimal(decimal, MAX_FRACTION_DIGITS).split(".")[0] ?? "0";
  return BigInt(whole.replace(/^\+/, ""));
}
