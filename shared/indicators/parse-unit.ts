import { readLeadingNumeral } from "./french-numerals.ts";
import { type Reading, read, refuse } from "./measure-message.ts";
import type { MeasureUnit, PerPeriod, UnitBase, UnitScale } from "./measure-unit.ts";
import { isComparison, keepsSomethingOfTheValue, namesMonth } from "./number-remainder.ts";
import { endsWithQualifier } from "./parse-qualifier.ts";

const MAX_NOUN_LENGTH = 80;

const SCALE_SYMBOL =
  /^(k|m|mds?|mrds?) ?(?=€|(?:d’)?eur(?:os?)?(?![\p{L}\p{N}]))|^(k)(?=hab(?:\.|itants?)?(?:$|[ /]))/iu;
/** « 400 kiloeuros », « 6,8 méga-euros ». */
const SCALE_PREFIX = /^(k)ilos?[ -]?(?=€|euros?(?![\p{L}\p{N}]))|^(m)[ée]gas?[ -]?(?=€|euros?(?![\p{L}\p{N}]))/iu;
const SCALE_WORD = /^(mille|milliers?|millions?|milliards?)(?=$|[ /])/iu;
/** « 400 k », « 45 kpers »: thousands of what is not said, or not in a way that is sure. */
const LONE_SCALE =
  /^(?:(?:k|K|M|[mM][dD]s?|[mM]rds?|[mM]ios?|mia|bn)(?=$|[ /])|[kKmM][eEF](?=$|[ /])|[kKM](?:hab|pers|pass|usag|b[eé]n|pax|véh|voy|eur|f(?=$| )))/u;

/** « 6,8 millio », « 2 miliards », « 7 millions, dont… »: a scale with a slip in it, and no « millimètres ». */
const SLIPPED_SCALE = /^(?:mill?i?(?:on?s?|ards?|ers?|onss?)|mil+i+on+s?|mil+i+ar+ds?)(?!\p{L})/iu;
/** « 15 e », « 15 eurs » may be euros, « 25 pc » per cent or computers. */
const UNSURE_LETTERS = /^(?:[eE]|pc|p\.c\.?|o\/o|[eE](?:urs?|uo?s|ruos?|uors?|ur?sos?|uross)|[uU]ros?)(?=$|[ /])/u;

const BASES: readonly (readonly [UnitBase, RegExp])[] = [
  ["percent", /^(?:%|pour[ -]?cents?|pourcents?|percents?|pct|p\. ?cent)(?=$|[ /])/iu],
  ["euro", /^(?:€|euros?|eur)(?=$|[ /])/iu],
  ["times", /^fois(?=$|[ /])/iu],
  ["minute", /^(?:min(?:utes?|s|\.)?|mn\.?)(?=$|[ /])/iu],
  ["hour", /^h(?:eures?|rs?|\.)?(?=$|[ /])/iu],
  ["day", /^j(?:ours?|ournées?|rs?|\.)?(?=$|[ /])/iu],
  ["week", /^sem(?:aines?|\.)?(?=$|[ /])/iu],
  ["month", /^mois(?=$|[ /])/iu],
  ["year", /^(?:ans?|années?)(?=$|[ /])/iu],
];

const PERIODS: readonly (readonly [PerPeriod, RegExp])[] = [
  ["hour", /(?:(?:^| )par | ?\/ ?)(?:heure|h)$/iu],
  ["day", /(?:(?:^| )par | ?\/ ?)(?:jour|j)$/iu],
  ["week", /(?:(?:^| )par | ?\/ ?)(?:semaine|sem\.?)$/iu],
  ["month", /(?:(?:^| )par | ?\/ ?)mois$/iu],
  ["quarter", /(?:(?:^| )par | ?\/ ?)(?:trimestre|trim\.?)$/iu],
  ["semester", /(?:(?:^| )par | ?\/ ?)semestre$/iu],
  ["year", /(?:(?:^| )par | ?\/ ?)(?:an|année)$/iu],
];

/** Starts with a letter, or one in brackets; a digit only inside a word (CO2), so that a second number never hides in a unit. */
const NOUN = /^\(?\p{L}(?:[\p{L}\p{M}’·.\-()°&, /²³]|(?<=[\p{L}\p{N}])\p{N})*$/u;

/** « 1 fois tous les trois ans » and « 1 fois par an et demi » must not be read as once. */
const OTHER_PERIOD =
  /(?:^| )tou(?:te)?s les |(?:^| )par (?:an|année|mois|semaine|jour|heure|trimestre|semestre) et demie?$/iu;

/** Whether free words may stand as the noun of a unit: nothing in them would change what the number says. */
export function isNoun(text: string): boolean {
  if (text.length > MAX_NOUN_LENGTH || !NOUN.test(text) || endsWithQualifier(text)) return false;
  return !keepsSomethingOfTheValue(text) && !namesMonth(text);
}

/** Reads what follows a number, from nothing to « M€ par an »; known units may stick to the number, nouns may not. */
export function parseUnit(rest: string): Reading<MeasureUnit> {
  let text = rest.trim();
  const [scale, afterScale] = readScale(text);
  text = afterScale.replace(/^d’(?=euros?(?:$|[ /]))/iu, "");
  if (scale && readLeadingNumeral(text)) return refuse("unreadable");
  const base = BASES.find(([, pattern]) => pattern.test(text));
  if (base) text = text.replace(base[1], "").trim();
  const per = PERIODS.find(([, pattern]) => pattern.test(text));
  if (per) text = text.replace(per[1], "").trim();
  if (!base && ((!scale && LONE_SCALE.test(text)) || SLIPPED_SCALE.test(text))) return refuse("ambiguousScale");
  if (!base && UNSURE_LETTERS.test(text)) return refuse("unreadable");
  const glued = rest !== "" && !/^[ /]/.test(rest);
  if (glued && !base && !scale) return refuse("unreadable");
  if (OTHER_PERIOD.test(text)) return refuse("frequencyUnreadable");
  if (base?.[0] === "times" && isComparison(text)) return refuse("comparison");
  if (namesMonth(text)) return refuse("dateInValue");
  if (text !== "" && !isNoun(text)) return refuse("unreadable");
  if (scale && base?.[0] === "percent") return refuse("unreadable");
  return read({ base: base?.[0] ?? "count", scale, noun: text, per: per?.[0] ?? "" });
}

function readScale(text: string): readonly [UnitScale, string] {
  const symbol = SCALE_SYMBOL.exec(text) ?? SCALE_PREFIX.exec(text);
  if (symbol) return [scaleOf(symbol[1] ?? symbol[2] ?? ""), text.slice(symbol[0].length)];
  const word = SCALE_WORD.exec(text);
  if (!word) return ["", text];
  const after = text.slice(word[0].length).trim();
  return [scaleOf(word[0]), after.replace(/^(?:de |d’)(?=.)/iu, "")];
}

function scaleOf(typed: string): UnitScale {
  const word = typed.toLowerCase();
  if (word === "k" || word === "mille" || word.startsWith("millier")) return "thousand";
  return word === "m" || /^millions?$/.test(word) ? "million" : "billion";
}
