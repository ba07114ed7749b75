import { isWord } from "../text/words.ts";
import type { Pair } from "./align.ts";

/** Places of a stretch of parts that stays, or that takes the place of another. */
export interface Stretch {
  isKept: boolean;
  /** Parts before, from and to. */
  before: [number, number];
  /** Parts after, from and to. */
  after: [number, number];
}

/**
 * The stretches that two lists of parts of a text are made of, in order, by the parts that stay. Where words were replaced on
 * both sides of nothing but spaces and signs, or of one short word, it is one stretch: "de" that stays between two sentences
 * that have nothing in common tells nobody anything.
 */
export function changedStretches(
  before: readonly string[],
  after: readonly string[],
  kept: readonly Pair[],
): Stretch[] {
  const wordsIn = ({ before: [from, to] }: Stretch) => (to - from > 4 ? null : before.slice(from, to).filter(isWord));
  const isBlank = (stretch: Stretch, last: Stretch, next: Stretch) =>
    wordsIn(stretch)?.length === 0 && (isReplaced(last) || isReplaced(next));
  const isSlight = (stretch: Stretch, last: Stretch, next: Stretch) => {
    const words = wordsIn(stretch) ?? [];
    return words.length === 1 && (words[0]?.length ?? 0) <= 3 && isLong(last) && isLong(next);
  };
  return joinedOver(joinedOver(rawStretches(before.length, after.length, kept), isBlank), isSlight);
}

/** Joins the changes on both sides of a stretch that stays and tells nothing, with it. */
function joinedOver(
  raw: readonly Stretch[],
  tellsNothing: (stretch: Stretch, last: Stretch, next: Stretch) => boolean,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, stretch] of raw.entries()) {
    const last = stretches.at(-1);
    const next = raw[index + 1];
    const joins = stretch.isKept ? next !== undefined && last !== undefined && tellsNothing(stretch, last, next) : true;
    if (last && !last.isKept && joins) {
      last.before[1] = stretch.before[1];
      last.after[1] = stretch.after[1];
    } else stretches.push(stretch);
  }
  return stretches;
}

function rawStretches(before: number, after: number, kept: readonly Pair[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  const addChange = (toI: number, toJ: number) => {
    if (i < toI || j < toJ) stretches.push({ isKept: false, before: [i, toI], after: [j, toJ] });
    [i, j] = [toI, toJ];
  };
  for (const [nextI, nextJ] of kept) {
    addChange(nextI, nextJ);
    const last = stretches.at(-1);
    [i, j] = [nextI + 1, nextJ + 1];
    if (last?.isKept) [last.before[1], last.after[1]] = [i, j];
    else stretches.push({ isKept: true, before: [nextI, i], after: [nextJ, j] });
  }
  addChange(before, after);
  return stretches;
}

function isReplaced({ isKept, before, after }: Stretch): boolean {
  return !isKept && before[0] < before[1] && after[0] < after[1];
}

function isLong({ before, after }: Stretch): boolean {
  return Math.max(before[1] - before[0], after[1] - after[0]) > 2;
}
