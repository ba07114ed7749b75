import type { Language } from "@passerelles/shared/strings/label.ts";

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** « 21 nov. 2026 ». `iso` is a day (`2026-11-21`) or a moment. */
export function formatDay(iso: string, language: Language): string {
  const date = parse(iso);
  if (date === null) return iso;
  const zone = isDay(iso) ? { timeZone: "UTC" } : {};
  return new Intl.DateTimeFormat(locales[language], {
    day: "numeric",
    month: "short",
    year: "numeric",
    ...zone,
  }).format(date);
}

/** « Dimanche 22 novembre 2026 ». `iso` is a day or a moment. */
export function formatLongDay(iso: string, language: Language): string {
  const date = parse(iso);
  if (date === null) return iso;
  const zone = isDay(iso) ? { timeZone: "UTC" } : {};
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric", ...zone } as const;
  const day = new Intl.DateTimeFormat(locales[language], options).format(date);
  return day.charAt(0).toLocaleUpperCase(locales[language]) + day.slice(1);
}

/** « jeu. 12 nov. ». `iso` is a day. */
export function formatWeekDay(iso: string, language: Language): string {
  return formatDate(iso, language, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
}

/** « lundi ». `day` counts from Monday, 0. */
export function formatWeekDayName(day: number, language: Language): string {
  return formatDate(`2024-01-0${day + 1}`, language, { weekday: "long", timeZone: "UTC" });
}

/** « novembre 2026 ». `iso` is a month (`2026-11`). */
export function formatMonth(iso: string, language: Language): string {
  return formatDate(`${iso}-01`, language, { month: "long", year: "numeric", timeZone: "UTC" });
}

function formatDate(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = parse(iso);
  return date === null ? iso : new Intl.DateTimeFormat(locales[language], options).format(date);
}

/** « 14:32 ». */
export function formatTime(iso: string, language: Language): string {
  const date = parse(iso);
  return date === null
    ? iso
    : new Intl.DateTimeFormat(locales[language], { hour: "2-digit", minute: "2-digit" }).format(date);
}

/** « 21 nov. 2026, 14:32 ». */
export function formatMoment(iso: string, language: Language): string {
  return `${formatDay(iso, language)}, ${formatTime(iso, language)}`;
}

/** « 11 526 ». */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 }).format(value);
}

/** « 6 800 000 € »; amounts without cents show none. `currency` is an ISO 4217 code. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(locales[language], {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** What follows « modifiée » and « vue »: Intl only knows « maintenant ». */
const justNow: Record<Language, string> = { fr: "à l’instant", en: "just now" };

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** « à l’instant », « il y a 5 minutes », « hier »; past six days, the date. `now` is in milliseconds. */
export function formatRelative(iso: string, language: Language, now: number): string {
  const date = parse(iso);
  if (date === null) return iso;
  const seconds = (date.getTime() - now) / 1000;
  if (Math.abs(seconds) > 6 * 86_400) return formatDay(iso, language);
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: "auto" });
  for (const [unit, length] of steps)
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  return justNow[language];
}

function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso);
}

function parse(iso: string): Date | null {
  const date = new Date(isDay(iso) ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(date.getTime()) ? null : date;
}
