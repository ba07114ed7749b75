const SMALL = (
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize " +
  "dix-sept dix-huit dix-neuf"
).split(" ");
const TENS = ["vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"];

const BELOW_HUNDRED: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 100 }, (_slot, number) => [spaced(numeral(number)), number]),
);

/** « Quatre-vingt » is often written without its s. */
const SPELT_OTHERWISE: ReadonlyMap<string, number> = new Map([["quatre vingt", 80]]);

/** Most words of a numeral below a million, « trois cent quatre-vingt-dix-sept mille … ». */
const maximumWords = 14;

function numeral(number: number): string {
  if (number < 20) return SMALL[number] ?? "";
  const tens = Math.floor(number / 10);
  const word = TENS[tens - 2] ?? "";
  const rest = tens === 7 || tens === 9 ? number - (tens - 1) * 10 : number % 10;
  if (rest === 0) return number === 80 ? "quatre-vingts" : word;
  return (rest === 1 || rest === 11) && tens < 8 ? `${word} et ${SMALL[rest]}` : `${word}-${SMALL[rest]}`;
}

function spaced(words: string): string {
  return words.toLowerCase().replaceAll("-", " ");
}

/** A numeral at the start of a text, and what follows it. */
export interface LeadingNumeral {
  readonly number: number;
  readonly rest: string;
}

/** Reads the longest numeral in words, below a million, that a text begins with: « vingt-cinq plateformes ». */
export function readLeadingNumeral(text: string): LeadingNumeral | undefined {
  const words = text.split(" ");
  for (let count = Math.min(words.length, maximumWords); count > 0; count -= 1) {
    const number = numberOf(spaced(words.slice(0, count).join(" ")));
    if (number !== undefined) return { number, rest: words.slice(count).join(" ") };
  }
  return undefined;
}

/**
 * Reads the digits of a decimal in words that follow « virgule » at the start of a text: « virgule cinq » is « 5 »,
 * « virgule zéro cinq » « 05 ». Undefined without them.
 */
export function readSpokenDecimals(text: string): { readonly digits: string; readonly rest: string } | undefined {
  const [found, zeros = ""] = /^virgule ((?:zéro )*)/iu.exec(text) ?? [];
  if (found === undefined) return undefined;
  const padding = "0".repeat(zeros.length / "zéro ".length);
  const after = text.slice(found.length);
  const spoken = readLeadingNumeral(after);
  if (spoken) return { digits: `${padding}${spoken.number}`, rest: spoken.rest };
  const [typed] = /^\d+/.exec(after) ?? [];
  return typed === undefined ? undefined : { digits: padding + typed, rest: after.slice(typed.length).trim() };
}

function numberOf(words: string): number | undefined {
  const [, before, after] = /^(?:(.+) )?mille(?: (.+))?$/.exec(words) ?? [];
  if (/(?:^| )mille(?: |$)/.test(words)) return added(before, 1000, after, belowThousand);
  return belowThousand(words);
}

function belowThousand(words: string): number | undefined {
  const [found, before, after] = /^(?:(.+) )?cents?(?: (.+))?$/.exec(words) ?? [];
  if (found === undefined) return belowHundred(words);
  return added(before, 100, after, belowHundred);
}

function belowHundred(words: string): number | undefined {
  const masculine = words.replace(/(?<=^| )une$/, "un");
  return BELOW_HUNDRED.get(masculine) ?? SPELT_OTHERWISE.get(masculine);
}

function added(
  times: string | undefined,
  size: number,
  more: string | undefined,
  read: (words: string) => number | undefined,
): number | undefined {
  const factor = times === undefined ? 1 : read(times);
  const rest = more === undefined ? 0 : read(more);
  // « un cent », « zéro mille » and « vingt cent » are no numerals.
  if (factor === undefined || rest === undefined || (times !== undefined && factor < 2)) return undefined;
  return size === 100 && factor > 9 ? undefined : factor * size + rest;
}
