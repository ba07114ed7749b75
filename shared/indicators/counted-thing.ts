import { foldedWords } from "../text/fold.ts";
import type { IndicatorEntry } from "./indicator-entry.ts";

/** « Par véhicule » within the words that follow a number; « accompagnées par la plateforme » is who does it. */
const PER_THING = /(?:^| )par (?!l(?:a|es?) |l’|des? |d’|une? )\p{L}|(?:^| )(?:pour )?chaque |\//iu;
const AVERAGE = /(?<![\p{L}])(?:moyen(?:ne)?s?|médiane?s?)(?![\p{L}])/iu;
/** Whether taxes are in an amount: what does not say so may be either. */
const TAXES = /(?<![\p{L}])(?:HT|TTC|hors taxes?|toutes taxes comprises)(?![\p{L}])/iu;

/** Whether words that follow a number say that it holds for one thing of many: « vélos par agence ». */
export function isPerThing(noun: string): boolean {
  return PER_THING.test(noun);
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
