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
 * When an event takes place within these days. What repeats does so from its first time on, without end; a month that
 * has no such day (a 31st) is skipped, as RFC 5545 does.
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

function* firstDays(
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
    if (day === null) continue;
    if (day > until) return;
    yield day;
  }
}

/** The same day some months later; null when that month has no such day. */
function addMonths(day: string, months: number): string | null {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const moved = new Date(Date.UTC(year, month - 1 + months, date));
  return moved.getUTCDate() === date ? moved.toISOString().slice(0, 10) : null;
}

function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
