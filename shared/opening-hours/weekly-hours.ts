import { always, months, parseRules, type Rule, type Span, weekDays, type YearDays } from "./rules.ts";

/** Days on which other hours hold than those of the week. */
export interface Exception {
  when: "PH" | "SH" | YearDays;
  /** Empty when closed. */
  spans: readonly Span[];
}

/** Opening hours as a table shows them: seven days, Monday first (a day without spans is closed), and exceptions. */
export interface WeeklyHours {
  week: readonly (readonly Span[])[];
  exceptions: readonly Exception[];
}

export const closedAllWeek: WeeklyHours = { week: weekDays.map(() => []), exceptions: [] };

/** The table that an OpenStreetMap text stands for; null when the text says what such a table cannot. "" is a closed week. */
export function parseWeeklyHours(text: string): WeeklyHours | null {
  if (text.trim() === "") return closedAllWeek;
  const rules = parseRules(text);
  if (rules === null) return null;
  const week: (readonly Span[])[] = weekDays.map(() => []);
  const exceptions: Exception[] = [];
  for (const rule of rules) {
    const isException = rule.dates !== undefined || rule.holidays.length > 0;
    if (rule.dates !== undefined && (rule.days.length > 0 || rule.holidays.length > 0)) return null;
    // In OpenStreetMap's words the week that is said later holds on these days too.
    if (!isException && exceptions.length > 0) return null;
    for (const day of rule.dates ? [] : daysOf(rule)) week[day] = rule.spans;
    if (rule.dates) exceptions.push({ when: rule.dates, spans: rule.spans });
    for (const when of rule.holidays) exceptions.push({ when, spans: rule.spans });
  }
  return { week, exceptions };
}

/** The places in the week of the days that a rule holds on. */
function daysOf({ days, holidays }: Rule): number[] {
  if (days.length === 0) return holidays.length > 0 ? [] : weekDays.map((_, day) => day);
  return days.flatMap(([first, last]) => {
    const length = ((last - first + 7) % 7) + 1;
    return Array.from({ length }, (_, step) => (first + step) % 7);
  });
}

/** The table as OpenStreetMap text, days of the same hours together: `Mo-Fr 09:00-12:00; PH off`; "" when it says nothing. */
export function formatWeeklyHours({ week, exceptions }: WeeklyHours): string {
  const daysByHours = new Map<string, number[]>();
  for (const [day, spans] of week.entries())
    if (spans.length > 0) daysByHours.set(spansText(spans), [...(daysByHours.get(spansText(spans)) ?? []), day]);
  const all = [...daysByHours].map(([hours, days]) => `${daysText(days)} ${hours}`);
  if (exceptions.length === 0 && all.join() === `Mo-Su ${spansText(always)}`) return "24/7";
  return [...all, ...exceptions.map(({ when, spans }) => `${whenText(when)} ${spansText(spans)}`)].join("; ");
}

/** Days that follow one another as ranges: `Mo-We,Fr`. */
function daysText(days: readonly number[]): string {
  return runs(days)
    .map(([first, last]) => (first === last ? weekDays[first] : `${weekDays[first]}-${weekDays[last]}`))
    .join(",");
}

/** Numbers in their order, as runs without gap. */
export function runs(numbers: readonly number[]): (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const present = found.at(-1);
    if (present?.[1] === number - 1) present[1] = number;
    else found.push([number, number]);
  }
  return found;
}

function spansText(spans: readonly Span[]): string {
  return spans.length === 0 ? "off" : spans.map(({ from, to }) => `${from}-${to}`).join(",");
}

function whenText(when: Exception["when"]): string {
  if (typeof when === "string") return when;
  const name = (day: string) => [months[Number(day.slice(0, 2)) - 1], day.slice(3)].filter(Boolean).join(" ");
  return when.from === when.to ? name(when.from) : `${name(when.from)}-${name(when.to)}`;
}
