import { calendarUrl } from "@passerelles/shared/api/events.ts";

/** The whole address of a territory's feed, as calendars ask for it. */
export function subscriptionAddress(territory: string): string {
  return new URL(calendarUrl(territory), window.location.origin).href;
}
