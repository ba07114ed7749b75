import { parseDayRange } from "../indicators/day-range.ts";
import { isIsoDate } from "../indicators/iso-date.ts";
import { parsePartialDate } from "../indicators/partial-date.ts";
import { foldAccents, normaliseTyped } from "../indicators/typed-text.ts";
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
