import { parseDayRange } from "./day-range.ts";
import { type Reading, read, refuse } from "./measure-message.ts";
import { monthNumber } from "./month-number.ts";
import { type DateFault, firstDay, isDateFault, lastDay, type PartialDate, parsePartialDate } from "./partial-date.ts";
import { foldAccents, normaliseTyped } from "./typed-text.ts";

/**
 * What time a measure is about.
 *
 * Two years with a dash, « 2023-2024 », are a range of calendar years, even consecutive: most sources mean that. A
 * school year says so: « 2023/2024 », « 2023/24 » or « année scolaire 2023-2024 ».
 */
export type Period =
  | { readonly kind: "none" }
  | { readonly kind: "date"; readonly date: PartialDate }
  | { readonly kind: "range"; readonly from: PartialDate; readonly to: PartialDate }
  | { readonly kind: "since"; readonly from: PartialDate }
  /** As « depuis », of what may not have begun: « à partir du 1er mars 2026 ». */
  | { readonly kind: "from"; readonly from: PartialDate }
  /** « jusqu’au 31 décembre 2026 », that day, month or year included. */
  | { readonly kind: "until"; readonly to: PartialDate }
  | { readonly kind: "school-year"; readonly start: number }
  /** « à ce jour »; the day is null when the source does not give it. */
  | { readonly kind: "to-date"; readonly on: PartialDate | null };

/** First and last day, ISO, both included; null where the period is open or unknown. */
export interface PeriodBounds {
  readonly from: string | null;
  readonly to: string | null;
}

const MAX_PERIOD_LENGTH = 80;
const SCHOOL_SLASH = /^(?:annee (?:scolaire|universitaire) )?(\d{4}) ?\/ ?(\d{4}|\d{2})$/;
const SCHOOL_WORDS = /^annee (?:scolaire|universitaire) (\d{4}) ?[-–—] ?(\d{4}|\d{2})$/;
const TO_DATE = /^(?:a|jusqu’a) ce jour(?: ?\((.+)\)|,? (?:le |au )?(.+))?$/;
const SINCE = /^depuis (?:le |l’)?(.+)$/;
const FROM = /^(?:(?:valable|valide) )?(?:a (?:partir|compter) (?:de l’|de la |de |du |d’)|des (?:le |l’)?)(.+)$/;
const UNTIL =
  /^(?:(?:valable|valide) )?(?:jusqu’(?:au |en |a (?:la )?fin (?:de |d’)?|a l’|a )|au plus tard (?:le |en |fin )?)(.+)$/;
/** « de 2015 à ce jour », « 2019 à aujourd’hui », « 2019 - maintenant ». */
const UNTIL_NOW =
  /^(?:(?:de |du |d’|depuis )(?:l’annee )?)?(.+?)(?: (?:a|jusqu’a)| ?[-–—]) (?:ce jour|aujourd’hui|maintenant)$/;
const PART_OF_YEAR =
  /^(?:le |la |l’|au |en )?(?:(?:([1-4])(?:er|re|e|eme|nd)|(premier|second|deuxieme|troisieme|quatrieme)) (trimestre|semestre)|([ts])([1-4]))(?: de| de l’annee)? (\d{4})$/;
const ORDINALS: Readonly<Record<string, number>> = { premier: 1, second: 2, deuxieme: 2, troisieme: 3, quatrieme: 4 };
const SEPARATOR = / (?:a|au|et) | ?[-–—] ?/g;

/** Reads a period as a French person types it; what is not understood is refused. Never throws. */
export function parsePeriod(typed: string): Reading<Period> {
  if (typed.length > MAX_PERIOD_LENGTH) return refuse("tooLong", { max: MAX_PERIOD_LENGTH });
  const text = foldAccents(normaliseTyped(typed));
  if (/^[-–—]*$/.test(text)) return read({ kind: "none" });
  return (
    parseSchoolYear(text) ??
    parseToDate(text) ??
    parseUntilNow(text) ??
    parseSince(text) ??
    parseFrom(text) ??
    parseUntil(text) ??
    parsePartOfYear(text) ??
    parseDates(text)
  );
}

function parseSchoolYear(text: string): Reading<Period> | undefined {
  const found = SCHOOL_SLASH.exec(text) ?? SCHOOL_WORDS.exec(text);
  if (!found) return undefined;
  const start = Number(found[1]);
  const end = found[2] ?? "";
  if (start < 1900 || start >= 2100 || !`${start + 1}`.endsWith(end)) return refuse("schoolYear");
  return read({ kind: "school-year", start });
}

function parseToDate(text: string): Reading<Period> | undefined {
  const found = TO_DATE.exec(text);
  if (!found) return undefined;
  const day = found[1] ?? found[2];
  if (!day) return read({ kind: "to-date", on: null });
  const on = parsePartialDate(day);
  if (!on) return refuse("periodUnreadable");
  return isDateFault(on) ? refuseDate(on) : read({ kind: "to-date", on });
}

function parseSince(text: string): Reading<Period> | undefined {
  const found = SINCE.exec(text);
  if (!found) return undefined;
  const from = parsePartialDate(found[1] ?? "");
  if (!from) return refuse("periodUnreadable");
  return isDateFault(from) ? refuseDate(from) : read({ kind: "since", from });
}

