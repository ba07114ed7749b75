import type { Language } from "@passerelles/shared/strings/label.ts";
import ical from "ical-generator";
import { DateTime } from "luxon";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { translate } from "../http/translate.ts";
import { recurrence } from "./recurrence.ts";
import type { ToldEvent } from "./store.ts";

/** Whose events they are, and for whom. */
interface Feed {
  /** Of the territory. */
  name: string;
  timeZone: string;
  publicUrl: string;
  language: Language;
  /** Days of the feed, ISO, both included. */
  within: { from: string; to: string };
}

/** What a calendar shows before it asks again. */
const refreshEvery = 6 * 3600;

/**
 * The events as an iCalendar feed (RFC 5545): hours with the time zone of their place, whole days without one. Identifiers
 * stay the same from one reading to the next, so that a calendar moves an event rather than doubling it. A calendar holds
 * something (3.6): where nothing is planned, what the hours of the territory are.
 */
export function iCalendar(events: readonly ToldEvent[], { name, timeZone, publicUrl, language, within }: Feed): string {
  const calendar = ical({
    name: translate(language, "calendar.feed", { name }),
    prodId: { company: "Passerelles", product: "Passerelles", language: language.toUpperCase() },
    ttl: refreshEvery,
    timezone: { name: events.length === 0 ? timeZone : null, generator: zoneBlock },
  });
  for (const event of events) {
    const hours = event.startsAt !== null;
    const start = moment(event.firstDay, event.startsAt, event.timeZone);
    calendar.createEvent({
      id: `${event.page.id}.${event.field}.${event.rowId}@passerelles`,
      summary: event.page.title,
      location: event.place || null,
      url: `${publicUrl}${event.page.url}`,
      start,
      end: endOf(event, start),
      allDay: !hours,
      timezone: hours ? event.timeZone : null,
      repeating: recurrence(event, within),
    });
  }
  return calendar.toString();
}

/** What a zone's hours are (VTIMEZONE). The library gives the zone that another is the same as, under its own name. */
function zoneBlock(zone: string): string | null {
  const block = tzlib_get_ical_block(zone)[0];
  return block?.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`) ?? null;
}

/**
 * The end is the first moment that is no longer part of the event: for whole days, the day after. An hour that nobody has told
 * is told to no calendar; one without an end is over as soon as it begins (3.6.1), or with the last of its days.
 */
function endOf({ firstDay, lastDay, startsAt, endsAt, timeZone }: ToldEvent, start: DateTime): DateTime | null {
  if (startsAt !== null && endsAt !== null) {
    const end = moment(lastDay, endsAt, timeZone);
    return end > start ? end : null;
  }
  const isWithinDay = startsAt !== null && lastDay === firstDay;
  return isWithinDay ? null : moment(lastDay, null, timeZone).plus({ days: 1 }).startOf("day");
}

/** An hour that clocks pass over when they are put forward is the first one after. */
function moment(day: string, time: string | null, zone: string): DateTime {
  const wanted = time ?? "00:00";
  let found = DateTime.fromISO(`${day}T${wanted}`, { zone });
  if (found.toFormat("HH:mm") === wanted) return found;
  for (let before = found.minus({ minutes: 1 }); before.offset === found.offset; before = found.minus({ minutes: 1 }))
    found = before;
  return found;
}
