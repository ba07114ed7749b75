import { type Hunk, hunksBetween } from "./text-hunks.ts";

/**
 * Two texts that were made of one, as one: what either has removed goes, what either has added stays whole, and what both have
 * done alike is done once. Where both have added at one place, `order` tells whose comes first: "own" for what is under
 * one's hands, so that one's next letter follows one's last; "alike" for an order that does not depend on whose text is whose.
 */
export function mergeTexts(base: string, own: string, theirs: string, order: "own" | "alike" = "alike"): string {
  if (own === theirs || theirs === base) return own;
  if (own === base) return theirs;
  const ours = hunksBetween(base, own);
  const others = hunksBetween(base, theirs).filter((hunk) => !ours.some((other) => isSame(hunk, other)));
  const isKept = new Uint8Array(base.length).fill(1);
  for (const { at, removed } of [...ours, ...others]) isKept.fill(0, at, at + removed);
  const added = [
    ...ours.map((hunk) => ({ ...hunk, isOwn: true })),
    ...others.map((hunk) => ({ ...hunk, isOwn: false })),
  ];
  added.sort(
    (a, b) => a.at - b.at || (order === "own" ? Number(b.isOwn) - Number(a.isOwn) : compare(a.added, b.added)),
  );
  let merged = "";
  let from = 0;
  const keep = (to: number) => {
    for (; from < to; from += 1) if (isKept[from] === 1) merged += base[from];
  };
  for (const hunk of added) {
    keep(hunk.at);
    merged += hunk.added;
  }
  keep(base.length);
  return merged;
}

/** What two texts have in common, in order: what stands for the text that both were made of, where that is not known. */
export function commonText(one: string, other: string): string {
  const [from, to] = one < other ? [one, other] : [other, one];
  let common = "";
  let at = 0;
  for (const hunk of hunksBetween(from, to)) {
    common += from.slice(at, hunk.at);
    at = hunk.at + hunk.removed;
  }
  return common + from.slice(at);
}

/** Whether a text says all that another one has added to the text that both were made of. */
export function saysAdditions(base: string, text: string, other: string): boolean {
  return hunksBetween(base, other).every(({ added }) => text.includes(added));
}

function isSame(a: Hunk, b: Hunk): boolean {
  return a.at === b.at && a.removed === b.removed && a.added === b.added;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
