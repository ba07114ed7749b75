import type { Language } from "../strings/label.ts";
import type { PartialDate } from "./partial-date.ts";

const MONTHS = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** The date in words: « 12 novembre 2026 », « avril 2013 », “1 April 2013”. */
export function formatPartialDate(date: PartialDate, lang: Language): string {
  const [year = "", month, day] = date.split("-");
  const name = month ? MONTHS[lang][Number(month) - 1] : undefined;
  const number = day === "01" && lang === "fr" ? "1er" : day && `${Number(day)}`;
  return [number, name, year].filter(Boolean).join(" ");
}
