import * as Y from "yjs";
import { baseOf, carryBlock, freshUnits, hasChanged } from "./carry-block.ts";
import { copyElement } from "./copy-element.ts";
import { type BlockKey, pairBlocks } from "./pair-blocks.ts";
import { elementIn, isTextblock, itemsOf, leafBlocks, parentItem } from "./shared-tree.ts";
import { type StandingOf, said } from "./units.ts";
import { forgetPlaces } from "./write-units.ts";

/** Elements that go, those that take their place, and how to tell what of the first is not in the second. */
export interface Replacement {
  /** Roots of what goes, in order. */
  gone: readonly Y.XmlElement[];
  /** Blocks that hold something of what takes its place, in order. */
  fresh: readonly Y.XmlElement[];
  standingOf: StandingOf;
  /** Whether an item, or a character of it, takes the place of something. */
  isFresh(item: Y.Item, offset: number): boolean;
}

/**
 * Does to what takes the place of elements what others have done in them. Answers what has no place there: blocks of which
 * the counterpart is not known, and blocks that were added where there is nothing to add them to.
 */
export function carry({ gone, fresh, standingOf, isFresh }: Replacement): {
  carried: Y.XmlElement[];
  left: Y.XmlElement[];
} {
  const isOwn = (item: Y.Item) => ["base", "gone"].includes(standingOf(item, 0) ?? "");
  const blocks = gone.flatMap((root) => leafBlocks(root, isOwn)).filter((block) => block._item && isOwn(block._item));
  const common = fresh.map((block) => freshUnits(block, isFresh));
  const pairs = pairBlocks(
    blocks.map((block) => keyOf(block, said(baseOf(block, standingOf)))),
    fresh.map((block, at) => keyOf(block, (common[at] ?? []).map(({ text }) => text).join(""))),
  );
  const counterparts = new Map<Y.XmlElement, Y.XmlElement>();
  for (const [at, block] of blocks.entries()) {
    const other = fresh[pairs[at] ?? -1];
    if (other) pairUpwards(block, other, counterparts, isOwn, isFresh);
  }

  const [carried, left]: [Y.XmlElement[], Y.XmlElement[]] = [[], []];
  for (const [at, block] of blocks.entries()) {
    const isEnded = block._item && standingOf(block._item, 0) === "gone";
    if (isEnded || !hasChanged(block, standingOf)) continue;
    const pair = pairs[at];
    const other = fresh[pair ?? -1];
    if (pair === undefined || other === undefined) left.push(block);
    else {
      carryBlock(block, other, common[pair] ?? [], standingOf);
      carried.push(block);
    }
  }
  const ended = new Set(gone.filter(({ _item: item }) => item && standingOf(item, 0) === "gone"));
  for (const root of ended) {
    const leaves = leafBlocks(root, isOwn).map((leaf) => fresh[pairs[blocks.indexOf(leaf)] ?? -1]);
    endCounterpart(leaves, isFresh);
  }
  for (const root of gone) if (!ended.has(root)) carryChildren(root, { counterparts, standingOf, carried, left });
  return { carried, left };
}

const keyOf = (block: Y.XmlElement, text: string): BlockKey =>
  isTextblock(block)
    ? { name: block.nodeName, text }
    : { name: `${block.nodeName} ${String(block.getAttribute("id") ?? "")}`, text: null };

/** Elements around two counterparts are counterparts too, as far as they have the same names. */
function pairUpwards(
  block: Y.XmlElement,
  other: Y.XmlElement,
  counterparts: Map<Y.XmlElement, Y.XmlElement>,
  isOwn: (item: Y.Item) => boolean,
  isFresh: Replacement["isFresh"],
): void {
  let [one, two]: [unknown, unknown] = [block, other];
  while (one instanceof Y.XmlElement && two instanceof Y.XmlElement && !counterparts.has(one)) {
    if (one !== block && one.nodeName !== two.nodeName) return;
    if (!(one._item && two._item && isOwn(one._item) && isFresh(two._item, 0))) return;
    counterparts.set(one, two);
    [one, two] = [one.parent, two.parent];
  }
}

/** Removes what is back in the stead of a root that others have removed meanwhile, or moved elsewhere. */
function endCounterpart(blocks: readonly (Y.XmlElement | undefined)[], isFresh: Replacement["isFresh"]): void {
  for (const block of blocks) {
    let root = block;
    if (!root?._item || !isFresh(root._item, 0)) continue;
    for (let at: unknown = root.parent; at instanceof Y.XmlElement && at._item && isFresh(at._item, 0); at = at.parent)
      root = at;
    const within = leafBlocks(root, (item) => !item.deleted);
    if (root._item?.deleted === false && within.every((leaf) => blocks.includes(leaf))) removeFrom(root.parent, root);
  }
}

interface Carrying {
  counterparts: ReadonlyMap<Y.XmlElement, Y.XmlElement>;
  standingOf: StandingOf;
  carried: Y.XmlElement[];
  left: Y.XmlElement[];
}

/** Carries blocks that others have put into the blocks of a tree, or have taken out of them. */
function carryChildren(container: Y.XmlElement, carrying: Carrying): void {
  if (isTextblock(container)) return;
  const { counterparts, standingOf, carried, left } = carrying;
  const target = counterparts.get(container);
  let after: Y.XmlElement | undefined;
  for (const item of itemsOf(container)) {
    const child = elementIn(item);
    const standing = child && standingOf(item, 0);
    if (child === undefined || standing === null) continue;
    const counterpart = counterparts.get(child);
    if (standing === "added") {
      if (target === undefined) left.push(child);
      else {
        after = insertAfter(target, after, copyElement(child, standingOf));
        carried.push(child);
      }
    } else if (standing === "gone") {
      if (counterpart && target && counterpart.parent === target) removeFrom(target, counterpart);
    } else {
      carryChildren(child, carrying);
      if (counterpart?.parent === target) after = counterpart;
    }
  }
}

function insertAfter(parent: Y.XmlElement, after: Y.XmlElement | undefined, made: Y.XmlElement): Y.XmlElement {
  forgetPlaces(parent);
  parent.insert(after ? parent.toArray().indexOf(after) + 1 : 0, [made]);
  return made;
}

function removeFrom(parent: unknown, child: Y.XmlElement): void {
  if (!(parent instanceof Y.XmlFragment)) return;
  forgetPlaces(parent);
  const at = parent.toArray().indexOf(child);
  if (at >= 0) parent.delete(at, 1);
}

/** The blocks of a root that hold some of these items, which take the place of something; in order. */
export function freshBlocks(
  root: Y.XmlFragment,
  items: Iterable<Y.Item>,
  isFresh: Replacement["isFresh"],
): Y.XmlElement[] {
  const around = new Set<unknown>();
  for (const item of items) {
    if (item.parentSub !== null || item.deleted) continue;
    for (let at: Y.Item | null = item; at !== null; at = parentItem(at)) around.add(elementIn(at));
  }
  const live = (item: Y.Item) => !item.deleted;
  const isIts = (block: Y.XmlElement) => block._item && isFresh(block._item, 0);
  return leafBlocks(root, live).filter(
    (block) => around.has(block) && (isIts(block) || freshUnits(block, isFresh).length > 0),
  );
}
