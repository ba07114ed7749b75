import { endpoint } from "./endpoint.ts";
import type * as schemas from "./events.schemas.ts";

/** What takes place between two days, soonest first; or what took place before one, latest first. */
export const listEvents = endpoint<typeof schemas.listEvents>("GET", "/api/events");
/** The public events of a territory and of what lies in it, as an iCalendar feed (RFC 5545). */
export const territoryCalendar = endpoint<typeof schemas.territoryCalendar>(
  "GET",
  "/api/territories/:code/calendar.ics",
);

/** The address of the iCalendar feed of a territory. */
export function calendarUrl(code: string): string {
  return `/api/territories/${code}/calendar.ics`;
}
