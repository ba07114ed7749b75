/**
 * Country codes of the national numbers that belong overseas, by their first digits (plan national de numérotation);
 * every other national number has +33.
 */
const overseas: readonly (readonly [RegExp, string])[] = [
  [/^0(?:590|69[01])/, "590"],
  [/^0(?:594|694)/, "594"],
  [/^0(?:596|69[67])/, "596"],
  [/^0(?:26[2-9]|639|69[23])/, "262"],
];
const overseasCodes = new Set(overseas.map(([, code]) => code));
/** Emergency, social and corporate numbers (115, 3949…), which are dialled as they are. */
const shortNumber = /^(?:1\d{1,2}|1\d{3}|3\d{3}|116\d{3}|118\d{3})$/;

/** A French number in E.164 (`+33123456789`), a short number as it is, a foreign one that was given with its `+`; or null. */
export function parsePhone(typed: string): string | null {
  const text = typed.normalize("NFKC").replace(/\(0\)/g, "");
  if (!/^\+?[\d\s().\-‐-―/]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, "");
  const isInternational = text.trim().startsWith("+");
  const international = isInternational ? digits : /^00[1-9]/.test(digits) ? digits.slice(2) : null;
  if (international !== null) return fromInternational(international);
  if (shortNumber.test(digits)) return digits;
  if (!/^0[1-9]\d{8}$/.test(digits)) return null;
  const code = overseas.find(([pattern]) => pattern.test(digits))?.[1] ?? "33";
  return `+${code}${digits.slice(1)}`;
}

function fromInternational(digits: string): string | null {
  const isFrench = digits.startsWith("33");
  if (isFrench) return /^33[1-9]\d{8}$/.test(digits) ? `+${digits}` : null;
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null;
}

/** The number as it is dialled and read: « 01 23 45 67 89 », « 0590 12 34 56 », « +32 2 123 45 67 » without grouping. */
export function formatPhone(number: string): string {
  const french = /^\+33(\d{9})$/.exec(number)?.[1];
  if (french) return inPairs(`0${french}`);
  const [, code = "", rest = ""] = /^\+(\d{3})(\d{9})$/.exec(number) ?? [];
  if (overseasCodes.has(code)) return `0${rest.slice(0, 3)} ${inPairs(rest.slice(3))}`;
  return number.startsWith("116") || number.startsWith("118") ? number.replace(/^(\d{3})/, "$1 ") : number;
}

function inPairs(digits: string): string {
  return digits.replace(/\d{2}(?=\d)/g, "$& ");
}
