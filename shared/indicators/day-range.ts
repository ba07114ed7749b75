import { type DateFault, dateOfDay, isDateFault } from "./partial-date.ts";
import { readTypedDay, type TypedDay } from "./typed-day.ts";

/** Whole days, ISO, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const ISO_INTERVAL = /^(\d{4}-\d{2}-\d{2}) ?\/ ?(\d{4}-\d{2}-\d{2})$/;
const BEFORE_FIRST = /^(?:du|des|le|les|entre le|de) /;
const SEPARATOR = / (?:a|(?:jusqu’)?au|et) | ?[-–—] ?/g;
/** Most days of a range that is said to pass New Year by its months alone: beyond, its ends were rather swapped. */
const longestOverNewYear = 183;

/**
 * Reads two days from text in lower case without accents: « du mardi 3 au jeudi 5 mars 2026 », « 30 decembre au 2 janvier
 * 2027 », « 03/03 - 05/03/2026 », `2026-03-03/2026-03-05`. A month or a year that one end leaves out is the other's; a
 * range whose months go back passes New Year. Undefined when these are no two days.
 */
export function parseDayRange(text: string): DayRange | DateFault | "reversed" | undefined {
  const [, start, end] = ISO_INTERVAL.exec(text) ?? [];
  if (start && end) return between(readTypedDay(start), readTypedDay(end));
  const bare = text.replace(BEFORE_FIRST, "");
  for (const found of bare.matchAll(SEPARATOR)) {
    const from = readTypedDay(bare.slice(0, found.index).trim());
    const to = readTypedDay(bare.slice(found.index + found[0].length).trim());
    const range = between(from, to);
    if (range === undefined) continue;
    // « 11 et 25 décembre » are two days, « 11 et 12 décembre » the time between.
    const isApart = typeof range === "object" && Date.parse(range.to) - Date.parse(range.from) > 86_400_000;
    return found[0] === " et " && !/^entre /.test(text) && isApart ? undefined : range;
  }
  return undefined;
}

function between(from: TypedDay | undefined, to: TypedDay | undefined) {
  if (from === undefined || to?.month === undefined) return undefined;
  const goesBack = from.month !== undefined && from.month > to.month;
  const borrowed = from.year === undefined || to.year === undefined;
  const year = from.year ?? (to.year !== undefined && goesBack ? to.year - 1 : to.year);
  const lastYear = to.year ?? (year !== undefined && goesBack ? year + 1 : year);
  const first = dateOfDay({ ...from, month: from.month ?? to.month, year });
  const last = dateOfDay({ ...to, year: lastYear });
  if (first === undefined || last === undefined) return undefined;
  if (isDateFault(first)) return first;
  if (isDateFault(last)) return last;
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return days < 0 || (borrowed && goesBack && days > longestOverNewYear) ? "reversed" : { from: first, to: last };
}
