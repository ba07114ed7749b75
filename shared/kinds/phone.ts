import type { Refused } from "./field-value.ts";

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
/** Emergency, social and corporate numbers (115, 3949…), which are dialled as they are. */
const shortNumber = /^(?:1\d{1,2}|1\d{3}|3\d{3}|116\d{3}|118\d{3})$/;

/** What people write before a number. */
const label = /^\s*(?:t[ée]l(?:[ée]phone)?|phone|mobile|portable|port|fixe|standard|n°)\s*\.?\s*:?\s*(?=[\d+(])/iu;
/** A line inside a house, after its number; `;ext=` is that of RFC 3966. */
const extension = /(?:\s*[,;]?\s*(?:postes?|ext(?:ension)?\.?|x|#)\s*:?\s*|;ext=)(\d{1,6})$/iu;
/** Beginnings of the nine-digit international numbers: of countries whose own numbers have six digits. */
const shortAbroad = /^(?:29\d|35\d|37\d|50\d|6[789]\d)\d{6}$/;

/**
 * A French number in E.164 (`+33123456789`, with an inner line `+33123456789;ext=4`), a short number as it is, a foreign one
 * that was given with its `+` or `00`; or null. A number of the length of a French one that begins with 00 is refused:
 * somebody has doubled the 0, and it would ring abroad.
 */
export function parsePhone(typed: string): string | Refused | null {
  const text = typed.normalize("NFKC").replace(label, "");
  const line = extension.exec(text);
  const number = parseNumber(line ? text.slice(0, line.index) : text);
  if (typeof number !== "string" || !line) return number;
  return number.startsWith("+") ? `${number};ext=${line[1]}` : null;
}

function parseNumber(typed: string): string | Refused | null {
  const text = typed.replace(/\(0\)/g, "");
  if (!/^\+?[\d\s().\-‐-―/]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, "");
  if (text.trim().startsWith("+")) return fromInternational(digits);
  if (/^00[1-9]/.test(digits)) {
    const international = digits.slice(2);
    const isDoubled = international.length < 9 || (international.length === 9 && !shortAbroad.test(international));
    return isDoubled ? { refused: "fields.error.phoneZeros" } : fromInternational(international);
  }
  if (shortNumber.test(digits)) return digits;
  if (!/^0[1-9]\d{8}$/.test(digits)) return null;
  const code = overseas.find(([pattern]) => pattern.test(digits))?.[1] ?? "33";
  return `+${code}${digits.slice(1)}`;
}

/** The 0 of a national number is often kept after the country's code. */
function fromInternational(digits: string): string | null {
  const [, code, national] = /^(33|590|594|596|262)0?(\d+)$/.exec(digits) ?? [];
  if (code === "33") return /^[1-9]\d{8}$/.test(national ?? "") ? `+33${national}` : null;
  if (code !== undefined && national?.length === 9) return `+${code}${national}`;
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null;
}
