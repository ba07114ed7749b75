import { formatPartialDate } from "../indicators/format-partial-date.ts";
import { monthNumber } from "../indicators/month-number.ts";
import { foldAccents, normaliseTyped } from "../indicators/typed-text.ts";
import type { Language } from "../strings/label.ts";
import type { YearDays } from "./rules.ts";

const DAY_NUMBER = /^(\d{1,2})(?:er)?[/.](\d{1,2})$/;
const DAY_WORD = /^(\d{1,2})(?:er)? ([a-z]+\.?)$/;
const BOUNDS = / (?:a|au|et) | ?[-–—] ?/;

/** Days of every year as they are typed: « 25 décembre », « du 24 au 31 décembre », « 24/12 – 2/1 », « août »; or null. */
export function parseYearDays(typed: string): YearDays | null {
  const text = foldAccents(normaliseTyped(typed)).toLowerCase().trim();
  const bare = text.replace(/^(?:du|le|de|en|au mois d[e’']) ?/, "");
  const [first = "", second, ...more] = bare.split(BOUNDS).map((part) => part.replace(/^le /, ""));
  if (more.length > 0) return null;
  const to = readDay(second ?? first);
  if (to === null) return null;
  const from = /^\d{1,2}(?:er)?$/.test(first) && to.length > 2 ? withMonth(to.slice(0, 2), first) : readDay(first);
  return from !== null && from.length === to.length ? { from, to } : null;
}

function readDay(text: string): string | null {
  const [, day, month] = DAY_NUMBER.exec(text) ?? [];
  if (day && month) return withMonth(month, day);
  const [, dayOf, word] = DAY_WORD.exec(text) ?? [];
  if (dayOf && word) return withMonth(monthNumber(word), dayOf);
  const alone = monthNumber(text);
  return alone ? alone.padStart(2, "0") : null;
}

function withMonth(month: string | undefined, day: string): string | null {
  if (month === undefined) return null;
  const date = `${month.padStart(2, "0")}-${String(Number.parseInt(day, 10)).padStart(2, "0")}`;
  // 2000 had a 29 February: any day that some year has.
  const time = Date.parse(`2000-${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(5, 10) === date ? date : null;
}

/** The days in words, after what happens then: « le 25 décembre », « du 24 au 31 décembre », « en août », “in August”. */
export function describeYearDays({ from, to }: YearDays, language: Language): string {
  const one = (day: string) => formatPartialDate(`2000-${day}`, language).replace(/ 2000$/, "");
  const alone = from === to;
  if (language === "fr") {
    if (from.length === 2) return alone ? `en ${one(from)}` : `de ${one(from)} à ${one(to)}`;
    const first = from.slice(0, 2) === to.slice(0, 2) && from < to ? one(from).split(" ")[0] : one(from);
    return alone ? `le ${one(from)}` : `du ${first} au ${one(to)}`;
  }
  if (alone) return `${from.length === 2 ? "in" : "on"} ${one(from)}`;
  return `from ${one(from)} to ${one(to)}`;
}
