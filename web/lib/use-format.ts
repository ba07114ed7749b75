import { useMemo } from "react";
import {
  formatDay,
  formatLongDay,
  formatMoment,
  formatMoney,
  formatMonth,
  formatNumber,
  formatRelative,
  formatTime,
  formatWeekDay,
  formatWeekDayName,
} from "./format.ts";
import { useLanguage } from "./use-language.ts";

/** The formatter of dates and numbers in the present language. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      day: (iso: string) => formatDay(iso, language),
      longDay: (iso: string) => formatLongDay(iso, language),
      weekDay: (iso: string) => formatWeekDay(iso, language),
      weekDayName: (day: number) => formatWeekDayName(day, language),
      month: (iso: string) => formatMonth(iso, language),
      time: (iso: string) => formatTime(iso, language),
      moment: (iso: string) => formatMoment(iso, language),
      number: (value: number) => formatNumber(value, language),
      money: (amount: number, currency: string) => formatMoney(amount, currency, language),
      relative: (iso: string) => formatRelative(iso, language, Date.now()),
    }),
    [language],
  );
}
