import { foldedWords } from "../text/fold.ts";
import type { IndicatorEntry } from "./indicator-entry.ts";
import type { MeasureUnit } from "./measure-unit.ts";

/** « Par véhicule » within the words that follow a number; « accompagnées par la plateforme » is who does it. */
const PER_THING = /(?:^| )par (?!l(?:a|es?) |l’|des? |d’|une? )\p{L}|(?:^| )(?:pour )?chaque |\//iu;
/** « 3 vélos chacun », « 30 la séance », « 5 € le plein »; « 400 k€ le tout » is a total. */
const EACH = /(?:^| )(?:chacune?s?|chaque|l’une?)(?: |$)|^(?:(?:HT|TTC) )?(?:la |l’|le (?!tout(?: |$)))/iu;
const MEASURED_BY =
  "h|heure|journée|demi-journée|jour|semaine|mois|nuit|nuitée|séance|pièce|unité|course|km|kilomètre|litre|kg|kilo|trajet|aller|plein|ticket|repas|m²|mètre|place";
/** « 50 € de l’heure », « 2 € au km », « 8 € pièce », « 5 € unitaire », « 9 € pp ». */
const PRICES: readonly RegExp[] = [
  new RegExp(`(?:^| )(?:à la|à l’|au|de la|de l’|du) ?(?:${MEASURED_BY})(?![\\p{L}\\p{N}-])`, "iu"),
  new RegExp(`^(?:(?:HT|TTC) )?(?:${MEASURED_BY}|personne|pers|p\\. ?pers|pp)s?\\.?$`, "iu"),
  /(?<!\p{L})(?:unitaires?|individuel(?:le)?s?|horaires?|journali(?:er|ère)s?|quotidien(?:ne)?s?|hebdomadaires?|mensuel(?:le)?s?)(?!\p{L})/iu,
];
/** Nobody has a budget by the month or less; a rent and a wage are told so. */
const SHORT_PERIODS: ReadonlySet<string> = new Set(["hour", "day", "week", "month"]);
const AVERAGE =
  /(?<![\p{L}])(?:moy(?:en(?:ne)?s?)?|méd(?:iane?s?)?|en général|d’habitude|habituellement|typiquement)(?![\p{L}])/iu;
const CHANGE =
  /(?<![\p{L}])(?:hausses?|augmentations?|croissance|progression|baisses?|diminutions?|recul|évolutions?|variations?|réductions?)(?![\p{L}])/iu;
/** Whether taxes are in an amount: what does not say so may be either. */
const TAXES = /(?<![\p{L}])(?:HT|TTC|hors taxes?|toutes taxes comprises)(?![\p{L}])/iu;

/** Whether a number holds for one thing of many, by the words that follow it: « vélos par agence », « € la séance ». */
export function isPerThing({ base, noun, per }: Pick<MeasureUnit, "base" | "noun" | "per">): boolean {
  const words = noun.replace(/[()]/g, " ").trim();
  if (PER_THING.test(words) || EACH.test(words)) return true;
  return base === "euro" && (SHORT_PERIODS.has(per) || PRICES.some((pattern) => pattern.test(words)));
}

/** Whether words that follow a percentage say that it is an evolution rather than a share: « de hausse ». */
export function isChange(noun: string): boolean {
  return CHANGE.test(noun);
}

/** Whether words that follow a number say that it is a mean: « en moyenne ». */
export function isAverage(noun: string): boolean {
  return AVERAGE.test(noun);
}

/**
 * What a number counts, in a form to compare: singular, without « de » before it. A number alone counts what its indicator
 * does, and so does one whose first word the indicator's own name has; taxes are told apart in any case.
 */
export function thingCounted(noun: string, entry: Pick<IndicatorEntry, "label" | "definition"> | null): string {
  const words = wordsOf(noun.replace(/^(?:d(?:e|es|u) |d’)/iu, ""));
  const own = wordsOf(`${entry?.label.fr ?? ""} ${entry?.definition.fr ?? ""}`);
  const [first] = words;
  if (first === undefined || TAXES.test(noun)) return words.join(" ");
  return words.length === 1 && own.includes(first) ? "" : words.join(" ");
}

function wordsOf(text: string): string[] {
  return foldedWords(text).map((word) => word.replace(/(?<=..)[sx]$/u, ""));
}
