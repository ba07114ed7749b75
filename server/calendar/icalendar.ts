import type { Repeat } from "@passerelles/shared/kinds/repeats.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import ical, { ICalEventRepeatingFreq, type ICalRepeatingOptions } from "ical-generator";
import { DateTime } from "luxon";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { translate } from "../http/translate.ts";
import type { ToldEvent } from "./store.ts";

const rules: Readonly<Record<Repeat, ICalRepeatingOptions>> = {
  hebdomadaire: { freq: ICalEventRepeatingFreq.WEEKLY },
  bimensuelle: { freq: ICalEventRepeatingFreq.WEEKLY, interval: 2 },
  mensuelle: { freq: ICalEventRepeatingFreq.MONTHLY },
  trimestrielle: { freq: ICalEventRepeatingFreq.MONTHLY, interval: 3 },
  annuelle: { freq: ICalEventRepeatingFreq.YEARLY },
};

/** What a calendar shows before it asks again. */
const refreshEvery = 6 * 3600;

/**
 * The events as an iCalendar feed (RFC 5545): hours with the time zone of their place, whole days without one. Identifiers
 * stay the same from one reading to the next, so that a calendar moves an event rather than doubling it.
 */
export function iCalendar(
  events: readonly ToldEvent[],
  { name, publicUrl, language }: { name: string; publicUrl: string; language: Language },
): string {
  const calendar = ical({
    name: translate(language, "calendar.feed", { name }),
    prodId: { company: "Passerelles", product: "Passerelles", language: language.toUpperCase() },
    ttl: refreshEvery,
    timezone: { name: null, generator: zoneBlock },
  });
  for (const event of events) {
    const hours = event.startsAt !== null;
    const timeZone = hours ? event.timeZone : null;
    calendar.createEvent({
      id: `${event.page.id}.${event.field}.${event.rowId}@passerelles`,
      summary: event.page.title,
      location: event.place || null,
      url: `${publicUrl}${event.page.url}`,
      start: moment(event.firstDay, event.startsAt, event.timeZone),
      end: endOf(event),
      allDay: !hours,
      timezone: timeZone,
      repeating: event.repeat === null ? null : rules[event.repeat],
    });
  }
  return calendar.toString();
}

/** What a zone's hours are (VTIMEZONE). The library gives the zone that another is the same as, under its own name. */
function zoneBlock(zone: string): string | null {
  const block = tzlib_get_ical_block(zone)[0];
  return block?.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`) ?? null;
}

/** The end is the first moment that is no longer part of the event: for whole days, the day after. */
function endOf({ lastDay, startsAt, endsAt, timeZone }: ToldEvent): DateTime {
  if (startsAt === null) return moment(lastDay, null, timeZone).plus({ days: 1 });
  if (endsAt !== null) return moment(lastDay, endsAt, timeZone);
  return moment(lastDay, startsAt, timeZone).plus({ hours: 1 });
}

function moment(day: string, time: string | null, zone: string): DateTime {
  return DateTime.fromISO(`${day}T${time ?? "00:00"}`, { zone });
}
