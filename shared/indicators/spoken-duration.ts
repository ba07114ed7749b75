import { readLeadingNumeral } from "./french-numerals.ts";

interface Counted {
  readonly number: number;
  readonly rest: string;
}

/** What a part of a unit is in whole ones, or in a half. */
const PARTS: readonly (readonly [RegExp, (count: number) => string])[] = [
  [/^quarts? d’heure(?= |$)/iu, (count) => `${count * 15} minutes`],
  [/^demi[- ]heures?(?= |$)/iu, (count) => `${count * 30} minutes`],
  [/^demi[- ]journées?(?= |$)/iu, (count) => `${`${count / 2}`.replace(".", ",")} jour`],
];

/** Two units of which one is exactly so many of the other. Days are not: some have 24 hours and some 7. */
const TOGETHER: readonly (readonly [RegExp, RegExp, number, string])[] = [
  [/^(?:ans?|années?)(?:,? et|,)? /iu, /^mois$/iu, 12, "mois"],
  [/^(?:heures?|h)(?:,? et|,)? /iu, /^(?:minutes?|min\.?|mn)$/iu, 60, "minutes"],
  [/^semaines?(?:,? et|,)? /iu, /^jours?$/iu, 7, "jours"],
];

const QUARTERS: readonly (readonly [RegExp, number])[] = [
  [/^heures?(?: et)? (?:un )?quart$/iu, 15],
  [/^heures?(?: et)? trois quarts$/iu, 45],
];

/**
 * Writes in one unit a duration said in several, where that is exact: « un quart d’heure », « une heure trois quarts »,
 * « deux heures dix », « 10 ans et trois mois ». Undefined for anything else.
 */
export function rewriteSpokenDuration(text: string): string | undefined {
  const first = readCount(text);
  if (!first) return undefined;
  for (const [part, inWhole] of PARTS) {
    if (part.test(first.rest)) return inWhole(first.number) + first.rest.replace(part, "");
  }
  const minutes = QUARTERS.find(([pattern]) => pattern.test(first.rest))?.[1] ?? spokenMinutes(first.rest);
  if (minutes !== undefined) return `${first.number * 60 + minutes} minutes`;
  for (const [large, small, factor, unit] of TOGETHER) {
    const second = large.test(first.rest) ? readCount(first.rest.replace(large, "")) : undefined;
    if (second && second.number < factor && small.test(second.rest))
      return `${first.number * factor + second.number} ${unit}`;
  }
  return undefined;
}

/** « Deux heures trente ». */
function spokenMinutes(rest: string): number | undefined {
  const [found] = /^heures? /iu.exec(rest) ?? [];
  const minutes = found && readLeadingNumeral(rest.slice(found.length));
  return minutes && minutes.rest === "" && minutes.number < 60 ? minutes.number : undefined;
}

function readCount(text: string): Counted | undefined {
  const [, digits, rest] = /^([1-9]\d{0,3}) ?(?!\d)(?=\p{L})(.+)$/u.exec(text) ?? [];
  return digits && rest ? { number: Number(digits), rest } : readLeadingNumeral(text);
}
