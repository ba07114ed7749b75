import { foldedWords } from "@passerelles/shared/text/fold.ts";
import type { Territory } from "./territory.ts";

const articles = new Set(["le", "la", "les", "l"]);
/** How people shorten the first words of names. */
const spelledOut: Record<string, string> = { st: "saint", ste: "sainte" };
const maxQueryWords = 10;

/** A name as it is ranked and ordered: folded, shortened words spelt out, without its leading article (« Le Havre » under H). */
export function rankedName(name: string): string {
  const words = foldedWords(name).map((word) => spelledOut[word] ?? word);
  return (words.length > 1 && articles.has(words[0] ?? "") ? words.slice(1) : words).join(" ");
}

/** The words under which a territory is found: those of its names, and its codes and postal codes, of today and before. */
export function searchWordsOf(territory: Territory): string[] {
  const { code, name, formerNames, formerCodes, postalCodes } = territory;
  const texts = [name, ...formerNames, code, ...formerCodes, ...postalCodes];
  return [...new Set(texts.flatMap(foldedWords))];
}

/**
 * A PostgreSQL tsquery for territories that have, for each word of `query`, a word that starts with it; null when the
 * query has no word. The words hold only letters and digits, so quoting them is enough.
 */
export function prefixQuery(query: string): string | null {
  const words = foldedWords(query).slice(0, maxQueryWords);
  if (words.length === 0) return null;
  return words
    .map((word) => (spelledOut[word] === undefined ? `'${word}':*` : `('${word}':* | '${spelledOut[word]}':*)`))
    .join(" & ");
}
