import { isDate } from "./date-in-value.ts";
import { looksLikeDate } from "./date-like.ts";
import { rewriteNumberWords } from "./french-number-words.ts";
import { looksLikeQuantity } from "./french-quantity-words.ts";
import { type MeasureErrorKey, type Reading, read, refuse } from "./measure-message.ts";
import { isDuration } from "./measure-unit.ts";
import { MAX_TYPED_LENGTH, type MeasureValue, type Qualifier, type RankValue } from "./measure-value.ts";
import { CURRENT_PERIOD, namesMonth } from "./number-remainder.ts";
import { parseAmount, parseRange, parseRatio } from "./parse-amount.ts";
import { parseFraction } from "./parse-fraction.ts";
import { peelQualifier } from "./parse-qualifier.ts";
import { isNoun } from "./parse-unit.ts";
import { refuseUnsure, saysEvery } from "./refuse-unsure.ts";
import { rewriteSpokenDuration } from "./spoken-duration.ts";
import { rewriteTypedForms } from "./typed-forms.ts";
import { normaliseTyped } from "./typed-text.ts";

/** After a number or a unit in full: the dot of « sem. » belongs to it. */
const FULL_STOP =
  /(?<=[\d%€]|(?<!\p{L})(?:euros?|eur|h|hrs|heures?|mn|jours?|semaines?|mois|ans?|années?|fois|millions?|milliards?|milliers?)) ?[.;,:]$/iu;
/** « 3 jour(s) ». */
const PLURAL = /(?<!\p{L})(minute|heure|jour|semaine|an|année|trimestre|semestre|euro|bénéficiaire|personne)\(s\)/giu;
/** « Trois-quarts », but no « trois-quarts-temps ». */
const HYPHENED = /(?<=^(?:deux|trois|[23]))-(?=(?:tiers|quarts)(?: |$))/iu;
const NOTHING = /^[-–—]*$/u;
/** The slash of « 0,30 €/km » or « 3 jours/personne », not the one of « vélos/trottinettes ». */
const PER_SLASH =
  /(?<=[\d€%]|(?<!\p{L})(?:fois|heures?|h|jours?|j|semaines?|mois|ans?|c|cts?|centimes?)) ?\/ ?(?=\p{L})/giu;
/** « 46 % en 2017 » : a year has a place of its own. */
const BEFORE_YEAR = new RegExp(
  `^(.+?),? \\(?(?:(?:(?:en|de|fin|depuis|au|pour|année|d’ici(?: à)?(?: fin)?) )?(?:19|20)\\d\\d|${CURRENT_PERIOD})\\)?$`,
  "iu",
);
/** « 120 sur 3 ans »: how long it took has a place of its own. */
const BEFORE_SPAN =
  /^(.+?) (?:sur|en|pour|pendant|durant) (?:\d{1,3}(?: ?\d{3})*(?:[.,]\d+)?|une?) (?:ans?|années?|mois|trimestres?|semestres?|sem(?:aines?)?|jours?|j|journées?|heures?|h)$/iu;
/** « 2017 » alone, rather the year than so many things. « 2000 » is as much a round number. */
const YEAR_ALONE = /^(?!2000)(?:19[5-9]|20[0-4])\d$/;
/** « Dès 2017 » and « vers 2017 » say when, as « environ 2017 » says how many. */
const FROM_YEAR =
  /^(?:dès|vers|jusqu’(?:à|en)|à partir de|au-delà de|autour de|d’ici(?: à)?|courant) (?:19[5-9]|20[0-4])\d$/iu;
/** What a date is refused with when it is read as a number. */
const MAY_BE_A_DATE: ReadonlySet<MeasureErrorKey> = new Set(["measure.error.unreadable", "measure.error.leadingZero"]);
const RANK = /^(?:(1) ?(?:ers?|re|ère|ere)|(2)(?: ?nde?|de?)|(\d{1,4})(?:e| ?(?:ᵉ|è|ème|eme|ième|ieme)))(?: (.+))?$/iu;
/** « 15E » is rather fifteen euros than the fifteenth. */
const LIKE_EUROS = /^\d{1,4}E(?: |$)/;

/**
 * Reads the value of a measure as a French person types it. Text without a number is an appreciation, nothing is « no
 * value yet »; what is ambiguous or impossible, or a number with something beside it that may change it, is refused with
 * the key of a sentence. Never throws.
 */
export function parseMeasure(typed: string): Reading<MeasureValue> {
  if (typed.length > MAX_TYPED_LENGTH) return refuse("tooLong", { max: MAX_TYPED_LENGTH });
  const text = normaliseTyped(typed).replace(FULL_STOP, "");
  if (NOTHING.test(text)) return read({ kind: "none" });
  if (looksLikeDate(text) || FROM_YEAR.test(text)) return refuse("dateInValue");
  const unsure = refuseUnsure(text);
  if (unsure) return unsure;
  if (YEAR_ALONE.test(text)) return refuse("yearInValue", { grouped: text.replace(/(?=...$)/, " ") });
  const words = inDigits(text.replace(PLURAL, "$1s").replace(PER_SLASH, " par "));
  const quantity = refuseSpan(words) ?? parseQuantity(words);
  if (quantity.ok) return quantity;
  const head = BEFORE_YEAR.exec(text)?.[1];
  if (head !== undefined && parseQuantity(inDigits(head)).ok) return refuse("periodInValue", { value: head });
  if (MAY_BE_A_DATE.has(quantity.message) && isDate(text)) return refuse("dateInValue");
  if (saysEvery(text)) return refuse("frequencyUnreadable");
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
  // « Les moins de 26 ans », and the dash that a word processor makes of a minus.
  const peeled = peelQualifier(
    text.replace(/^les (?=(?:moins|plus) de \d)/iu, "").replace(/^[–—] ?(?=\d[\d ]*(?:[.,]\d+)? ?%)/u, "-"),
  );
  const rest = peeled.rest.replace(HYPHENED, " ");
  const duration = rewriteSpokenDuration(rest);
  const rewritten = duration ? { text: duration, approximate: false } : rewriteNumberWords(rest);
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

function refuseSpan({ text, qualifier }: Words): Reading<never> | undefined {
  const head = BEFORE_SPAN.exec(text)?.[1];
  const reading = head === undefined ? undefined : parseQuantity({ text: head, qualifier });
  if (head === undefined || !reading?.ok || !("unit" in reading.value)) return undefined;
  const { base } = reading.value.unit;
  // « 35 h pour 2 semaines » sets two durations against each other.
  if (isDuration(base)) return undefined;
  return base === "times" ? refuse("frequencyUnreadable") : refuse("spanInValue", { value: head });
}

function parseRank(text: string): Reading<RankValue> | undefined {
  const found = RANK.exec(text);
  if (!found || LIKE_EUROS.test(text)) return undefined;
  const rank = Number(found[1] ?? found[2] ?? found[3]);
  const noun = found[4] ?? "";
  if (/^0\d/.test(text)) return refuse("leadingZero");
  if (namesMonth(noun) || /^(?:tri|se)mestre(?: |$)/iu.test(noun)) return refuse("dateInValue");
  if (/(?:^| )chaque (?:jour|semaine|mois|an|année)$/iu.test(noun)) return refuse("frequencyUnreadable");
  if (rank === 0 || (noun !== "" && !isNoun(noun))) return refuse("unreadable");
  return read({ kind: "rank", rank, noun });
}
