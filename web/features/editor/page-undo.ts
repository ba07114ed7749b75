import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";

/** Origin of the edits that this editor makes in fields and rows, so that they are undone with those of the text. */
export const fieldOrigin = Symbol("field");

/**
 * One history for the three roots of a page, of this person's own edits only. The text's editor may come and go (it is
 * made again when the document gains an unknown node) and would destroy the manager that it was given: only `dispose` does.
 */
export class PageUndo extends Y.UndoManager {
  constructor({ body, fields, data }: PageDocument) {
    super([body, fields, data] as Y.AbstractType<unknown>[], {
      trackedOrigins: new Set<unknown>([ySyncPluginKey, fieldOrigin]),
      captureTransaction: (transaction) => transaction.meta.get("addToHistory") !== false,
      deleteFilter: keepsOthersText,
    });
  }

  override destroy(): void {}

  /** Ends the history. */
  dispose(): void {
    super.destroy();
  }
}

/** Undoing the creation of a paragraph keeps what somebody else has written in it since, as the binding's own manager does. */
function keepsOthersText(item: Y.Item): boolean {
  if (!(item.content instanceof Y.ContentType)) return true;
  const { type } = item.content;
  const holdsText = type instanceof Y.Text || (type instanceof Y.XmlElement && type.nodeName === "paragraph");
  return !holdsText || type.length === 0;
}
