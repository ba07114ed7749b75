import { isIsoDate } from "./iso-date.ts";
import { monthNumber } from "./month-number.ts";
import { readTypedDay, type TypedDay } from "./typed-day.ts";

/** A date as precise as the source gives it: `2017`, `2013-04` or `2026-11-12`. Years from 1900 to 2100. */
export type PartialDate = string;

const YEAR = /^(?:(?:en|annee|l’annee) )?(\d{4})$/;
const MONTH_WORD = /^(?:en )?([a-z]+\.?)(?: | ?[-–—] ?)(\d{4})$/;
const MONTH_NUMBER = /^(\d{1,2})\/(\d{4})$/;
const ISO_MONTH = /^(\d{4})-(\d{2})$/;

/** What keeps a typed date from being one: there is no such day, or it is not the day of the week that was typed before it. */
export type DateFault = "impossible" | "otherWeekday";

/** Reads a date from text in lower case without accents; a fault for 31/02/2017, a year out of bounds, a wrong weekday. */
export function parsePartialDate(text: string): PartialDate | DateFault | undefined {
  const year = YEAR.exec(text);
  if (year) return compose(year[1]);
  const monthWord = MONTH_WORD.exec(text);
  if (monthWord) return monthNumber(monthWord[1]) && compose(monthWord[2], monthNumber(monthWord[1]));
  const month = MONTH_NUMBER.exec(text);
  if (month) return compose(month[2], month[1]);
  const isoMonth = ISO_MONTH.exec(text);
  if (isoMonth) return compose(isoMonth[1], isoMonth[2]);
  const day = readTypedDay(text);
  return day && dateOfDay(day);
}

/** The date of a day whose month and year are said; undefined otherwise. */
export function dateOfDay({ weekday, day, month, year }: TypedDay): PartialDate | DateFault | undefined {
  if (month === undefined || year === undefined) return undefined;
  const date = compose(`${year}`, `${month}`, `${day}`);
  if (weekday === undefined || isDateFault(date)) return date;
  return new Date(`${date}T00:00:00Z`).getUTCDay() === weekday ? date : "otherWeekday";
}

/** Whether reading a date gave a fault. */
export function isDateFault(date: PartialDate | DateFault): date is DateFault {
  return date === "impossible" || date === "otherWeekday";
}

function compose(year = "", month?: string, day?: string): PartialDate | DateFault {
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  const date = parts.join("-");
  const full = `${year}-${parts[1] ?? "01"}-${parts[2] ?? "01"}`;
  return Number(year) >= 1900 && Number(year) <= 2100 && isIsoDate(full) ? date : "impossible";
}

/** First day of the date, ISO. */
export function firstDay(date: PartialDate): string {
  return date + "-01-01".slice(date.length - 4);
}

/** Last day of the date, ISO. */
export function lastDay(date: PartialDate): string {
  const [year = "", month, day] = date.split("-");
  if (day) return date;
  if (!month) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
