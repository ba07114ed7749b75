import { type WordHunk, wordHunksBetween } from "./word-hunks.ts";
import { isWord, partsOf } from "./words.ts";

/**
 * Two texts that were made of one, as one: words that either has removed go, words that either has added stay whole, and what
 * both have done alike is done once. Where both have added at one place, `order` tells whose comes first: "own" for what is
 * under one's hands, so that one's next letter follows one's last; "alike" for an order that does not depend on whose text is
 * whose. Null where both have put other words in the place of the same ones: of these texts one stays, whole.
 */
export function mergeTexts(base: string, own: string, theirs: string, order: "own" | "alike" = "alike"): string | null {
  if (own === theirs || theirs === base) return own;
  if (own === base) return theirs;
  const ours = wordHunksBetween(base, own);
  const others = wordHunksBetween(base, theirs).filter((hunk) => !ours.some((one) => isSaidBy(hunk, one)));
  const mine = ours.filter((hunk) => !others.some((one) => isSaidBy(hunk, one)));
  if (mine.some((hunk) => others.some((one) => isAtOdds(hunk, one)))) return null;
  const added = [
    ...mine.map((hunk) => ({ ...hunk, isOwn: true })),
    ...others.map((hunk) => ({ ...hunk, isOwn: false })),
  ];
  added.sort(
    (a, b) =>
      a.at - b.at ||
      Number(a.removed > 0) - Number(b.removed > 0) ||
      (order === "own" ? Number(b.isOwn) - Number(a.isOwn) : compare(a.added, b.added)),
  );
  return put(base, added);
}

/** Whether a text says all the words that another one has added to the text that both were made of. */
export function saysAdditions(base: string, text: string, other: string): boolean {
  return wordHunksBetween(base, other).every(({ added }) => text.includes(added.trim()));
}

/** Whether both put something else in the place of words that both remove. */
function isAtOdds(one: WordHunk, other: WordHunk): boolean {
  const isReplacement = one.added !== "" && one.removed > 0 && other.added !== "" && other.removed > 0;
  return isReplacement && one.at < other.at + other.removed && other.at < one.at + one.removed;
}

/** Whether a change does what another one does, with more words before or after, as of somebody who has gone on there. */
function isSaidBy(hunk: WordHunk, by: WordHunk): boolean {
  if (hunk.at !== by.at || hunk.removed !== by.removed) return false;
  if (hunk.added === by.added) return true;
  if (hunk.removed === 0 || hunk.parts.length >= by.parts.length || hunk.parts.length === 0) return false;
  const starts = hunk.parts.every((part, at) => part === by.parts[at]);
  return starts || hunk.parts.every((part, at) => part === by.parts[by.parts.length - hunk.parts.length + at]);
}

/** A text with these changes made in it, in this order; words that meet in this way keep a space between them. */
function put(base: string, hunks: readonly WordHunk[]): string {
  const merged: string[] = [];
  const add = (part: string) => {
    if (isWord(part) && isWord(merged.at(-1))) merged.push(" ");
    merged.push(part);
  };
  let from = 0;
  let next = 0;
  let removedTo = 0;
  const addHunksAt = (at: number) => {
    for (let hunk = hunks[next]; hunk && hunk.at <= at; hunk = hunks[next]) {
      for (const part of hunk.parts) add(part);
      removedTo = Math.max(removedTo, hunk.at + hunk.removed);
      next += 1;
    }
  };
  for (const part of partsOf(base)) {
    addHunksAt(from);
    if (from >= removedTo) add(part);
    from += part.length;
  }
  addHunksAt(from);
  return merged.join("");
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
