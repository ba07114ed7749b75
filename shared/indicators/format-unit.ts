import type { Language } from "../strings/label.ts";
import type { ExactDecimal } from "./exact-decimal.ts";
import type { MeasureUnit, PerPeriod, UnitBase, UnitScale } from "./measure-unit.ts";

/** Space that keeps a number and its unit on one line. */
export const NO_BREAK_SPACE = "\u00a0";
const NARROW_NO_BREAK_SPACE = "\u202f";

type Words<K extends string> = Readonly<Record<Language, Readonly<Record<K, readonly [string, string]>>>>;

const BASES: Words<UnitBase> = {
  fr: {
    count: ["", ""],
    percent: ["%", "%"],
    euro: ["€", "€"],
    times: ["fois", "fois"],
    minute: ["minute", "minutes"],
    hour: ["heure", "heures"],
    day: ["jour", "jours"],
    week: ["semaine", "semaines"],
    month: ["mois", "mois"],
    year: ["an", "ans"],
  },
  en: {
    count: ["", ""],
    percent: ["%", "%"],
    euro: ["", ""],
    times: ["time", "times"],
    minute: ["minute", "minutes"],
    hour: ["hour", "hours"],
    day: ["day", "days"],
    week: ["week", "weeks"],
    month: ["month", "months"],
    year: ["year", "years"],
  },
};

const SCALES: Words<UnitScale> = {
  fr: {
    "": ["", ""],
    thousand: ["millier", "milliers"],
    million: ["million", "millions"],
    billion: ["milliard", "milliards"],
  },
  en: {
    "": ["", ""],
    thousand: ["thousand", "thousand"],
    million: ["million", "million"],
    billion: ["billion", "billion"],
  },
};

const EURO_SCALES: Readonly<Record<Language, Readonly<Record<UnitScale, string>>>> = {
  fr: { "": "€", thousand: "k€", million: "M€", billion: "Md€" },
  en: { "": "", thousand: "k", million: "M", billion: "bn" },
};

const PERIODS: Readonly<Record<Language, Readonly<Record<PerPeriod, string>>>> = {
  fr: {
    hour: "par heure",
    day: "par jour",
    week: "par semaine",
    month: "par mois",
    quarter: "par trimestre",
    semester: "par semestre",
    year: "par an",
  },
  en: {
    hour: "per hour",
    day: "per day",
    week: "per week",
    month: "per month",
    quarter: "per quarter",
    semester: "per half-year",
    year: "per year",
  },
};

/** The number as a reader of the language expects it: « −11 526,5 », “−11,526.5”. */
export function formatDecimal(decimal: ExactDecimal, lang: Language): string {
  const [, sign = "", integer = "", fraction] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const grouped = integer.replace(/\B(?=(?:\d{3})+$)/g, lang === "fr" ? NARROW_NO_BREAK_SPACE : ",");
  const mark = lang === "fr" ? "," : ".";
  return sign.replace("-", "−") + grouped + (fraction ? mark + fraction : "");
}

/** The number with what sticks to it: in English the euro sign and its scale (“€6.8M”). */
export function formatNumber(decimal: ExactDecimal, unit: MeasureUnit, lang: Language): string {
  const number = formatDecimal(decimal, lang);
  if (lang === "fr" || unit.base !== "euro") return number;
  return number.replace(/^[+−]?/, "$&€") + EURO_SCALES.en[unit.scale];
}

/** The unit, in the singular or plural that the number asks for; empty for a plain number. */
export function formatUnit(decimal: ExactDecimal, unit: MeasureUnit, lang: Language): string {
  const size = Math.abs(Number(decimal));
  const form = (lang === "fr" ? size < 2 : size === 1) ? 0 : 1;
  const per = unit.per === "" ? "" : PERIODS[lang][unit.per];
  if (unit.base === "euro") return words(lang === "fr" ? EURO_SCALES.fr[unit.scale] : "", unit.noun, per);
  if (unit.scale === "") return words(BASES[lang][unit.base][form], unit.noun, per);
  const counted = words(BASES[lang][unit.base][1], unit.noun);
  return words(SCALES[lang][unit.scale][form], lang === "fr" ? withParticle(counted) : counted, per);
}

/** One quantity: « 6,8 M€ », « 3 jours », “46%”. */
export function formatAmount(decimal: ExactDecimal, unit: MeasureUnit, lang: Language): string {
  return attachUnit(formatNumber(decimal, unit, lang), formatUnit(decimal, unit, lang), lang);
}

/** A number and its unit on one line; English writes the per cent sign against the number. */
export function attachUnit(number: string, unit: string, lang: Language): string {
  if (unit === "") return number;
  return lang === "en" && unit.startsWith("%") ? number + unit : number + NO_BREAK_SPACE + unit;
}

function words(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

/** « 7 millions de personnes », « 3 milliers d’heures »; « 2 millions par structure », « 7 millions (estimation) » take none. */
function withParticle(counted: string): string {
  if (counted === "" || /^(?:par |\()/.test(counted)) return counted;
  return /^(?:[aeiouàâéèêëîïôùû]|(?:heure|hab|homme|hectare))/iu.test(counted) ? `d’${counted}` : `de ${counted}`;
}
