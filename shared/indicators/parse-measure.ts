import { isDate } from "./date-in-value.ts";
import { looksLikeDate } from "./date-like.ts";
import { rewriteNumberWords } from "./french-number-words.ts";
import { holdsQuantity, looksLikeQuantity } from "./french-quantity-words.ts";
import { type MeasureErrorKey, type Reading, read, refuse } from "./measure-message.ts";
import {
  type FractionValue,
  MAX_TYPED_LENGTH,
  type MeasureValue,
  type Qualifier,
  type RankValue,
} from "./measure-value.ts";
import { keepsSomethingOfTheValue, namesMonth } from "./number-remainder.ts";
import { parseAmount, parseRange, parseRatio } from "./parse-amount.ts";
import { peelQualifier } from "./parse-qualifier.ts";
import { isNoun } from "./parse-unit.ts";
import { rewriteSpokenDuration } from "./spoken-duration.ts";
import { rewriteTypedForms } from "./typed-forms.ts";
import { normaliseTyped } from "./typed-text.ts";

const NOTHING = /^[-–—]*$/u;
/** The slash of « 0,30 €/km » or « 3 jours/personne », not the one of « vélos/trottinettes ». */
const PER_SLASH = /(?<=[\d€%]|(?<!\p{L})(?:fois|heures?|h|jours?|j|semaines?|mois|ans?)) ?\/ ?(?=\p{L})/giu;
/** « 46 % en 2017 » : a year has a place of its own. */
const BEFORE_YEAR = /^(.+?),? \(?(?:(?:en|de|fin|depuis|au|pour|année) )?(?:19|20)\d\d\)?$/iu;
/** What a date is refused with when it is read as a number. */
const MAY_BE_A_DATE: ReadonlySet<MeasureErrorKey> = new Set(["measure.error.unreadable", "measure.error.leadingZero"]);
const RANK = /^(?:(1)(?:ers?|re|ère)|(2)(?:nde?|de?)|(\d{1,4})(?:e|ᵉ|è|ème|eme|ième))(?: (.+))?$/iu;
const SLASHED = /^(\d{1,9}) ?\/ ?(\d{1,9})(?: ?(?=[-–—])(.+)| (.+))?$/u;
/** « un quart à un tiers », « 1/4 ou 1/3 ». */
const ANOTHER_END = /^(?:(?:à|ou|et|voire) |[-–—])/iu;
const OUT_OF = /^(\d{1,9})(?: (.+))? sur (\d{1,9})(?: (.+))?$/iu;

/**
 * Reads the value of a measure as a French person types it. Text without a number is an appreciation, nothing is « no
 * value yet »; what is ambiguous or impossible, or a number with something beside it that may change it, is refused with
 * the key of a sentence. Never throws.
 */
export function parseMeasure(typed: string): Reading<MeasureValue> {
  if (typed.length > MAX_TYPED_LENGTH) return refuse("tooLong", { max: MAX_TYPED_LENGTH });
  const text = normaliseTyped(typed).replace(/(?<=[\d%€]) ?[.;,:]$/u, "");
  if (NOTHING.test(text)) return read({ kind: "none" });
  if (looksLikeDate(text)) return refuse("dateInValue");
  const words = inDigits(text.replace(PER_SLASH, " par "));
  const quantity = parseQuantity(words);
  if (quantity.ok) return quantity;
  const head = BEFORE_YEAR.exec(text)?.[1];
  if (head !== undefined && parseQuantity(inDigits(head)).ok) return refuse("periodInValue", { value: head });
  if (MAY_BE_A_DATE.has(quantity.message) && isDate(text)) return refuse("dateInValue");
  // Words that were a number up to a point are one that is not understood, rather than an appreciation.
  if (/\p{N}/u.test(words.text) || !/\p{L}/u.test(text) || looksLikeQuantity(words.text)) return quantity;
  return read({ kind: "text", text });
}

interface Words {
  readonly text: string;
  readonly qualifier: Qualifier;
}

/** What was typed with its number in digits and without its uncertainty. */
function inDigits(text: string): Words {
  const peeled = peelQualifier(text);
  const duration = rewriteSpokenDuration(peeled.rest);
  const rewritten = duration ? { text: duration, approximate: false } : rewriteNumberWords(peeled.rest);
  const qualifier = rewritten.approximate && peeled.qualifier === "exact" ? "approx" : peeled.qualifier;
  return { text: rewriteTypedForms(rewritten.text), qualifier };
}

function parseQuantity({ text, qualifier }: Words): Reading<MeasureValue> {
  const fraction = parseFraction(text, qualifier);
  if (fraction) return fraction;
  const unqualified = parseRank(text) ?? parseRatio(text);
  if (unqualified) return unqualified.ok && qualifier !== "exact" ? refuse("qualifierNotHere") : unqualified;
  const range = parseRange(text);
  if (range) {
    if (!range.ok) return range;
    if (qualifier !== "exact" && qualifier !== "approx") return refuse("qualifierNotHere");
    return read({ ...range.value, qualifier });
  }
  const amount = parseAmount(text);
  return amount.ok ? read({ kind: "number", qualifier, ...amount.value }) : amount;
}

function parseRank(text: string): Reading<RankValue> | undefined {
  const found = RANK.exec(text);
  if (!found) return undefined;
  const rank = Number(found[1] ?? found[2] ?? found[3]);
  const noun = found[4] ?? "";
  if (/^0\d/.test(text)) return refuse("leadingZero");
  if (namesMonth(noun)) return refuse("dateInValue");
  if (rank === 0 || (noun !== "" && !isNoun(noun))) return refuse("unreadable");
  return read({ kind: "rank", rank, noun });
}

function parseFraction(text: string, qualifier: Qualifier): Reading<FractionValue> | undefined {
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
  if ((counted && complement) || (of !== "" && !isNoun(of)) || keepsSomethingOfTheValue(complement))
    return refuse("unreadable");
  if (denominator === 0) return refuse("zeroDenominator");
  return read({ kind: "fraction", qualifier, numerator, denominator, of });
}

/** « 1/3 jeunes » is meant as « 1/3 de jeunes ». */
function withParticle(complement: string): string {
  if (complement === "" || /^(?:d’|d(?:e|es|u) |\()/iu.test(complement)) return complement;
  return /^[aeiouàâéèêëîïôùû]/iu.test(complement) ? `d’${complement}` : `de ${complement}`;
}
