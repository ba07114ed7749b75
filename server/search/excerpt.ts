import { foldText } from "@passerelles/shared/text/fold.ts";
import { pageMark, unnamedPage } from "../projection/named-pages.ts";

/** Stand before and after a matched word in an excerpt; characters of private use, which no text has. */
export const matchStart = "\ue000";
export const matchEnd = "\ue001";

/** Characters before the first match, and in all. */
const before = 60;
const length = 220;
/** An excerpt is looked for in so many characters of a text: about ten printed pages. */
export const searchedLength = 25_000;

/** Pages that one excerpt names; those beyond are left out with a sign of it. */
const mostNamed = 5;
/** Stands for the mark of a page while the excerpt is cut, so that no mark is. */
const placeOfPage = "\ue002";
const markOrSign = /\ue002([0-9a-f-]{36})\ue003|\ue002[0-9a-f-]*$|[\ue000-\ue003]/g;

/**
 * A part of `text` around the first word that one of the folded `words` names, matched words between `matchStart` and
 * `matchEnd`; the pages that it names stay marked as they are in the text. Accents and case do not matter; other forms of a word match by the letters that they have in common.
 */
export function excerptAround(text: string, words: readonly string[]): string {
  const ids: string[] = [];
  const clean = oneLine(
    text.slice(0, searchedLength).replaceAll(markOrSign, (_found, id?: string) => {
      if (id === undefined) return "";
      ids.push(id);
      return placeOfPage;
    }),
  );
  const matches: { start: number; end: number }[] = [];
  const known = new Map<string, boolean>();
  for (const found of clean.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const first = matches[0];
    if (first && found.index > first.start + length) break;
    const isFound = known.get(found[0]) ?? isMatch(foldText(found[0]), words);
    known.set(found[0], isFound);
    if (isFound) matches.push({ start: found.index, end: found.index + found[0].length });
  }
  const start = startOf(clean, matches[0]?.start ?? 0);
  const end = endOf(clean, start + length);
  let marked = "";
  let at = start;
  for (const match of matches.filter((place) => place.end <= end)) {
    marked += clean.slice(at, match.start) + matchStart + clean.slice(match.start, match.end) + matchEnd;
    at = match.end;
  }
  marked += clean.slice(at, end);
  const named = ids.slice(clean.slice(0, start).split(placeOfPage).length - 1).slice(0, mostNamed);
  marked = marked.replaceAll(placeOfPage, () => pageMark(named.shift() ?? unnamedPage));
  return `${start > 0 ? "… " : ""}${marked.trim()}${end < clean.length ? " …" : ""}`;
}

/** Lines and cells one after the other: what ends without a sign is told apart from what follows. French spaces stay. */
function oneLine(text: string): string {
  return text
    .trim()
    .replaceAll(/(?<=[.!?…:;,])\s*[\n\t]\s*/g, " ")
    .replaceAll(/\s*[\n\t]\s*/g, " · ")
    .replaceAll(/[^\S\u00a0\u202f]+/g, " ");
}

/** Forms of a French word differ in their last letters: long words match by all but those. */
function isMatch(folded: string, words: readonly string[]): boolean {
  return words.some((word) => {
    if (folded.startsWith(word)) return true;
    const common = word.length > 5 ? word.length - 2 : word.length - 1;
    return common >= 4 && folded.startsWith(word.slice(0, common)) && folded.length <= word.length + 2;
  });
}

function startOf(text: string, match: number): number {
  if (match <= before) return 0;
  const space = text.indexOf(" ", match - before);
  return space === -1 || space >= match ? match : space + 1;
}

function endOf(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const space = text.lastIndexOf(" ", wanted);
  return space > wanted - 40 ? space : wanted;
}
