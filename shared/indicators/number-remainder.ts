import { holdsQuantity } from "./french-quantity-words.ts";

const word = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu");
const atStart = (words: string) => new RegExp(`^\\(?(?:${words})(?![\\p{L}\\p{N}])`, "iu");
const MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";

/** What says when, without naming it: « 120 à ce jour ». */
export const CURRENT_PERIOD =
  "cette année|l’an(?:née)? (?:derni(?:er|ère)|passée?)|ce mois(?:-ci)?|cette semaine|à (?:ce jour|date)|aujourd’hui|(?:sur|dans|pendant|durant|au cours de) l’année";

/** What still says how sure, how much or how many, by its place in the words that follow a number. */
const REMAINDERS: readonly RegExp[] = [
  word(
    "environ|env|voire|maxi|mini|min|max|maximum|presque|quasi|quasiment|approximativement|approx|approximati(?:f|ve)s?|grosso modo|à vue de nez|davantage|virgule",
  ),
  word(
    "au (?:moins|plus)|au-delà|au delà|à peu près|à peine|au bas mot|plus ou moins|ou par|et quelques|et des poussières|ou presque|ou moitié",
  ),
  // « Le salaire minimum » is a thing.
  /(?<!(?:salaires?|revenus?|âges?|tarifs?|prix|socle|service) )minimums?(?![\p{L}\p{N}])/iu,
  // « De plus », « plus les bénévoles », « plus élevé »; but « les plus éloignées de l’emploi » are people.
  /(?<!(?:^|[ (])(?:le|la|les|des|aux|du|au) )(?<![\p{L}\p{N}])(?:plus|moins)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:plus|moins)(?: (?:de |d’|que |qu’|ou |en )|(?! \p{L}))/iu,
  atStart(
    "plus|moins|et|ou|ni|puis|contre|jusqu’(?:à|aux?)|entre|près|supérieure?s?|inférieure?s?|x|fois|demi[- ]?(?:heures?|journées?)",
  ),
  /(?:^| )(?:ou|et|à|sur|voire|pour|dont|de|par|contre|entre|plus|moins)\)?$/iu,
  // « Près de la gare » is a place, « près de 40 » an uncertainty.
  /(?<![\p{L}\p{N}])près (?:de (?!l[ae] |l’|chez |leurs? |s(?:on|a|es) )|d’)/iu,
  word(CURRENT_PERIOD),
  // « À un près ».
  word("à (?:une?|\\p{L}+) près"),
];

/** A day or a month has a place of its own: « 15 mars », « 46 % en mars ». */
const MONTH = new RegExp(
  `(?:^\\(?|(?<![\\p{L}\\p{N}])(?:en|depuis|fin|début|mi|au|dès|au mois de|d’|de) ?-?)(?:${MONTHS})(?![\\p{L}\\p{N}-])`,
  "iu",
);

/** « 2 fois plus » compares, « 2 fois le budget » multiplies: neither says how often. */
const COMPARISON = /^(?:plus|moins|davantage|l[ea]s?|l’|ce(?:lle|lui)?|[msl]eur|son|sa)(?![\p{L}\p{N}])/iu;

/**
 * Whether words that follow a number keep something of the value: another number, a comparison, an uncertainty. They would
 * change what the number says, and so are never taken for the name of what is counted.
 */
export function keepsSomethingOfTheValue(words: string): boolean {
  return holdsQuantity(words) || REMAINDERS.some((pattern) => pattern.test(words));
}

/** Whether words that follow a number name a month. */
export function namesMonth(words: string): boolean {
  return MONTH.test(words);
}

/** Whether words that follow « fois » compare instead of telling how often. */
export function isComparison(words: string): boolean {
  return COMPARISON.test(words);
}
