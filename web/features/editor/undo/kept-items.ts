import * as Y from "yjs";
import { elementIn, isTextblock, itemsOf, parentItem, typeIn } from "../carry/shared-tree.ts";

/** Elements that are whole with any number of their children. */
const loose = new Set(["bulletList", "orderedList", "taskList", "blockquote", "encart"]);

const cells = new Set(["tableCell", "tableHeader"]);

/**
 * What must stay of what a step has inserted, so that what others have put there has a sensible place: what is around it,
 * and all of a structure that would be broken without its other parts, such as the row of a table; without its words.
 */
export function keptAround(others: readonly Y.XmlElement[], own: ReadonlySet<Y.Item>): Set<Y.Item> {
  const kept = new Set<Y.Item>();
  for (const block of others) {
    for (let at = block._item; at !== null; at = parentItem(at)) {
      if (own.has(at)) keepWhole(at, own, kept);
      else if (at !== block._item) break;
    }
  }
  for (const item of [...kept]) {
    const element = elementIn(item);
    if (element && cells.has(element.nodeName)) keepColumn(element, own, kept);
  }
  return kept;
}

function keepWhole(item: Y.Item, own: ReadonlySet<Y.Item>, kept: Set<Y.Item>): void {
  kept.add(item);
  const element = elementIn(item);
  if (element === undefined) return;
  if (isTextblock(element)) {
    for (const child of itemsOf(element)) if (own.has(child) && holdsOthers(child, own)) kept.add(child);
  } else if (!loose.has(element.nodeName)) {
    for (const child of itemsOf(element)) if (own.has(child) && !kept.has(child)) keepWhole(child, own, kept);
  }
}

/** A column is a cell in each row: without those of the other rows, the one that stays would be one too many. */
function keepColumn(cell: Y.XmlElement, own: ReadonlySet<Y.Item>, kept: Set<Y.Item>): void {
  const table = cell.parent?.parent;
  if (!(table instanceof Y.XmlElement)) return;
  for (const row of itemsOf(table)) {
    const element = elementIn(row);
    for (const item of element ? itemsOf(element) : [])
      if (own.has(item) && cells.has(elementIn(item)?.nodeName ?? "")) keepWhole(item, own, kept);
  }
}

/** Whether something that a step has not inserted stands in this item. */
export function holdsOthers(item: Y.Item, own: ReadonlySet<Y.Item>): boolean {
  const type = typeIn(item);
  if (type === undefined) return false;
  const within = [...itemsOf(type), ...(type instanceof Y.Map ? type._map.values() : [])];
  return within.some((child) => {
    if (child.deleted) return false;
    // A text that was begun and emptied again says nothing.
    const isFrame = own.has(child) || typeIn(child) instanceof Y.XmlText;
    return isFrame ? holdsOthers(child, own) : child.countable;
  });
}
