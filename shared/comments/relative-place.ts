import * as Y from "yjs";
import type { TextPlace } from "./text-index.ts";

/** A position that stays with a unit of a text, as base64: with the one after it, or the one before it for the end of a stretch. */
export function relativePlace({ text, offset }: TextPlace, side: "start" | "end"): string {
  const position = Y.createRelativePositionFromTypeIndex(text, offset, side === "start" ? 0 : -1);
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(position)));
}

/**
 * Where a position is now, and whether the unit that it stays with is still there; undefined when its text is gone, or when it
 * is no position of a text of this document.
 */
export function resolvePlace(doc: Y.Doc, written: string): { place: TextPlace; isThere: boolean } | undefined {
  try {
    const bytes = Uint8Array.from(atob(written), (letter) => letter.charCodeAt(0));
    const position = Y.decodeRelativePosition(bytes);
    const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
    if (!(found?.type instanceof Y.XmlText)) return undefined;
    const place = { text: found.type, offset: found.index };
    return { place, isThere: position.item !== null && isThere(doc, position.item) };
  } catch {
    return undefined;
  }
}

/** Whether a unit is there, or what it was brought back as. */
function isThere(doc: Y.Doc, id: Y.ID): boolean {
  let item: unknown = Y.getItem(doc.store, id);
  let at = id;
  while (item instanceof Y.Item && item.redone !== null) {
    at = Y.createID(item.redone.client, item.redone.clock + at.clock - item.id.clock);
    item = Y.getItem(doc.store, at);
  }
  return item instanceof Y.Item && !item.deleted;
}
