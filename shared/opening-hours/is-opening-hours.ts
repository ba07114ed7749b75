/**
 * OpenStreetMap's grammar of opening hours (wiki: Key:opening_hours/specification), as patterns that are matched one after
 * the other. Points in time (`Mo 09:00`), which say nothing of when a place is open, are left out on purpose.
 */
const weekday = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
const nth = "(?:-?[1-5](?:-[1-5])?)";
const dayOffset = "(?: ?[+-]\\d{1,3} days?)";
const days = `(?:${weekday}(?:-${weekday}|\\[${nth}(?:, ?${nth})*\\]${dayOffset}?)?|PH${dayOffset}?|SH)(?![A-Za-z])`;
const event = "(?:dawn|sunrise|sunset|dusk)";
const clock = "(?:[01]?\\d|2[0-4]):[0-5]\\d";
/** Ends may pass midnight: 26:00 is two in the morning. */
const lateClock = "(?:[0-3]?\\d|4[0-8]):[0-5]\\d";
const shifted = `${event}|\\(${event} ?[+-] ?${clock}\\)`;
const span = `(?:${clock}|${shifted})(?: ?- ?(?:${lateClock}|${shifted})(?:\\+|/\\d{1,3}(?::\\d{2})?)?|\\+)`;
const year = "(?:19|20|21)\\d{2}";
const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![a-z])";
/** A day of a month, not the hour that follows one. */
const dayNumber = "(?:0?[1-9]|[12]\\d|3[01])(?![\\d:])";
const dateOffset = `(?: ?[+-]${weekday})?${dayOffset}?`;
const date = `(?:${year} )?(?:easter|${month}(?: (?:${dayNumber}|${weekday}\\[${nth}\\]))?)${dateOffset}`;
const dates = `${date}(?:\\+| ?- ?(?:${date}|${dayNumber}))?`;
const years = `${year}(?:\\+|-${year}(?:/\\d{1,2})?)?(?!\\d)`;
const weeks = "\\d{1,2}(?:-\\d{1,2}(?:/\\d{1,2})?)?(?![\\d:])";

const listOf = (one: string, separator = ", ?") => `${one}(?:${separator}${one})*`;
const pattern = (text: string) => new RegExp(text, "y");

const always = pattern("24/7");
const name = pattern('"[^"]{0,200}" ?: ?');
const datedYear = pattern(`${year} (?:easter|${month})`);
const comment = pattern('"[^"]{0,200}"');
const monthDays = pattern(listOf(dates));
const yearList = pattern(listOf(years));
const weekList = pattern(`week ?${listOf(weeks)}`);
const dayList = pattern(listOf(days, "(?:, ?| )"));
const spanList = pattern(listOf(span));
const modifier = pattern("(?:open|closed|off|unknown)(?![a-z])");
const space = pattern(" *");
const colon = pattern(" ?: ?");
const separator = pattern(" *(?:;|\\|\\||,) *");

/** Whether a text reads as OpenStreetMap opening hours: rules after one another (`Mo-Fr 09:00-12:00; PH off`). */
export function isOpeningHours(text: string): boolean {
  const reader = { text: text.trim(), at: 0 };
  if (!takeRule(reader)) return false;
  while (reader.at < reader.text.length) {
    if (!take(reader, separator)) return false;
    if (reader.at === reader.text.length) return reader.text.endsWith(";");
    if (!takeRule(reader)) return false;
  }
  return true;
}

interface Reader {
  readonly text: string;
  at: number;
}

/** Goes on past what the pattern matches here; false, and no further, when it does not. */
function take(reader: Reader, wanted: RegExp): boolean {
  wanted.lastIndex = reader.at;
  if (!wanted.test(reader.text)) return false;
  reader.at = wanted.lastIndex;
  return true;
}

/** One rule: when (a name of it, years, dates, weeks, days, times, or always), then what (`off`, a comment); false when there is neither. */
function takeRule(reader: Reader): boolean {
  const start = reader.at;
  const part = (wanted: RegExp) => take(reader, wanted) && take(reader, space);
  if (!part(always)) {
    part(name);
    if (yearsFirst(reader)) part(yearList);
    part(monthDays);
    part(weekList);
    if (reader.at > start) part(colon);
    part(dayList);
    part(spanList);
  }
  part(modifier);
  part(comment);
  return reader.at > start;
}

/** A year before a month belongs to the date. */
function yearsFirst({ text, at }: Reader): boolean {
  datedYear.lastIndex = at;
  return !datedYear.test(text);
}
