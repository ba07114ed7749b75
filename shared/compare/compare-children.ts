import type { BodyNode } from "../document/body-node.ts";
import { align, type Pair } from "./align.ts";
import type { ComparedNode } from "./compared.ts";
import type { Comparison } from "./comparison.ts";
import { mayBecome, pairAlike } from "./pair-alike.ts";

/** What has become of the children of a node, in an order in which those of both sides keep theirs. */
export function compareChildren(
  before: readonly BodyNode[],
  after: readonly BodyNode[],
  comparison: Comparison,
): ComparedNode[] {
  const list: ComparedNode[] = [];
  let [i, j] = [0, 0];
  const addUpTo = (nextI: number, nextJ: number) => {
    for (; i < nextI; i += 1) addOne(before[i], "removed");
    for (; j < nextJ; j += 1) addOne(after[j], "added");
  };
  const addOne = (node: BodyNode | undefined, change: "removed" | "added") => {
    if (!node) return;
    comparison[change].push({ node, list, index: list.length });
    list.push({ change, node });
  };
  for (const [nextI, nextJ] of pairsOf(before, after, comparison)) {
    addUpTo(nextI, nextJ);
    const [one, other] = [before[nextI], after[nextJ]];
    if (one && other) list.push(comparison.compareNode(one, other));
    [i, j] = [nextI + 1, nextJ + 1];
  }
  addUpTo(before.length, after.length);
  return list;
}

/** Those that read the same, then those in between that have become another. */
function pairsOf(before: readonly BodyNode[], after: readonly BodyNode[], comparison: Comparison): Pair[] {
  const { contents, effort } = comparison;
  if (isOnlyOne(before, after)) return [[0, 0]];
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  const fill = (nextI: number, nextJ: number) => {
    if (i === nextI || j === nextJ) return;
    const between = pairAlike(before.slice(i, nextI), after.slice(j, nextJ), comparison);
    for (const [x, y] of between) pairs.push([i + x, j + y]);
  };
  for (const pair of align(before.map(contents.keyOf), after.map(contents.keyOf), effort)) {
    fill(pair[0], pair[1]);
    pairs.push(pair);
    [i, j] = [pair[0] + 1, pair[1] + 1];
  }
  fill(before.length, after.length);
  return pairs;
}

/** Whether a node holds one thing on either side, which says something else: the paragraph of a cell, of an item. */
function isOnlyOne(before: readonly BodyNode[], after: readonly BodyNode[]): boolean {
  const [one, other] = [before[0], after[0]];
  return before.length === 1 && after.length === 1 && one !== undefined && other !== undefined && mayBecome(one, other);
}
