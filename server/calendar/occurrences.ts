import type { Repeat } from "@passerelles/shared/kinds/repeats.ts";

/** Whole days, ISO, both included. */
export interface Days {
  firstDay: string;
  lastDay: string;
}

const steps: Readonly<Record<Repeat, { days: number } | { months: number }>> = {
  hebdomadaire: { days: 7 },
  bimensuelle: { days: 14 },
  mensuelle: { months: 1 },
  trimestrielle: { months: 3 },
  annuelle: { months: 12 },
};

/** Most times that one event is given, whatever is asked. */
const maximumOccurrences = 60;
const dayLength = 86_400_000;

/**
 * When an event takes place within these days. What repeats does so from its first time on, without end; in a month that has
 * no such day (a 31st), on its last one: whoever meets each month meets that month too.
 */
export function occurrencesOf(event: Days & { repeat: Repeat | null }, within: { from: string; to: string }): Days[] {
  const length = toTime(event.lastDay) - toTime(event.firstDay);
  const found: Days[] = [];
  for (const first of firstDays(event, within.to)) {
    const last = toDay(toTime(first) + length);
    if (last >= within.from && first <= within.to) found.push({ firstDay: first, lastDay: last });
    if (found.length === maximumOccurrences) break;
  }
  return found;
}

/** The first day of each time that an event takes place until this day; of the first time only, when that is later. */
export function* firstDays(
  { firstDay, repeat }: { firstDay: string; repeat: Repeat | null },
  until: string,
): Generator<string> {
  if (repeat === null) {
    yield firstDay;
    return;
  }
  const step = steps[repeat];
  for (let count = 0; ; count += 1) {
    const day =
      "days" in step
        ? toDay(toTime(firstDay) + count * step.days * dayLength)
        : addMonths(firstDay, count * step.months);
    if (day > until) return;
    yield day;
  }
}

/** The same day some months later, or the last one of a month that is shorter. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  const moved = Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth.getUTCDate()));
  return toDay(moved);
}

function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
