import { type Hunk, hunksBetween } from "./text-hunks.ts";
import { isWord, partsOf } from "./words.ts";

/** One place where words of a text were changed, with the words that came there one by one. */
export interface WordHunk extends Hunk {
  parts: readonly string[];
}

/** Above this many different words two texts are compared by their letters: there is no sign for each of them. */
const mostSigns = 0xd800 - 0x100;

/** What makes one text of another in whole words, in order. Words that were replaced side by side are one stretch. */
export function wordHunksBetween(from: string, to: string): WordHunk[] {
  const signs = new Map<string, string>();
  const parts: string[] = [];
  const write = (each: readonly string[]) =>
    each
      .map((part) => {
        const known = signs.get(part);
        if (known !== undefined) return known;
        const sign = String.fromCharCode(0x100 + (parts.length % mostSigns));
        signs.set(part, sign);
        parts.push(part);
        return sign;
      })
      .join("");
  const words = partsOf(from);
  const [written, wanted] = [write(words), write(partsOf(to))];
  if (parts.length > mostSigns) return [{ at: 0, removed: from.length, added: to, parts: partsOf(to) }];
  const read = (text: string) => Array.from(text, (sign) => parts[sign.charCodeAt(0) - 0x100] ?? "");
  const hunks = hunksBetween(written, wanted).map(({ added, ...place }) => ({ ...place, parts: read(added) }));
  const starts = [0];
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length);
  return joined(hunks, words).map(({ at, removed, parts }) => ({
    at: starts[at] ?? 0,
    removed: (starts[at + removed] ?? 0) - (starts[at] ?? 0),
    added: parts.join(""),
    parts,
  }));
}

/** A hunk whose places are counted in parts of the text. */
type Counted = Omit<WordHunk, "added">;

/** Stretches in which words were replaced, with nothing but spaces and signs between them, as one. */
function joined(hunks: readonly Counted[], words: readonly string[]): Counted[] {
  const found: Counted[] = [];
  for (const hunk of hunks) {
    const last = found.at(-1);
    const end = last === undefined ? 0 : last.at + last.removed;
    const between = words.slice(end, hunk.at);
    if (last === undefined || last.removed === 0 || hunk.removed === 0 || between.some(isWord)) found.push(hunk);
    else {
      const parts = [...last.parts, ...between, ...hunk.parts];
      found[found.length - 1] = { at: last.at, removed: hunk.at + hunk.removed - last.at, parts };
    }
  }
  return found;
}
