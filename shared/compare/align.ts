import { diffArrays } from "diff";
import type { Effort } from "./effort.ts";
import { longestRise } from "./longest-rise.ts";

/** Places of the same thing in two lists. */
export type Pair = readonly [before: number, after: number];

/** Most additions and removals that are looked for between two lists before the search is given up. */
const mostEdits = 500;
/** What an edit costs beside what it compares. */
const stepsOfEdit = 4;

/**
 * Which elements of two lists stay, by numbers that are the same for the same elements: both places rise from pair to pair.
 * As many as can be, within the effort; past it those at both ends, and those that are alone of their number.
 */
export function align(before: readonly number[], after: readonly number[], effort: Effort): Pair[] {
  const whole = { before: 0, after: 0 };
  return alignWithin(before, after, whole, effort, true);
}

function alignWithin(
  before: readonly number[],
  after: readonly number[],
  from: { before: number; after: number },
  effort: Effort,
  mayDivide: boolean,
): Pair[] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  effort.left -= start + end;
  const between = { before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
  const at = { before: from.before + start, after: from.after + start };
  const pairs: Pair[] = [];
  for (let index = 0; index < start; index += 1) pairs.push([from.before + index, from.after + index]);
  if (between.before.length > 0 && between.after.length > 0) {
    const found = leastEdits(between.before, between.after, effort);
    if (found) for (const [i, j] of found) pairs.push([at.before + i, at.after + j]);
    else if (mayDivide)
      for (const pair of dividedAtSingles(between.before, between.after, at, effort)) pairs.push(pair);
  }
  const [i, j] = [at.before + between.before.length, at.after + between.after.length];
  for (let index = 0; index < end; index += 1) pairs.push([i + index, j + index]);
  return pairs;
}

/** The pairs that leave the fewest additions and removals; undefined where there are too many to be found. */
function leastEdits(before: number[], after: number[], effort: Effort): Pair[] | undefined {
  const room = Math.floor(Math.sqrt(Math.max(0, effort.left) / stepsOfEdit));
  const maxEditLength = Math.min(mostEdits, room, Math.floor(effort.left / (before.length + after.length)));
  if (Math.abs(before.length - after.length) > maxEditLength) return undefined;
  let compared = 0;
  const comparator = (a: number, b: number) => {
    compared += 1;
    return a === b;
  };
  const changes = diffArrays(before, after, { comparator, maxEditLength });
  const pairs: Pair[] = [];
  let [i, j, edits] = [0, 0, 0];
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) for (let index = 0; index < count; index += 1) pairs.push([i + index, j + index]);
    else edits += count;
    if (!added) i += count;
    if (!removed) j += count;
  }
  effort.left -= compared + stepsOfEdit * (changes ? edits : maxEditLength) ** 2;
  return changes && pairs;
}

/** Pairs what is in each list once and has kept its order, then what lies between those. */
function dividedAtSingles(
  before: readonly number[],
  after: readonly number[],
  from: { before: number; after: number },
  effort: Effort,
): Pair[] {
  const placeAfter = placesOfSingles(after);
  const singles = [...placesOfSingles(before)].flatMap(([number, i]) => {
    const j = placeAfter.get(number);
    return j === undefined ? [] : [[i, j] as const];
  });
  effort.left -= before.length + after.length;
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  const fill = (nextI: number, nextJ: number) => {
    const at = { before: from.before + i, after: from.after + j };
    for (const pair of alignWithin(before.slice(i, nextI), after.slice(j, nextJ), at, effort, false)) pairs.push(pair);
  };
  for (const index of longestRise(singles.map(([, place]) => place))) {
    const [nextI, nextJ] = singles[index] ?? [i, j];
    fill(nextI, nextJ);
    pairs.push([from.before + nextI, from.after + nextJ]);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  fill(before.length, after.length);
  return pairs;
}

/** Where the numbers stand that a list holds once, in order. */
function placesOfSingles(numbers: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  for (const [index, number] of numbers.entries()) {
    if (places.has(number)) repeated.add(number);
    else places.set(number, index);
  }
  for (const number of repeated) places.delete(number);
  return places;
}
