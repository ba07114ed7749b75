import { readLeadingNumeral } from "./french-numerals.ts";
import { type Reading, refuse } from "./measure-message.ts";

/** « 45 min. », minutes or a minimum; without the dot, after a number in words only. */
const MIN = /^(\d[\d ]*(?:[.,]\d+)?) ?min\.$|^(\p{L}[\p{L} -]*) min\.?$/iu;
/** « - 26 ans » and « + 60 ans », with the sign of « moins de » or « plus de », or one that says nothing. The sign « − » of a change is none of them. */
const SIGNED_AGE = /^([-–—]|\+(?= )) ?(\d{1,3} (?:ans?|années?))$/iu;
/** « 12 H/F » are women and men, « 12 j/h » days of work. */
const NO_UNIT = /\d ?\(?(?:h ?\/ ?f|f ?\/ ?h|j ?\/ ?h)(?!\p{L})/iu;
const OPENING = /^(?:de )?(\d{1,2}) ?h ?(?:[0-5]\d)? ?(?:[-–—à]|jusqu’à) ?(\d{1,2}) ?h ?(?:[0-5]\d)?$/iu;
/** From this hour on, a range of hours is when a place is open rather than how long something takes. */
const FIRST_OPENING = 6;
const EVERY = /^tou(?:te)?s les (?=\p{L})(.+)$/iu;

/**
 * Refuses a normalised text whose short form has two readings, or none that a measure can hold: « 45 min. », « - 26 ans »,
 * « 12 H/F », « 9h-17h ». Undefined for any other.
 */
export function refuseUnsure(text: string): Reading<never> | undefined {
  const [, digits, words] = MIN.exec(text) ?? [];
  const numeral = words === undefined ? undefined : readLeadingNumeral(words);
  const number = digits ?? (numeral?.rest === "" ? `${numeral.number}` : undefined);
  if (number !== undefined)
    return refuse("twoReadings", { typed: text, first: `${number.trim()} minutes`, second: `≥ ${number.trim()}` });
  const [, sign, age] = SIGNED_AGE.exec(text) ?? [];
  if (age !== undefined)
    return refuse("twoReadings", { typed: text, first: `${sign === "+" ? "plus" : "moins"} de ${age}`, second: age });
  if (NO_UNIT.test(text)) return refuse("unreadable");
  const [, from, to] = OPENING.exec(text) ?? [];
  if (from && to && Number(from) >= FIRST_OPENING && Number(from) < Number(to) && Number(to) <= 24)
    return refuse("unreadable");
  return undefined;
}

/** Whether words say how often, by a number that gives no whole share of a period: « tous les quinze jours ». */
export function saysEvery(text: string): boolean {
  const each = readLeadingNumeral(EVERY.exec(text)?.[1] ?? "");
  return each !== undefined && /^(?:heures|jours|semaines|mois|trimestres|semestres|ans|années)$/iu.test(each.rest);
}