/** What began then and goes on: how far it goes is the day of reading, not of writing. */
function parseUntilNow(text: string): Reading<Period> | undefined {
  const begun = UNTIL_NOW.exec(text)?.[1];
  return begun === undefined ? undefined : parseSince(`depuis ${begun}`);
}

function parseFrom(text: string): Reading<Period> | undefined {
  const rest = FROM.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const from = parsePartialDate(rest);
  // « à partir du 1er mars jusqu’au 31 décembre 2026 » says both ends.
  if (!from) return parseDates(rest);
  return isDateFault(from) ? refuseDate(from) : read({ kind: "from", from });
}

function parseUntil(text: string): Reading<Period> | undefined {
  const rest = UNTIL.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const to = parsePartialDate(rest);
  if (!to) return refuse("periodUnreadable");
  return isDateFault(to) ? refuseDate(to) : read({ kind: "until", to });
}

function parsePartOfYear(text: string): Reading<Period> | undefined {
  const found = PART_OF_YEAR.exec(text);
  if (!found) return undefined;
  const [, digit, word = "", unit, letter, number, year] = found;
  const months = (unit ?? letter ?? "").startsWith("t") ? 3 : 6;
  const last = (ORDINALS[word] ?? Number(digit ?? number)) * months;
  return last > 12 ? refuse("dateImpossible") : readRange(`${last - months + 1}/${year}`, `${last}/${year}`);
}

function parseDates(text: string): Reading<Period> {
  const twofold = refuseTwoYears(text);
  if (twofold) return twofold;
  const date = parsePartialDate(text);
  if (date) return isDateFault(date) ? refuseDate(date) : read({ kind: "date", date });
  const days = parseDayRange(text);
  if (days === "reversed") return refuse("periodReversed");
  if (days !== undefined) return typeof days === "string" ? refuseDate(days) : read({ kind: "range", ...days });
  const bare = text.replace(/^(?:de |d’|entre |du )/, "");
  for (const found of bare.matchAll(SEPARATOR)) {
    const from = bare.slice(0, found.index).trim();
    const to = bare.slice(found.index + found[0].length).trim();
    const range = readRange(withYear(from, to), to);
    // « 2018 et 2022 » are two years, « 2017 et 2018 » all the time between.
    if (range.ok && found[0] === " et " && !text.startsWith("entre ") && !follow(range.value))
      return refuse("periodUnreadable");
    if (range.ok || range.message !== "measure.error.periodUnreadable") return range;
  }
  return refuse("periodUnreadable");
}

/** « 2010-11 » is a month or two years; « 2017-18 » years or a school year. */
function refuseTwoYears(text: string): Reading<Period> | undefined {
  const [, year = "", end = ""] = /^(\d{4}) ?[-–—] ?(\d{2})$/.exec(text) ?? [];
  const next = `${Number(year) + 1}`;
  if (year === "" || !next.endsWith(end)) return undefined;
  const month = Number(end) >= 1 && Number(end) <= 12 ? `${end}/${year}` : `${year}/${next}`;
  return refuse("twoReadings", { typed: text, first: `${year}–${next}`, second: month });
}

/** Whether the second end begins on the day after the first. */
function follow(period: Period): boolean {
  if (period.kind !== "range") return false;
  return Date.parse(firstDay(period.to)) - Date.parse(lastDay(period.from)) === 86_400_000;
}

/** A month alone has the year of the end, or the one before: « de novembre à février 2027 ». */
function withYear(from: string, to: string): string {
  const [first, last] = [monthNumber(from), monthNumber(to.split(" ")[0])];
  if (!first || /^\d{4}$/.test(to)) return from;
  const year = to.slice(-4);
  return last && Number(first) > Number(last) ? `${from} ${Number(year) - 1}` : `${from} ${year}`;
}

function refuseDate(fault: DateFault): Reading<Period> {
  return refuse(fault === "impossible" ? "dateImpossible" : "otherWeekday");
}

function readRange(first: string, last: string): Reading<Period> {
  const from = parsePartialDate(first);
  const to = parsePartialDate(last);
  if (!from || !to) return refuse("periodUnreadable");
  if (isDateFault(from)) return refuseDate(from);
  if (isDateFault(to)) return refuseDate(to);
  return lastDay(to) < firstDay(from) ? refuse("periodReversed") : read({ kind: "range", from, to });
}

/** Days a period covers, for comparing. A school year goes from 1 September to 31 August. */
export function periodBounds(period: Period): PeriodBounds {
  switch (period.kind) {
    case "none":
      return { from: null, to: null };
    case "date":
      return { from: firstDay(period.date), to: lastDay(period.date) };
    case "range":
      return { from: firstDay(period.from), to: lastDay(period.to) };
    case "since":
    case "from":
      return { from: firstDay(period.from), to: null };
    case "until":
      return { from: null, to: lastDay(period.to) };
    case "school-year":
      return { from: `${period.start}-09-01`, to: `${period.start + 1}-08-31` };
    case "to-date":
      return { from: null, to: period.on === null ? null : lastDay(period.on) };
  }
}
