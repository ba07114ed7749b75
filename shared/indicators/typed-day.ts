import { monthNumber } from "./month-number.ts";

/** A day as it is typed. What is not said comes from the other end of a range. */
export interface TypedDay {
  /** From 0, Sunday. */
  readonly weekday?: number;
  readonly day: number;
  readonly month?: number;
  readonly year?: number;
}

const WEEKDAYS = [
  "dim(?:anche)?",
  "lun(?:di)?",
  "mar(?:di)?",
  "mer(?:credi)?",
  "jeu(?:di)?",
  "ven(?:dredi)?",
  "sam(?:edi)?",
];
const WEEKDAY = new RegExp(`^(?:${WEEKDAYS.map((pattern) => `(${pattern})`).join("|")})\\.?,? `);
const WORDS = /^(\d{1,2})(?:er)?(?: ([a-z]+\.?)(?: (\d{4}|\d{2}))?)?$/;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads a day from text in lower case without accents: « mardi 21 novembre 2017 », « 21/11/17 », « 21-11-2017 »,
 * `2017-11-21`, « jeu. 5 ». It need not exist.
 */
export function readTypedDay(text: string): TypedDay | undefined {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const bare = text.replace(/^(?:le|au) /, "");
  const named = WEEKDAY.exec(bare);
  const weekday = named ? { weekday: named.slice(1).findIndex((name) => name !== undefined) } : {};
  const rest = bare.slice(named?.[0].length ?? 0);
  const [, day, , month, year] = NUMBERS.exec(rest) ?? [];
  if (day) return { ...weekday, day: Number(day), month: Number(month), ...(year && { year: wholeYear(year) }) };
  const [, number, word, yearAfter] = WORDS.exec(rest) ?? [];
  if (!number) return undefined;
  if (!word) return { ...weekday, day: Number(number) };
  const monthOf = monthNumber(word);
  if (!monthOf) return undefined;
  return { ...weekday, day: Number(number), month: Number(monthOf), ...(yearAfter && { year: wholeYear(yearAfter) }) };
}

/**
 * Two digits stand for a year from 1950 to 2049: most dates here are of the last or of the coming years, and the window does
 * not move, so that what was typed reads the same for ever.
 */
function wholeYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
