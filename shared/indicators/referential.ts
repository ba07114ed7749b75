import type { Language } from "../strings/label.ts";
import { foldedWords, foldText } from "../text/fold.ts";
import type { IndicatorEntry } from "./indicator-entry.ts";
import { INDICATORS } from "./referential-entries.ts";

/** The entry of a code, or undefined for a custom or unknown indicator. */
export type IndicatorFinder = (code: string) => IndicatorEntry | undefined;

/** Codes that networks add begin so; no shipped one ever does. */
export const networkCodePrefix = "local-";

const BY_CODE: ReadonlyMap<string, IndicatorEntry> = new Map(INDICATORS.map((entry) => [entry.code, entry]));
const BY_LABEL: ReadonlyMap<string, IndicatorEntry> = new Map(
  INDICATORS.flatMap((entry) => [entry.label.fr, entry.label.en].map((label) => [foldText(label), entry] as const)),
);

/** Every indicator that is shipped, in its own order. */
export function listIndicators(): readonly IndicatorEntry[] {
  return INDICATORS;
}

/** The shipped entry of a code, or undefined for one of a network, a custom or unknown one. */
export function findIndicator(code: string): IndicatorEntry | undefined {
  return BY_CODE.get(code);
}

/** The shipped indicator that is called so, in either language, without regard to accents or case. */
export function indicatorCalled(label: string): IndicatorEntry | undefined {
  return BY_LABEL.get(foldText(label));
}

/**
 * At most `max` entries whose label, definition or code holds every typed word, without regard to accents or case;
 * those whose label begins with the text first, then those that hold all words in the label. No text: the first ones.
 */
export function searchIndicators(
  text: string,
  lang: Language,
  max: number,
  entries: readonly IndicatorEntry[] = INDICATORS,
): readonly IndicatorEntry[] {
  const typed = foldText(text);
  const words = foldedWords(text);
  const scored = entries.map((entry) => ({ entry, score: score(entry, lang, typed, words) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(0, max))
    .map(({ entry }) => entry);
}

/** Whether label, definition or code of an entry, in either language, hold every folded word. */
export function matchesWords({ code, label, definition }: IndicatorEntry, words: readonly string[]): boolean {
  const everything = foldText([code, label.fr, label.en, definition.fr, definition.en].join(" "));
  return words.every((word) => everything.includes(word));
}

function score(entry: IndicatorEntry, lang: Language, typed: string, words: readonly string[]): number {
  const label = foldText(entry.label[lang]);
  if (label.startsWith(typed)) return 3;
  if (words.every((word) => label.includes(word))) return 2;
  const everything = `${label} ${foldText(entry.definition[lang])} ${foldText(entry.code)}`;
  return words.every((word) => everything.includes(word)) ? 1 : 0;
}
