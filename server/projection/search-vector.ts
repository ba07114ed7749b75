import { foldedWords } from "@passerelles/shared/text/fold.ts";
import { type SQL, sql } from "drizzle-orm";
import type { PageProjection } from "./project-page.ts";

/**
 * Bytes of words that are searched in all, by weight: with all words different, both forms of each and their places
 * stay under the megabyte that a tsvector can hold.
 */
const maximumBytes = { A: 2000, B: 20_000, C: 40_000, D: 140_000 } as const;

/**
 * The weighted search vector of a page. Each word is there as folded, for words that are not finished, and stemmed
 * as French, for its other forms; both without accents, as in `search/search-query.ts`.
 */
export function searchVector(search: PageProjection["search"], placeNames: readonly string[]): SQL {
  const parts = (["A", "B", "C", "D"] as const).map((weight) => {
    const text = weight === "D" ? `${placeNames.join(" ")}\n${search.D}` : search[weight];
    const words = wordsWithin(text, maximumBytes[weight]);
    return sql`setweight(to_tsvector('simple', ${words}) || to_tsvector('french', ${words}), ${weight})`;
  });
  return sql.join(parts, sql` || `);
}

function wordsWithin(text: string, maximum: number): string {
  let bytes = 0;
  const kept: string[] = [];
  for (const word of foldedWords(text.slice(0, maximum * 4))) {
    bytes += Buffer.byteLength(word) + 1;
    if (bytes > maximum) break;
    kept.push(word);
  }
  return kept.join(" ");
}
