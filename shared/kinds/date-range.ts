import { formatPartialDate, isIsoDate, monthNumber, parsePartialDate } from "../indicators/partial-date.ts";
import { foldAccents, normaliseTyped } from "../indicators/typed-text.ts";
import type { Language } from "../strings/label.ts";
import type { DateRange } from "./field-value.ts";

const ISO_INTERVAL = /^(\d{4}-\d{2}-\d{2}) ?\/ ?(\d{4}-\d{2}-\d{2})$/;
const SEPARATOR = / (?:a|au|et) | ?[-–—] ?/g;

/**
 * Whole days as a French person types them, both included: « 12/11/2026 », « du 3 au 5 mars 2026 », « 30 mars – 2 avril
 * 2026 », or the ISO 8601 interval `2026-03-03/2026-03-05`. Null when not understood or when the end comes first.
 */
export function parseDateRange(typed: string): DateRange | null {
  const text = foldAccents(normaliseTyped(typed));
  const interval = ISO_INTERVAL.exec(text);
  if (interval) return ordered(interval[1], interval[2]);
  const single = readDay(text);
  if (single) return { from: single, to: single };
  const bare = text.replace(/^(?:du|le|les|entre le) /, "");
  for (const found of bare.matchAll(SEPARATOR)) {
    const to = bare.slice(found.index + found[0].length).trim();
    const from = completed(bare.slice(0, found.index).trim(), to);
    const range = ordered(readDay(from), readDay(to));
    if (range) return range;
  }
  return null;
}

/** What the first date leaves to the second: « 3 » of « 3 au 5 mars 2026 », « 30 mars » of « 30 mars au 2 avril 2026 ». */
function completed(from: string, to: string): string {
  const words = to.split(" ");
  if (/^\d{1,2}(?:er)?$/.test(from))
    return to.includes("/") ? `${from}${to.slice(to.indexOf("/"))}` : `${from} ${words.slice(1).join(" ")}`;
  if (/^\d{1,2}\/\d{1,2}$/.test(from)) return `${from}/${to.slice(-4)}`;
  const month = /^\d{1,2}(?:er)? ([a-z]+\.?)$/.exec(from)?.[1];
  return month && monthNumber(month) ? `${from} ${to.slice(-4)}` : from;
}

function readDay(text: string): string | null {
  const date = parsePartialDate(text);
  return date !== undefined && isIsoDate(date) ? date : null;
}

function ordered(from: string | null | undefined, to: string | null | undefined): DateRange | null {
  return from && to && isIsoDate(from) && isIsoDate(to) && from <= to ? { from, to } : null;
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
