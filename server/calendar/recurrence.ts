import type { Repeat } from "@passerelles/shared/kinds/repeats.ts";
import { firstDays } from "./occurrences.ts";
import type { ToldEvent } from "./store.ts";

const rules: Readonly<Record<Repeat, string>> = {
  hebdomadaire: "FREQ=WEEKLY",
  bimensuelle: "FREQ=WEEKLY;INTERVAL=2",
  mensuelle: "FREQ=MONTHLY",
  trimestrielle: "FREQ=MONTHLY;INTERVAL=3",
  annuelle: "FREQ=YEARLY",
};

/**
 * How an event comes back, as RFC 5545 writes it (3.8.5), on the same days as `occurrencesOf`; null when it does not. By itself
 * a rule skips the months that have no such day. Months that do not reach a 31st, and years whose February has no 29th, are
 * told by a rule that counts from their end. The Februaries that do not reach a 30th or a 29th are told day by day, as far as
 * `within` goes: what would say them for ever (BYSETPOS) several calendars do not read.
 */
export function recurrence(event: ToldEvent, within: { from: string; to: string }): string | null {
  const { firstDay, repeat } = event;
  if (repeat === null) return null;
  const date = firstDay.slice(8);
  const rule = `RRULE:${rules[repeat]}`;
  if (repeat === "annuelle") return firstDay.endsWith("-02-29") ? `${rule};BYMONTH=2;BYMONTHDAY=-1` : rule;
  if (repeat === "hebdomadaire" || repeat === "bimensuelle" || date < "29") return rule;
  if (date === "31") return `${rule};BYMONTHDAY=-1`;
  const shorter = [...firstDays(event, within.to)].filter((day) => !day.endsWith(date) && day >= within.from);
  return [rule, ...(shorter.length > 0 ? [dates(shorter, event)] : [])].join("\r\n");
}

function dates(days: readonly string[], { startsAt, timeZone }: ToldEvent): string {
  const compact = days.map((day) => day.replaceAll("-", ""));
  if (startsAt === null) return `RDATE;VALUE=DATE:${compact}`;
  return `RDATE;TZID=${timeZone}:${compact.map((day) => `${day}T${startsAt.replace(":", "")}00`)}`;
}
