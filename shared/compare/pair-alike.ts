import type { BodyNode } from "../document/body-node.ts";
import type { Pair } from "./align.ts";
import type { Comparison } from "./comparison.ts";
import { spend } from "./effort.ts";
import { longestRise } from "./longest-rise.ts";
import { holdsText, identityOf } from "./node-contents.ts";
import { likeness } from "./word-sketch.ts";

/** Likeness from which one text is taken to have been made of another: about half of the words of both. */
export const alike = 0.3;
/** Up to this many pairs the best are looked for among all; above, each is looked for among the next few. */
const mostWeighed = 1600;
const nextFew = 8;
/** Steps that comparing two samples of words takes. */
const stepsOfLikeness = 60;

/** Which of these nodes, that differ, have become which: first those that are the same by their ids, then those that are alike. */
export function pairAlike(before: readonly BodyNode[], after: readonly BodyNode[], comparison: Comparison): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  const fill = (toI: number, toJ: number) => {
    const weighed = pairByWords(before.slice(i, toI), after.slice(j, toJ), comparison);
    for (const [x, y] of weighed) pairs.push([i + x, j + y]);
  };
  for (const [nextI, nextJ] of pairByIdentity(before, after)) {
    fill(nextI, nextJ);
    pairs.push([nextI, nextJ]);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  fill(before.length, after.length);
  return pairs;
}

function pairByIdentity(before: readonly BodyNode[], after: readonly BodyNode[]): Pair[] {
  const places = new Map<string, number>();
  for (const [place, node] of after.entries()) {
    const identity = identityOf(node);
    if (identity !== undefined && !places.has(identity)) places.set(identity, place);
  }
  const found: Pair[] = [];
  for (const [place, node] of before.entries()) {
    const identity = identityOf(node);
    const other = identity === undefined ? undefined : places.get(identity);
    if (other === undefined || identity === undefined) continue;
    found.push([place, other]);
    places.delete(identity);
  }
  return longestRise(found.map(([, place]) => place)).flatMap((index) => {
    const pair = found[index];
    return pair ? [pair] : [];
  });
}

function pairByWords(before: readonly BodyNode[], after: readonly BodyNode[], comparison: Comparison): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const score = (a: BodyNode, b: BodyNode) => scoreOf(a, b, comparison);
  if (before.length * after.length > mostWeighed) return pairWithNext(before, after, score);
  return bestPairs(before, after, score);
}

/** How likely one node has become another; 0 where it has not. */
function scoreOf(before: BodyNode, after: BodyNode, { contents, effort }: Comparison): number {
  if (!mayBecome(before, after) || !spend(effort, stepsOfLikeness)) return 0;
  const [a, b] = [contents.sketchOf(before), contents.sketchOf(after)];
  if (a.length === 0 || b.length === 0) return a.length === b.length || isPlace(before) ? 0.01 : 0;
  const found = likeness(a, b);
  if (found < alike) return isPlace(before) ? 0.01 : 0;
  return before.type === after.type ? found + 0.01 : found;
}

/** Rows and cells of a table are places: one that says something else is still the same. */
function isPlace({ type }: BodyNode): boolean {
  return type === "tableRow" || type === "tableCell" || type === "tableHeader";
}

const families = [
  new Set(["paragraph", "heading", "codeBlock"]),
  new Set(["bulletList", "orderedList", "taskList"]),
  new Set(["listItem", "taskItem"]),
  new Set(["tableCell", "tableHeader"]),
];

/** Whether a node of one type can have become one of the other; a block that has an id is that of no other id. */
export function mayBecome(before: BodyNode, after: BodyNode): boolean {
  if (holdsText(before) !== holdsText(after)) return false;
  if (before.type === after.type) return identityOf(before) === undefined || identityOf(after) === undefined;
  return families.some((family) => family.has(before.type) && family.has(after.type));
}

/** Pairs in order of the greatest sum of scores. */
function bestPairs(
  before: readonly BodyNode[],
  after: readonly BodyNode[],
  score: (a: BodyNode, b: BodyNode) => number,
): Pair[] {
  const width = after.length + 1;
  const scores = before.map((a) => after.map((b) => score(a, b)));
  const sums = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number) => sums[i * width + j] ?? 0;
  const own = (i: number, j: number) => scores[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const paired = own(i, j) > 0 ? own(i, j) + at(i + 1, j + 1) : 0;
      sums[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length; ) {
    if (own(i, j) > 0 && at(i, j) === own(i, j) + at(i + 1, j + 1)) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Pairs each node with the most alike of the next few. */
function pairWithNext(
  before: readonly BodyNode[],
  after: readonly BodyNode[],
  score: (a: BodyNode, b: BodyNode) => number,
): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const [place, node] of after.entries()) {
    let [best, found] = [0, -1];
    for (let at = next; at < Math.min(before.length, next + nextFew); at += 1) {
      const candidate = before[at];
      const own = candidate ? score(candidate, node) : 0;
      if (own > best) [best, found] = [own, at];
    }
    if (found === -1) continue;
    pairs.push([found, place]);
    next = found + 1;
  }
  return pairs;
}
