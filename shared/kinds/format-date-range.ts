import { formatPartialDate } from "../indicators/format-partial-date.ts";
import type { Language } from "../strings/label.ts";
import type { DateRange } from "./field-value.ts";

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
