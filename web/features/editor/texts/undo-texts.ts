import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { mergeTexts } from "@passerelles/shared/text/merge-texts.ts";
import * as Y from "yjs";
import { type IdRanges, itemsWithin } from "../undo/inserted-items.ts";
import { elementById, type IsFreeText } from "./free-text.ts";
import { type SharedMap, textAt, writeKey } from "./write-key.ts";

/** What somebody did to one text in one step of their history. */
export interface TextEdit {
  map: SharedMap;
  key: string;
  before: string;
  after: string;
  /** Taken back whole where it cannot be taken out of what stands now. */
  isWhole?: boolean;
}

interface Step {
  insertions: IdRanges;
  deletions: IdRanges;
}

/** What a step did to free texts, in its order; null when it did anything else as well, or nothing. */
export function textEditsOf(transaction: Y.Transaction, step: Step, isFreeText: IsFreeText): TextEdit[] | null {
  const inserted = itemsWithin(transaction, step.insertions);
  const removed = itemsWithin(transaction, step.deletions).filter(({ id }) => !Y.isDeleted(step.insertions, id));
  const isText = ({ parent, parentSub }: Y.Item) =>
    parentSub !== null && parent instanceof Y.AbstractType && isFreeText(parent, parentSub);
  if (inserted.length + removed.length === 0 || ![...inserted, ...removed].every(isText)) return null;
  const over = inserted.map(({ origin }) => (origin ? Y.getItem(transaction.doc.store, origin) : null));
  const written = inserted.map((item, at) => {
    const seen = over[at];
    const isSeen = seen && (Y.isDeleted(step.deletions, seen.id) || Y.isDeleted(step.insertions, seen.id));
    return editOf(item, isSeen ? textIn(seen) : "", textIn(item));
  });
  const emptied = removed.filter((item) => !over.includes(item));
  return [...written, ...emptied.map((item) => editOf(item, textIn(item), ""))];
}

/**
 * Takes these edits back out of texts that others may have changed since. Words that others have put in the place of one's own
 * stay as they are.
 */
export function takeBackTexts({ body }: Pick<PageDocument, "body">, edits: readonly TextEdit[]): void {
  for (const { map, key, before, after, isWhole } of inOne(edits).toReversed()) {
    const live = liveMap(body, map);
    if (live === undefined) continue;
    const present = textAt(live, key);
    writeKey(live, key, mergeTexts(after, before, present, "own") ?? (isWhole ? before : present));
  }
}

/** What was done to a text in several edits one upon the other, as one. */
function inOne(edits: readonly TextEdit[]): TextEdit[] {
  const found: TextEdit[] = [];
  for (const edit of edits) {
    const last = found.findLast(({ map, key }) => map === edit.map && key === edit.key);
    if (last?.after === edit.before) last.after = edit.after;
    else found.push({ ...edit });
  }
  return found;
}

/** The map that stands now where this one stood: a block that was moved is another one of the same id. */
function liveMap(body: Y.XmlFragment, map: SharedMap): SharedMap | undefined {
  const item = map._item;
  if (item === null || !isGone(item)) return map;
  if (map instanceof Y.XmlElement) return elementById(body, textAt(map, "id") || lastId(map));
  const { redone } = item;
  const back = redone === null || !map.doc ? undefined : Y.getItem(map.doc.store, redone);
  const type = back instanceof Y.Item && back.content instanceof Y.ContentType ? back.content.type : undefined;
  return type && liveMap(body, type as SharedMap);
}

function isGone(item: Y.Item): boolean {
  for (let each: Y.Item | null = item; each; each = each.parent instanceof Y.AbstractType ? each.parent._item : null)
    if (each.deleted) return true;
  return false;
}

/** The id that an element had. */
function lastId(element: Y.XmlElement): string {
  const item = element._map.get("id");
  return item === undefined ? "" : textIn(item);
}

function editOf({ parent, parentSub }: Y.Item, before: string, after: string): TextEdit {
  return { map: parent as SharedMap, key: parentSub ?? "", before, after };
}

function textIn(item: Y.Item): string {
  const said = item.content instanceof Y.ContentDeleted ? undefined : item.content.getContent().at(-1);
  return typeof said === "string" ? said : "";
}
