import type { BodyNode } from "../document/body-node.ts";
import { proseCellName } from "../document/prose-rows.ts";
import type { ComparedNode } from "./compared.ts";
import type { Comparison, Unpaired } from "./comparison.ts";
import { holdsText, identityOf } from "./node-contents.ts";
import { mayBecome } from "./pair-alike.ts";
import { likeness } from "./word-sketch.ts";

/** Likeness from which what has come somewhere is taken to have gone elsewhere, and the fewest words that tell. */
const alikeElsewhere = 0.5;
const fewestWords = 5;
/** Words that more nodes than this say tell none of them from the others. */
const mostOfOneWord = 6;

/**
 * Tells as moves what was removed in one place and added in another: blocks of the same id, those that read the same, and
 * those that are alike; then also texts and blocks that stand within something that was removed or added, as when a paragraph
 * was put in a list.
 */
export function findMoves(comparison: Comparison): void {
  const moves = { next: 0 };
  const { removed, added } = comparison;
  const left = pairMoved(removed, added, comparison, moves);
  const [within, inside] = [left.removed.flatMap(expanded), left.added.flatMap(expanded)];
  pairMoved(within, inside, comparison, moves);
  for (const { list, index } of [...left.removed, ...left.added]) collapse(list, index);
}

interface Sides {
  removed: readonly Unpaired[];
  added: readonly Unpaired[];
}

function pairMoved(
  removed: readonly Unpaired[],
  added: readonly Unpaired[],
  comparison: Comparison,
  moves: { next: number },
): Sides {
  const { contents } = comparison;
  const told = (node: BodyNode) => (isTelling(node, comparison) ? `${contents.keyOf(node)}` : undefined);
  const identity = ({ type, attrs }: BodyNode) =>
    type === proseCellName ? undefined : identityOf({ type, ...(attrs && { attrs }) });
  const tell = (from: Unpaired, to: Unpaired) => {
    const node = comparison.compareNode(from.node, to.node);
    from.list[from.index] = { change: "moved-away", node: from.node, move: moves.next };
    to.list[to.index] = { change: "moved-here", node, move: moves.next };
    moves.next += 1;
  };
  let left: Sides = { removed: removed.filter(isMovable), added: added.filter(isMovable) };
  for (const name of [identity, told]) left = pairNamed(left, name, tell);
  return pairLikely(left, comparison, tell);
}

type Tell = (from: Unpaired, to: Unpaired) => void;

/** Pairs what bears the same name, in order. */
function pairNamed({ removed, added }: Sides, name: (node: BodyNode) => string | undefined, tell: Tell): Sides {
  const waiting = new Map<string, Unpaired[]>();
  for (const one of removed.toReversed()) {
    const key = name(one.node);
    if (key === undefined) continue;
    const same = waiting.get(key);
    if (same) same.push(one);
    else waiting.set(key, [one]);
  }
  const gone = new Set<Unpaired>();
  const left = added.filter((one) => {
    const key = name(one.node);
    const from = key === undefined ? undefined : waiting.get(key)?.pop();
    if (from === undefined) return true;
    gone.add(from);
    tell(from, one);
    return false;
  });
  return { removed: removed.filter((one) => !gone.has(one)), added: left };
}

/** Pairs what is most alike, by the words that few others have. */
function pairLikely({ removed, added }: Sides, comparison: Comparison, tell: Tell): Sides {
  const { contents, effort } = comparison;
  const saying = new Map<number, Unpaired[]>();
  for (const one of removed)
    for (const word of contents.sketchOf(one.node)) {
      const others = saying.get(word);
      if (!others) saying.set(word, [one]);
      else if (others.length <= mostOfOneWord) others.push(one);
    }
  const gone = new Set<Unpaired>();
  const left = added.filter((one) => {
    const sketch = contents.sketchOf(one.node);
    if (sketch.length < fewestWords) return true;
    const votes = new Map<Unpaired, number>();
    for (const word of sketch) {
      const others = saying.get(word) ?? [];
      if (others.length <= mostOfOneWord) for (const other of others) votes.set(other, (votes.get(other) ?? 0) + 1);
    }
    effort.left -= sketch.length * mostOfOneWord;
    const candidates = [...votes.entries()].filter(([other]) => !gone.has(other) && mayBecome(other.node, one.node));
    const [best] = candidates.sort(([, a], [, b]) => b - a)[0] ?? [];
    if (best === undefined || effort.left < 0) return true;
    if (likeness(contents.sketchOf(best.node), sketch) < alikeElsewhere) return true;
    gone.add(best);
    tell(best, one);
    return false;
  });
  return { removed: removed.filter((one) => !gone.has(one)), added: left };
}

const partsOfTables = new Set(["tableCell", "tableHeader", proseCellName]);

function isMovable({ node }: Unpaired): boolean {
  return !partsOfTables.has(node.type);
}

/** Whether a node says enough to be recognised elsewhere by what it says. */
function isTelling(node: BodyNode, { contents }: Comparison): boolean {
  return identityOf(node) !== undefined || contents.sketchOf(node).length >= 3;
}

/** The texts and blocks that something holds which was removed or added, each told by itself; of what holds no other, itself. */
function expanded({ node, list, index }: Unpaired): Unpaired[] {
  const entry = list[index];
  if (entry?.change !== "removed" && entry?.change !== "added") return [];
  if (holdsText(node) || !node.content) return [{ node, list, index }];
  const { change } = entry;
  const content = node.content.map((child): ComparedNode => ({ change, node: child }));
  list[index] = { change, node, content };
  return node.content.flatMap((child, at) => expanded({ node: child, list: content, index: at }));
}

/** Tells as a whole again what nothing was moved to or from. Answers whether that is so. */
function collapse(list: ComparedNode[], index: number): boolean {
  const entry = list[index];
  if (entry?.change !== "removed" && entry?.change !== "added") return false;
  const content = entry.content as ComparedNode[] | undefined;
  const isWhole = content?.map((_child, at) => collapse(content, at)).every(Boolean) ?? true;
  if (isWhole) list[index] = { change: entry.change, node: entry.node };
  return isWhole;
}
