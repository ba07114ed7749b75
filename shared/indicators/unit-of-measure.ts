import { foldText } from "../text/fold.ts";
import type { IndicatorEntry } from "./indicator-entry.ts";

/** Words that begin a noun and are a unit rather than a thing counted; beside each, how an indicator names what it measures. */
const FAMILIES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:[kcm]?m|(?:kilo|centi|milli)?m[eè]tres?|kms)(?:\/h)?(?![\p{L}\p{N}²³])/iu, /\bkm\b|metre|distance|longueur/],
  [/^(?:(?:[kcm]?m|m[eè]tres?) ?(?:²|2|carrés?)|ha|hectares?)(?![\p{L}\p{N}])/iu, /\bm2\b|hectare|surface|superficie/],
  [/^(?:[kcm]?m ?(?:³|3|cubes?)|[cm]?l|litres?|hl)(?![\p{L}\p{N}])/iu, /\bm3\b|litre|volume|cylindree/],
  [/^(?:[km]?g|kilos?|(?:kilo|milli)?grammes?|t|tonnes?)(?![\p{L}\p{N}])/iu, /\bkg\b|gramme|tonne|poids|emission/],
  [/^(?:[kmg]?wh?|(?:kilo|m[eé]ga)?watts?(?:-?heures?)?|ch|cv)(?![\p{L}\p{N}])/iu, /\bk?wh?\b|watt|energie|puissance/],
  [/^(?:etp|[eé]quivalents?[ -]temps[ -]pleins?)(?![\p{L}\p{N}])/iu, /\betp\b|equivalent/],
  [/^(?:points?|pts?\.?)(?: de (?:pourcentage|%))?$/iu, /\bpoints?\b|score|note/],
];

/** Whether words after a number are a unit (« km », « ETP », « points ») that is not what this indicator counts, if one is given. */
export function isForeignUnit(noun: string, entry?: Pick<IndicatorEntry, "label" | "definition">): boolean {
  const own = entry ? foldText(`${entry.label.fr} ${entry.definition.fr}`) : "";
  return FAMILIES.some(([unit, counted]) => unit.test(noun) && !counted.test(own));
}
