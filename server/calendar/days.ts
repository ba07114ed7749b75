import { metropolitanTimeZone } from "@passerelles/shared/territories/time-zone.ts";

/** The day that it is in metropolitan France, ISO. */
export function today(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: metropolitanTimeZone }).format(new Date());
}

/** The day so many days after an ISO day, or before it when negative, ISO. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
