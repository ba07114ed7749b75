import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import * as Y from "yjs";
import { carry, freshBlocks } from "../carry/carry-tree.ts";
import { elementIn, inTreeOrder, isTextblock, itemsOf, parentItem, typeIn } from "../carry/shared-tree.ts";
import type { Standing } from "../carry/units.ts";
import { type IdRanges, insertedBy, itemsWithin, ranges } from "./inserted-items.ts";
import { holdsOthers, keptAround } from "./kept-items.ts";
import { carryJoined, mendSplit, splitBlocks } from "./seams.ts";

/** A step of the history that is being taken back. */
export interface Step {
  insertions: IdRanges;
  deletions: IdRanges;
  /** What was known when it began: each client's clock, under `knownAtStart`. */
  meta: Map<unknown, unknown>;
}

/** The name under which a step keeps what was known when it began. */
export const knownAtStart = Symbol("known at start");

/**
 * Readies the taking back of a step, once what it had removed is back and before what it had inserted goes: what others
 * have done in what goes is done to what is back in its stead. Answers whether an item may go. `since` is this client's clock
 * before anything was put back.
 */
export function planUndo(
  { body, data }: Pick<PageDocument, "body" | "data">,
  transaction: Y.Transaction,
  { insertions, deletions, meta }: Step,
  since: number,
): (item: Y.Item) => boolean {
  const inserted = insertedBy(transaction, insertions);
  const items = itemsWithin(transaction, inserted);
  const own = new Set(items.filter((item) => !item.deleted));
  const isInserted = (item: Y.Item) => Y.isDeleted(inserted, item.id);
  const standingOf = (item: Y.Item): Standing => {
    if (!isInserted(item)) return item.deleted ? null : "added";
    if (!item.deleted) return "base";
    return Y.isDeleted(deletions, item.id) || item.redone !== null ? null : "gone";
  };
  const roots = items.flatMap((item) => {
    const parent = parentItem(item);
    const around = parent ? elementIn(parent) : undefined;
    const isRoot = standingOf(item) !== null && !(parent && isInserted(parent)) && !(around && isTextblock(around));
    const element = isRoot ? elementIn(item) : undefined;
    return element ? [element] : [];
  });
  const kept = keptMaps(own);
  const { doc } = transaction;
  const known = meta.get(knownAtStart);
  const isFresh = ({ id }: Y.Item, offset: number) => id.client === doc.clientID && id.clock + offset >= since;
  const isLater = ({ id }: Y.Item, offset: number) =>
    known instanceof Map && id.clock + offset >= (known.get(id.client) ?? 0);
  const telling = { standingOf, isFresh, isLater };
  carryJoined(body, items, telling);
  for (const line of linesOfOthers(own)) kept.add(line);
  if (roots.length > 0) {
    const back = itemsWithin(transaction, ranges(doc.clientID, since, Y.getState(doc.store, doc.clientID) - since));
    const fresh = freshBlocks(body, back, isFresh).filter((block) => !isWithin(block, own));
    const gone = inTreeOrder(body, new Set(roots));
    const split = splitBlocks(gone, fresh, telling);
    const { carried, left } = carry({ gone, fresh, standingOf, isFresh });
    for (const block of carried) removeAdded(block, own, transaction);
    for (const block of split) mendSplit(block, telling);
    const filled = [...own].flatMap((item) => elementIn(item) ?? []).filter((block) => rowsOfOthers(block, data, own));
    const changed = left.filter((block) => hasOthers(block, own, doc.clientID));
    for (const item of keptAround([...changed, ...filled], own)) kept.add(item);
  }
  return (item) => {
    const parent = parentItem(item);
    if (kept.has(item)) return false;
    if (item.parentSub === null || parent === null || !kept.has(parent)) return true;
    return typeIn(parent) instanceof Y.Map && item.parentSub !== "order";
  };
}

/** Rows that somebody else has filled since, with what holds them. */
function keptMaps(own: ReadonlySet<Y.Item>): Set<Y.Item> {
  const isMap = (item: Y.Item) => typeIn(item) instanceof Y.Map;
  return new Set([...own].filter((item) => isMap(item) && holdsOthers(item, own)));
}

/** Lines in which somebody else has written, of blocks that stay. */
function linesOfOthers(own: ReadonlySet<Y.Item>): Y.Item[] {
  return [...own].filter((item) => {
    const parent = parentItem(item);
    return typeIn(item) instanceof Y.XmlText && !(parent && own.has(parent)) && holdsOthers(item, own);
  });
}

/** Whether somebody else has filled rows of this block, which are not in the text. */
function rowsOfOthers(block: Y.XmlElement, data: Y.Map<unknown>, own: ReadonlySet<Y.Item>): boolean {
  const item = data._map.get(String(block.getAttribute("id") ?? ""));
  return item !== undefined && !item.deleted && typeIn(item) instanceof Y.Map && holdsOthers(item, own);
}

/** A block that others have only taken something out of, or marked, need not stay; nor what one has added oneself. */
function hasOthers(block: Y.XmlElement, own: ReadonlySet<Y.Item>, self: number): boolean {
  const { _item: item } = block;
  if (item === null || !own.has(item) || holdsOthers(item, own)) return true;
  return (
    itemsOf(block).length === 0 && [...block._map.values()].some(({ id, deleted }) => !deleted && id.client !== self)
  );
}

/** Removes what has been carried elsewhere, which would stay otherwise. */
function removeAdded(block: Y.XmlElement, own: ReadonlySet<Y.Item>, transaction: Y.Transaction): void {
  if (block._item && !own.has(block._item)) {
    block._item.delete(transaction);
    return;
  }
  for (const item of itemsOf(block)) {
    const type = typeIn(item);
    for (const within of type instanceof Y.XmlText ? itemsOf(type) : [])
      if (!own.has(within)) within.delete(transaction);
    if (type instanceof Y.XmlElement && !own.has(item)) item.delete(transaction);
  }
}

function isWithin(block: Y.XmlElement, own: ReadonlySet<Y.Item>): boolean {
  for (let at = block._item; at !== null; at = parentItem(at)) if (own.has(at)) return true;
  return false;
}
