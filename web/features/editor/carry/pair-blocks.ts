import { commonEnds } from "./map-offset.ts";

/** A block as it is recognised: by its name when it has no text. */
export interface BlockKey {
  name: string;
  text: string | null;
}

/** Beyond so many comparisons, blocks between those that are the same are recognised by their whole text only. */
const maximumComparisons = 40_000;

/**
 * Recognises each block among those that have taken the place of all: the same or nearly the same text, in the same order
 * where one can; answers the index of its counterpart, or undefined.
 */
export function pairBlocks(blocks: readonly BlockKey[], others: readonly BlockKey[]): (number | undefined)[] {
  const pairs: (number | undefined)[] = blocks.map(() => undefined);
  const free = new Set(others.keys());
  const pair = (index: number, other: number) => {
    pairs[index] = other;
    free.delete(other);
  };
  const { start, end } = sameEnds(blocks, others);
  for (let index = 0; index < start; index += 1) pair(index, index);
  for (let index = 1; index <= end; index += 1) pair(blocks.length - index, others.length - index);
  const [middle, between] = [blocks.slice(start, blocks.length - end), others.slice(start, others.length - end)];
  if (middle.length * between.length <= maximumComparisons)
    for (const [index, other] of inOrder(middle, between)) pair(start + index, start + other);
  for (const [index, block] of blocks.entries()) {
    if (pairs[index] !== undefined || !block.text) continue;
    for (const other of free)
      if (sameness(block, others[other] as BlockKey) > 0) {
        pair(index, other);
        break;
      }
  }
  const [left, ...more] = [...blocks.keys()].filter((index) => pairs[index] === undefined);
  const [last, ...rest] = free;
  if (left !== undefined && last !== undefined && more.length + rest.length === 0) {
    const [one, other] = [blocks[left], others[last]];
    if (one?.text === "" && other?.text !== null) pair(left, last);
  }
  return pairs;
}

/** How many blocks at both ends are the same. */
function sameEnds(blocks: readonly BlockKey[], others: readonly BlockKey[]): { start: number; end: number } {
  const length = Math.min(blocks.length, others.length);
  const isSame = (one: BlockKey | undefined, other: BlockKey | undefined) => one && other && sameness(one, other) > 0;
  let start = 0;
  while (start < length && isSame(blocks[start], others[start])) start += 1;
  let end = 0;
  while (end < length - start && isSame(blocks.at(-1 - end), others.at(-1 - end))) end += 1;
  return { start, end };
}

function sameness(one: BlockKey, other: BlockKey): number {
  if (one.text === null || other.text === null) return one.text === other.text && one.name === other.name ? 4 : 0;
  if (one.text !== other.text) return 0;
  return one.text === "" ? 2 : 4;
}

/** How much two blocks say the same: 0 when they do not. */
function likeness(one: BlockKey, other: BlockKey): number {
  const same = sameness(one, other);
  if (same > 0 || !one.text || !other.text) return same;
  const { start, end } = commonEnds(one.text, other.text);
  const share = (start + end) / Math.min(one.text.length, other.text.length);
  return share >= 0.6 ? 1 + share : 0;
}

/** The pairs that are most alike in all, no two of them crossing. */
function inOrder(blocks: readonly BlockKey[], others: readonly BlockKey[]): (readonly [number, number])[] {
  const width = others.length + 1;
  const best = new Float64Array((blocks.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const scores = blocks.map((block) => others.map((other) => likeness(block, other)));
  for (let row = blocks.length - 1; row >= 0; row -= 1)
    for (let column = others.length - 1; column >= 0; column -= 1) {
      const score = scores[row]?.[column] ?? 0;
      const paired = score > 0 ? score + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < blocks.length && column < others.length; ) {
    const score = scores[row]?.[column] ?? 0;
    if (score > 0 && at(row, column) === score + at(row + 1, column + 1)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}
