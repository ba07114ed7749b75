/** Days of the week as OpenStreetMap names them, Monday first. */
export const weekDays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
/** Public holidays and school holidays. */
export const holidays = ["PH", "SH"] as const;
export const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** From one time of day to another, `HH:MM`; the end may be `24:00`, or come before the start when it is past midnight. */
export interface Span {
  from: string;
  to: string;
}

/** Days of every year, `MM-DD`, or whole months, `MM`; both ends included, an end before the start passes New Year. */
export interface YearDays {
  from: string;
  to: string;
}

/** One rule of OpenStreetMap opening hours. */
export interface Rule {
  /** All the year when absent. */
  dates?: YearDays;
  /** Ranges of days of the week, as their places in `weekDays`; with no holiday either, every day. */
  days: readonly (readonly [first: number, last: number])[];
  holidays: readonly (typeof holidays)[number][];
  /** Empty when closed. */
  spans: readonly Span[];
}

/** Open without end, each day of the year. */
export const always: readonly Span[] = [{ from: "00:00", to: "24:00" }];

const MONTH = `(?:${months.join("|")})`;
/** A number of a day, not the hour that follows a month. */
const DAY = "(\\d{1,2})(?!\\d|:\\d)";
const DATES = new RegExp(`^(${MONTH})(?: ${DAY})?(?: ?- ?(?:(${MONTH})(?: ?${DAY})?|${DAY}))?(?=[: ])[: ] ?`);
const DAYS = /^(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?:, ?|-|Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)*(?= )/;
const SPAN = /^(\d{1,2}):(\d{2}) ?- ?(\d{1,2}):(\d{2})$/;
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The rules of a text, in their order: a later one holds on its days instead of those before. Null when the text says
 * more than days, dates, times and closures (weeks, fallbacks, comments).
 */
export function parseRules(text: string): Rule[] | null {
  const parts = text.split(";").map((part) => part.trim());
  if (parts.at(-1) === "") parts.pop();
  const rules = parts.map(parseRule);
  return rules.length > 0 && rules.every((rule) => rule !== null) ? rules : null;
}

function parseRule(text: string): Rule | null {
  let rest = text;
  let dates: YearDays | undefined;
  const dated = DATES.exec(rest);
  if (dated) {
    const found = yearDays(dated);
    if (found === null) return null;
    dates = found;
    rest = rest.slice(dated[0].length);
  }
  const named = DAYS.exec(rest)?.[0] ?? "";
  const selected = parseDays(named);
  const spans = parseSpans(rest.slice(named.length).trim());
  if (selected === null || spans === null) return null;
  return { ...(dates && { dates }), ...selected, spans };
}

function yearDays([, firstMonth, firstDay, lastMonth, dayOfLast, sameMonth]: RegExpExecArray): YearDays | null {
  const names: readonly (string | undefined)[] = months;
  const first = names.indexOf(firstMonth);
  const last = lastMonth === undefined ? first : names.indexOf(lastMonth);
  const to = dayOfLast ?? sameMonth ?? (lastMonth === undefined ? firstDay : undefined);
  if ((firstDay === undefined) !== (to === undefined)) return null;
  const from = dayOfYear(first, firstDay);
  const until = dayOfYear(last, to);
  return from !== null && until !== null ? { from, to: until } : null;
}

function dayOfYear(month: number, day: string | undefined): string | null {
  const name = String(month + 1).padStart(2, "0");
  if (day === undefined) return name;
  const exists = Number(day) >= 1 && Number(day) <= (lengths[month] ?? 0);
  return exists ? `${name}-${day.padStart(2, "0")}` : null;
}

function parseDays(text: string): Pick<Rule, "days" | "holidays"> | null {
  const days: [number, number][] = [];
  const named: Rule["holidays"][number][] = [];
  for (const part of text === "" ? [] : text.split(/, ?/)) {
    const holiday = holidays.find((name) => name === part);
    const [first = "", last = first, ...more] = part.split("-");
    const range: [number, number] = [weekDays.indexOf(first as "Mo"), weekDays.indexOf(last as "Mo")];
    if (holiday) named.push(holiday);
    else if (more.length === 0 && range.every((day) => day >= 0)) days.push(range);
    else return null;
  }
  return { days, holidays: named };
}

function parseSpans(text: string): readonly Span[] | null {
  if (text === "off" || text === "closed") return [];
  if (text === "24/7") return always;
  const spans = text.split(/, ?/).map(parseSpan);
  return spans.every((span) => span !== null) ? spans : null;
}

function parseSpan(text: string): Span | null {
  const [, fromHour, fromMinute, toHour, toMinute] = SPAN.exec(text) ?? [];
  if (fromHour === undefined || toHour === undefined) return null;
  return makeSpan(`${fromHour.padStart(2, "0")}:${fromMinute}`, `${toHour.padStart(2, "0")}:${toMinute}`);
}

/** A span between two times `HH:MM`; null when one of them is no time of day, or when nothing lies between them. */
export function makeSpan(from: string, to: string): Span | null {
  const isTime = (time: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
  return isTime(from) && (isTime(to) || to === "24:00") && from !== to ? { from, to } : null;
}
