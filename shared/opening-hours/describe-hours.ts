import { formatTimeOfDay } from "../kinds/time-of-day.ts";
import type { Language } from "../strings/label.ts";
import { always, parseRules, type Rule, type Span } from "./rules.ts";
import { describeYearDays } from "./year-days.ts";

const words = {
  fr: {
    days: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
    holidays: { PH: "jours fériés", SH: "vacances scolaires" },
    daily: "tous les jours",
    always: "24\u00a0h sur\u00a024, 7\u00a0jours sur\u00a07",
    allDay: "24\u00a0h sur\u00a024",
    closed: "fermé",
    closedOnHolidays: { PH: "les jours fériés", SH: "pendant les vacances scolaires" },
  },
  en: {
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    holidays: { PH: "public holidays", SH: "school holidays" },
    daily: "every day",
    always: "24 hours a day, 7 days a week",
    allDay: "24 hours",
    closed: "closed",
    closedOnHolidays: { PH: "on public holidays", SH: "during school holidays" },
  },
} as const;

/** OpenStreetMap opening hours as a person says them, a line for each rule; the text itself when it says more than that. */
export function describeHours(text: string, language: Language): string[] {
  const rules = parseRules(text);
  if (rules === null) return [text];
  if (text.trim() === "24/7") return [words[language].always];
  return rules.map((rule) => describeRule(rule, language));
}

function describeRule(rule: Rule, language: Language): string {
  const say = words[language];
  const closed = rule.spans.length === 0;
  const dates = rule.dates && describeYearDays(rule.dates, language);
  const days = rule.days.map(([first, last]) =>
    first === last ? say.days[first] : `${say.days[first]}–${say.days[last]}`,
  );
  const holidays = rule.holidays.map((name) => say[closed ? "closedOnHolidays" : "holidays"][name]);
  const named = [...days, ...holidays].join(", ");
  if (closed) return [say.closed, dates, named].filter(Boolean).join(" ");
  const when = [dates, named].filter(Boolean).join(", ");
  return `${when || say.daily} ${describeSpans(rule.spans, language)}`;
}

/** Times of a day in words: « 9 h – 12 h, 14 h – 17 h 30 »; “09:00–12:00”. `parseSpans` reads them back. */
export function describeSpans(spans: readonly Span[], language: Language): string {
  if (spans.length === 1 && spans[0]?.from === always[0]?.from && spans[0]?.to === "24:00")
    return words[language].allDay;
  const dash = language === "fr" ? "\u00a0– " : "–";
  const time = (text: string) => (text === "24:00" && language === "fr" ? "minuit" : formatTimeOfDay(text, language));
  return spans.map(({ from, to }) => `${time(from)}${dash}${time(to)}`).join(", ");
}

/** The day of the week in short, from its place in `weekDays`. */
export function shortDay(day: number, language: Language): string {
  return words[language].days[day] ?? "";
}
