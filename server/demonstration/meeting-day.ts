import { daysAfter } from "../calendar/days.ts";

const THURSDAY = 4;

/** The Thursday of the week that comes so many weeks after an ISO day, ISO: people meet on working days. */
export function meetingDay(today: string, weeks: number): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  return daysAfter(today, weeks * 7 + THURSDAY - weekday);
}
