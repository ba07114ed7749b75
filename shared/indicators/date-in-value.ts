import { parsePeriod } from "./period.ts";
import { readTypedDay } from "./typed-day.ts";
import { foldAccents } from "./typed-text.ts";

/** A year and what part of it. */
const SEASON =
  /^(?:(?:à|en|de|d’|depuis|avant|après|dès) ?)?(?:(?:la |l’)?(?:fin|début|mi|courant|été|hiver|automne|printemps)[ -])?(?:19|20)\d\d$/iu;

/** Whether a normalised text is a day or a period, whatever its form: « 15 mars », « avril 2013 », « depuis 2019 ». */
export function isDate(text: string): boolean {
  if (SEASON.test(text)) return true;
  const period = parsePeriod(text);
  if (period.ok) return period.value.kind !== "none";
  return period.message === "measure.error.dateImpossible" || readTypedDay(foldAccents(text))?.month !== undefined;
}
