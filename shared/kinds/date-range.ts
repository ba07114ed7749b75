import { parseDayRange } from "../indicators/day-range.ts";
import { formatPartialDate, isIsoDate, parsePartialDate } from "../indicators/partial-date.ts";
import { foldAccents, normaliseTyped } from "../indicators/typed-text.ts";
import type { Language } from "../strings/label.ts";
import type { DateRange, Refused } from "./field-value.ts";

/**
 * Whole days as a French person types them, both included: « 12/11/2026 », « du mardi 3 au jeudi 5 mars 2026 », « 30 décembre
 * au 2 janvier 2027 », or the ISO 8601 interval `2026-03-03/2026-03-05`. Null when not understood or when the end comes first;
 * a weekday that is not that of its date is refused.
 */
export function parseDateRange(typed: string): DateRange | Refused | null {
  const text = foldAccents(normaliseTyped(typed));
  const date = parsePartialDate(text);
  const days = date === undefined ? parseDayRange(text) : date;
  if (days === "otherWeekday") return { refused: "fields.error.otherWeekday" };
  if (typeof days === "object") return { from: days.from, to: days.to };
  return days !== undefined && isIsoDate(days) ? { from: days, to: days } : null;
}

/** The days in words: « 12 novembre 2026 », « du 3 au 5 mars 2026 »; English: “3–5 March 2026”. French reads back the same. */
export function formatDateRange({ from, to }: DateRange, language: Language): string {
  const last = formatPartialDate(to, language);
  if (from === to) return last;
  const words = formatPartialDate(from, language).split(" ");
  const kept = from.slice(0, 7) === to.slice(0, 7) ? 1 : from.slice(0, 4) === to.slice(0, 4) ? 2 : 3;
  const first = words.slice(0, kept).join(" ");
  if (language === "fr") return `du ${first} au ${last}`;
  return kept === 1 ? `${first}–${last}` : `${first} – ${last}`;
}
