import type { Language } from "../strings/label.ts";
import { formatPartialDate } from "./format-partial-date.ts";
import type { PartialDate } from "./partial-date.ts";
import type { Period } from "./period.ts";

/** The period in words, « depuis avril 2013 »; empty for none. In French it reads back as the same period. */
export function formatPeriod(period: Period, lang: Language): string {
  const say = (french: string, english: string) => (lang === "fr" ? french : english);
  switch (period.kind) {
    case "none":
      return "";
    case "date":
      return formatPartialDate(period.date, lang);
    case "range": {
      const years = period.from.length === 4 && period.to.length === 4;
      return [period.from, period.to].map((date) => formatPartialDate(date, lang)).join(years ? "–" : " – ");
    }
    case "since":
      return `${say("depuis", "since")} ${formatPartialDate(period.from, lang)}`;
    case "from": {
      const words = formatPartialDate(period.from, lang);
      return lang === "fr"
        ? `à partir ${isDay(period.from) ? "du " : /^[ao]/.test(words) ? "d’" : "de "}${words}`
        : `from ${words}`;
    }
    case "until": {
      const words = formatPartialDate(period.to, lang);
      return lang === "fr" ? `jusqu’${isDay(period.to) ? "au" : "en"} ${words}` : `until ${words}`;
    }
    case "school-year":
      return `${say("année scolaire", "school year")} ${period.start}-${period.start + 1}`;
    case "to-date": {
      const words = say("à ce jour", "to date");
      return period.on === null ? words : `${words} (${shortDate(period.on, lang)})`;
    }
  }
}

function isDay(date: PartialDate): boolean {
  return date.length === 10;
}

function shortDate(date: PartialDate, lang: Language): string {
  const parts = date.split("-");
  return lang === "fr" && parts.length === 3 ? parts.reverse().join("/") : formatPartialDate(date, lang);
}
