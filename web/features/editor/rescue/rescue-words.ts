import * as Y from "yjs";
import { carry, freshBlocks } from "../carry/carry-tree.ts";
import { copyInline } from "../carry/copy-element.ts";
import { elementIn, inTreeOrder, isTextblock, itemsOf, leafBlocks, parentItem } from "../carry/shared-tree.ts";
import { type Standing, type StandingOf, said, unitsOf } from "../carry/units.ts";
import { bringBack } from "../carry/write-units.ts";
import { type IdRanges, itemsWithin } from "../undo/inserted-items.ts";
import { without } from "./known-deletions.ts";

/** What others' update did to this document. */
export interface Received {
  /** What it deleted knowingly. */
  known: IdRanges;
  transaction: Pick<Y.Transaction, "deleteSet" | "beforeState" | "afterState">;
}

/** Names of elements that may hold a paragraph anywhere. */
const holders = new Set([...["blockquote", "encart", "listItem", "taskItem", "tableCell", "tableHeader", "proseCell"]]);

/**
 * Saves what was written here under these client ids in elements that others have deleted without having seen it: it goes
 * into what they have put in their stead, else into a paragraph where it stood. What they had seen is theirs to delete.
 * To be called within a transaction.
 */
export function rescueWords(
  body: Y.XmlFragment,
  transaction: Y.Transaction,
  { known, transaction: { deleteSet, beforeState, afterState } }: Received,
  ids: Iterable<number>,
): void {
  const unseen = Y.createDeleteSet();
  for (const id of ids) {
    const left = without(deleteSet.clients.get(id) ?? [], known.clients.get(id) ?? []);
    if (left.length > 0) unseen.clients.set(id, left);
  }
  if (unseen.clients.size === 0) return;
  const isGone = (item: Y.Item) => Y.isDeleted(deleteSet, item.id);
  const lost = itemsWithin(transaction, unseen).filter((item) => {
    const parent = parentItem(item);
    return parent !== null && isGone(parent);
  });
  if (lost.length === 0) return;

  // A text may go without the paragraph around it.
  const around = lost.flatMap((item) => topmost(item, isGone) ?? []).filter((block) => !block._item?.deleted);
  const isRoot = new Set<unknown>(around);
  const standingOf: StandingOf = (item, offset): Standing => {
    if (!item.deleted) return isRoot.has(elementIn(item)) ? "base" : null;
    const id = Y.createID(item.id.client, item.id.clock + offset);
    if (Y.isDeleted(unseen, id)) return "added";
    return Y.isDeleted(deleteSet, id) && Y.isDeleted(known, id) ? "base" : null;
  };
  for (const item of itemsWithin(transaction, deleteSet)) {
    const parent = parentItem(item);
    const element = elementIn(item);
    if (element && !(parent && isGone(parent)) && standingOf(item, 0) === "base") isRoot.add(element);
  }
  const come = Y.createDeleteSet();
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    if (end > start) come.clients.set(client, [{ clock: start, len: end - start }]);
  }
  const isFresh = ({ id }: Y.Item, offset: number) => Y.isDeleted(come, Y.createID(id.client, id.clock + offset));
  const fresh = freshBlocks(body, itemsWithin(transaction, come), isFresh);
  const { left } = carry({ gone: inTreeOrder(body, isRoot), fresh, standingOf, isFresh });
  for (const block of left) keepBeside(body, block, standingOf);
}

/** The element that is gone with all around this item, or stays around a text that is gone. */
function topmost(item: Y.Item, isGone: (item: Y.Item) => boolean): Y.XmlElement | undefined {
  let found: Y.XmlElement | undefined;
  for (let at: Y.Item | null = item; at !== null; at = parentItem(at)) {
    found = elementIn(at) ?? found;
    if (!isGone(at)) return elementIn(at);
  }
  return found;
}

/** Puts what was written in a block that is gone into paragraphs where it stood. */
function keepBeside(body: Y.XmlFragment, block: Y.XmlElement, standingOf: StandingOf): void {
  const isAdded = (item: Y.Item) => standingOf(item, 0) === "added";
  const made = leafBlocks(block, isAdded).flatMap((leaf) => {
    const added = unitsOf(leaf, standingOf).filter(({ standing }) => standing === "added");
    if (!isTextblock(leaf) || said(added).trim() === "") return [];
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, copyInline(leaf, standingOf));
    return [{ paragraph, added }];
  });
  const place = placeOf(body, block);
  if (made.length === 0 || !place) return;
  place.parent.insert(
    place.at,
    made.map(({ paragraph }) => paragraph),
  );
  for (const { paragraph, added } of made) bringBack(paragraph, 0, added);
}

/** The nearest place where a paragraph may stand in the stead of an element that is gone. */
function placeOf(body: Y.XmlFragment, block: Y.XmlElement): { parent: Y.XmlFragment; at: number } | undefined {
  for (let item = block._item; item !== null; item = parentItem(item)) {
    const parent = item.parent;
    if (!(parent instanceof Y.XmlFragment)) return undefined;
    const isHolder = parent === body || (parent instanceof Y.XmlElement && holders.has(parent.nodeName));
    if (!isHolder || !isStanding(parent)) continue;
    const before = itemsOf(parent);
    return { parent, at: before.slice(0, before.indexOf(item) + 1).filter(({ deleted }) => !deleted).length };
  }
  return undefined;
}

function isStanding(type: Y.XmlFragment): boolean {
  for (let at = type._item; at !== null; at = parentItem(at)) if (at.deleted) return false;
  return true;
}
