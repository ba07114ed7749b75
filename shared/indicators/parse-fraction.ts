import { holdsQuantity } from "./french-quantity-words.ts";
import { type Reading, read, refuse } from "./measure-message.ts";
import type { FractionValue, Qualifier } from "./measure-value.ts";
import { keepsSomethingOfTheValue } from "./number-remainder.ts";
import { isNoun, parseUnit } from "./parse-unit.ts";
import { isDayAndMonth, otherReading } from "./plain-fraction.ts";

const SLASHED = /^(\d{1,9}) ?\/ ?(\d{1,9})(?: ?(?=[-–—])(.+)| (.+))?$/u;
/** « un quart à un tiers », « 1/4 ou 1/3 ». */
const ANOTHER_END = /^(?:(?:à|ou|et|voire) |[-–—])/iu;
const OUT_OF = /^(\d{1,9})(?: (.+))? sur (\d{1,9})(?: (.+))?$/iu;
const PARTICLE = /^(?:d’|d(?:e|es|u) )/iu;
/** « 2 ème sur 5 » is a place and no share. */
const ORDINAL = /^(?:ers?|[èe]re|nde?|[èei]?[èe]me|e|è)(?: |$)/iu;
/** « 2/3 jours » are two or three of them, and never a share of days. */
const MEASURED =
  /^(?:min(?:utes?)?|mn|heures?|h|journées?|jours?|j|sem(?:aines?)?|mois|ans?|années?|fois|par|ETP|temps pleins?|km|kg)(?![\p{L}\p{N}])/iu;

/**
 * Reads « 1/3 », « 2/3 des jeunes », « 1 vidéo sur 6 »; undefined for another form. A share is at most one. What is written with a
 * slash and may be a date (« 11/12 ») or two numbers (« 10/15 candidats ») is refused with the form that says one thing.
 */
export function parseFraction(text: string, qualifier: Qualifier): Reading<FractionValue> | undefined {
  const slashed = SLASHED.exec(text);
  const outOf = slashed ? null : OUT_OF.exec(text);
  if (!slashed && !outOf) return undefined;
  if ([slashed?.[1], slashed?.[2], outOf?.[1], outOf?.[3]].some((part) => /^0\d/.test(part ?? "")))
    return refuse("leadingZero");
  const numerator = Number(slashed?.[1] ?? outOf?.[1]);
  const denominator = Number(slashed?.[2] ?? outOf?.[3]);
  const counted = outOf?.[2] ?? "";
  const complement = slashed?.[3] ?? slashed?.[4] ?? outOf?.[4] ?? "";
  const of = counted || withParticle(complement);
  if (ANOTHER_END.test(complement) && (holdsQuantity(complement) || /\d/.test(complement)))
    return refuse("fractionRange");
  if (slashed && numerator < denominator && MEASURED.test(complement))
    return refuseTwofold(numerator, denominator, complement);
  if (
    (counted && complement) ||
    ORDINAL.test(counted) ||
    !isThing(counted || complement) ||
    (of !== "" && !isNoun(of)) ||
    keepsSomethingOfTheValue(complement)
  )
    return refuse("unreadable");
  if (denominator === 0) return refuse("zeroDenominator");
  if (numerator > denominator) {
    const isDate = slashed && complement === "" && isDayAndMonth(numerator, denominator);
    return refuse(isDate ? "dateInValue" : "fractionAboveOne");
  }
  const twofold = slashed ? refuseTwofold(numerator, denominator, complement) : undefined;
  return twofold ?? read({ kind: "fraction", qualifier, numerator, denominator, of });
}

/** « 3 sur 10 millions » and « 1 sur 100 ke » keep a scale, not the name of a thing. */
function isThing(words: string): boolean {
  const unit = parseUnit(` ${words}`);
  return words === "" || PARTICLE.test(words) || (unit.ok && unit.value.scale === "");
}

/** « 1/3 jeunes » is meant as « 1/3 de jeunes ». */
function withParticle(complement: string): string {
  if (complement === "" || complement.startsWith("(") || PARTICLE.test(complement)) return complement;
  return /^(?:[aeiouàâéèêëîïôùû]|hab|homme|heure|hectare)/iu.test(complement) ? `d’${complement}` : `de ${complement}`;
}

function refuseTwofold(numerator: number, denominator: number, complement: string): Reading<never> | undefined {
  if (PARTICLE.test(complement)) return undefined;
  const isAlone = complement === "" || complement.startsWith("(");
  const other = isAlone ? otherReading(numerator, denominator) : "range";
  // « 1/3 jeunes »: from one to three is not said so.
  const isShare = !isAlone && numerator === 1 && denominator > 2 && !MEASURED.test(complement);
  if (other === undefined || isShare) return undefined;
  if (isAlone && numerator === denominator && other === "range")
    return refuse("twoReadings", { typed: `${numerator}/${denominator}`, first: `${numerator} %`, second: "100 %" });
  const params = {
    typed: `${numerator}/${denominator} ${complement}`.trim(),
    range: `${numerator} à ${denominator} ${complement}`.trim(),
    fraction:
      `${isAlone ? numerator : `${numerator} ${complement}`} sur ${denominator} ${isAlone ? complement : ""}`.trim(),
  };
  return refuse(other === "date" ? "fractionOrDate" : "fractionOrRange", params);
}
