/** A place in the result: an element to keep or change (both), to remove (`from` alone) or to insert (`to` alone). */
export interface Step<T> {
  from?: T;
  to?: T;
}

interface Comparison<T> {
  /** Whether both read the same. */
  same: (a: T, b: T) => boolean;
  /** Whether one can become the other. */
  alike: (a: T, b: T) => boolean;
}

/** Above this many comparisons elements are only paired in order: a bound on time, at the cost of larger edits. */
const maximumComparisons = 1_000_000;

/**
 * How to turn one list into another: the elements that read the same at both ends and, in between, along a longest
 * common subsequence stay; between those, elements that are alike are paired in order, and the rest goes or comes.
 */
export function alignChildren<T>(from: readonly T[], to: readonly T[], comparison: Comparison<T>): Step<T>[] {
  let start = 0;
  const shortest = Math.min(from.length, to.length);
  while (start < shortest && comparison.same(from[start] as T, to[start] as T)) start += 1;
  let end = 0;
  while (end < shortest - start && comparison.same(from.at(-1 - end) as T, to.at(-1 - end) as T)) end += 1;
  const kept = (count: number, offset: number) =>
    Array.from({ length: count }, (_step, index) => ({
      from: from[from.length - offset + index] as T,
      to: to[to.length - offset + index] as T,
    }));
  const head = from.slice(0, start).map((element, index) => ({ from: element, to: to[index] as T }));
  const middle = alignMiddle(from.slice(start, from.length - end), to.slice(start, to.length - end), comparison);
  return [...head, ...middle, ...kept(end, end)];
}

function alignMiddle<T>(from: readonly T[], to: readonly T[], comparison: Comparison<T>): Step<T>[] {
  const steps: Step<T>[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of commonSubsequence(from, to, comparison.same)) {
    steps.push(...pairInOrder(from.slice(i, nextI), to.slice(j, nextJ), comparison.alike));
    steps.push({ from: from[nextI] as T, to: to[nextJ] as T });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  steps.push(...pairInOrder(from.slice(i), to.slice(j), comparison.alike));
  return steps;
}

function pairInOrder<T>(from: readonly T[], to: readonly T[], alike: (a: T, b: T) => boolean): Step<T>[] {
  const steps: Step<T>[] = [];
  let i = 0;
  for (const wanted of to) {
    const next = from.findIndex((element, index) => index >= i && index < i + 20 && alike(element, wanted));
    if (next === -1) steps.push({ to: wanted });
    else {
      for (const removed of from.slice(i, next)) steps.push({ from: removed });
      steps.push({ from: from[next] as T, to: wanted });
      i = next + 1;
    }
  }
  for (const removed of from.slice(i)) steps.push({ from: removed });
  return steps;
}

/** Pairs of indices of a longest common subsequence, in order. */
function commonSubsequence<T>(from: readonly T[], to: readonly T[], same: (a: T, b: T) => boolean): [number, number][] {
  const width = to.length + 1;
  if (from.length * to.length > maximumComparisons) return [];
  const lengths = new Uint32Array((from.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const isSame = same(from[i] as T, to[j] as T);
      lengths[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < from.length && j < to.length; ) {
    if (same(from[i] as T, to[j] as T)) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
