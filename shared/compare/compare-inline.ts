import type { BodyNode } from "../document/body-node.ts";
import { align } from "./align.ts";
import { changedStretches, type Stretch } from "./changed-stretches.ts";
import { numbered } from "./compare-texts.ts";
import type { InlinePiece } from "./compared.ts";
import type { Comparison } from "./comparison.ts";
import { type InlineText, inlineText, marksOfPart, nodesBetween } from "./inline-text.ts";
import { identityOf } from "./node-contents.ts";

/** What was changed in what a paragraph or a heading holds, in whole words and whole blocks. */
export function compareInline(before: BodyNode, after: BodyNode, comparison: Comparison): InlinePiece[] {
  const [from, to] = [inlineText(before, comparison.contents), inlineText(after, comparison.contents)];
  const numbers = new Map<string, number>();
  const pairs = align(numbered(from.parts, numbers), numbered(to.parts, numbers), comparison.effort);
  return changedStretches(from.parts, to.parts, pairs).flatMap((stretch) =>
    stretch.isKept ? keptPieces(from, to, stretch) : changedPieces(from, to, stretch, comparison),
  );
}

/** The same words, cut where their marks begin or cease to differ. */
function keptPieces(from: InlineText, to: InlineText, { before, after }: Stretch): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  const isMarked = (offset: number) => marksOfPart(from, before[0] + offset) !== marksOfPart(to, after[0] + offset);
  const length = after[1] - after[0];
  for (let start = 0; start < length; ) {
    const marked = isMarked(start);
    let end = start + 1;
    while (end < length && isMarked(end) === marked) end += 1;
    const nodes = nodesBetween(to, after[0] + start, after[0] + end);
    if (marked)
      pieces.push({ change: "marked", before: nodesBetween(from, before[0] + start, before[0] + end), after: nodes });
    else pieces.push({ change: "same", nodes });
    start = end;
  }
  return pieces;
}

/** What took the place of something else; a block that is still there is told with what has changed in it. */
function changedPieces(from: InlineText, to: InlineText, stretch: Stretch, comparison: Comparison): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let [i, j] = [stretch.before[0], stretch.after[0]];
  const addUpTo = (nextI: number, nextJ: number) => {
    const [removed, added] = [nodesBetween(from, i, nextI), nodesBetween(to, j, nextJ)];
    if (removed.length > 0) pieces.push({ change: "removed", nodes: removed });
    if (added.length > 0) pieces.push({ change: "added", nodes: added });
  };
  for (const [nextI, nextJ] of sameBlocks(from, to, stretch)) {
    const [before, after] = [from.nodes.get(nextI), to.nodes.get(nextJ)];
    if (!before || !after || nextI < i || nextJ < j) continue;
    addUpTo(nextI, nextJ);
    const node = comparison.compareNode(before, after);
    pieces.push(node.change === "changed" ? { change: "changed", node } : { change: "same", nodes: [node.node] });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  addUpTo(stretch.before[1], stretch.after[1]);
  return pieces;
}

/** Places of the blocks that stand on both sides of a stretch, by their ids. */
function sameBlocks(from: InlineText, to: InlineText, { before, after }: Stretch): [number, number][] {
  const places = new Map<string, number>();
  for (const [place, node] of between(from, before)) {
    const identity = identityOf(node);
    if (identity !== undefined && !places.has(identity)) places.set(identity, place);
  }
  return between(to, after).flatMap(([place, node]) => {
    const same = places.get(identityOf(node) ?? "");
    return same === undefined ? [] : [[same, place] as [number, number]];
  });
}

function between({ nodes }: InlineText, [from, to]: readonly [number, number]): [number, BodyNode][] {
  if (nodes.size === 0) return [];
  const found: [number, BodyNode][] = [];
  for (let place = from; place < to; place += 1) {
    const node = nodes.get(place);
    if (node) found.push([place, node]);
  }
  return found;
}
