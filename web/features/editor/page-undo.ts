import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { rescueOrigin } from "./rescue/rescue.ts";
import { planUndo } from "./undo/plan-undo.ts";

/** Origin of the edits that this editor makes in fields and rows, so that they are undone with those of the text. */
export const fieldOrigin = Symbol("field");

/**
 * One history for the three roots of a page, of this person's own edits only: what somebody else has written stays, whatever
 * it stands in. The text's editor may come and go (it is made again when the document gains an unknown node) and would
 * destroy the manager that it was given: only `dispose` does.
 */
export class PageUndo extends Y.UndoManager {
  readonly #document: PageDocument;
  /** The steps of the stack from which one is being taken, as it was before. */
  #steps: readonly Y.UndoManager["undoStack"][number][] = [];
  #planned: { step: unknown; mayGo(item: Y.Item): boolean } | null = null;

  constructor(document: PageDocument) {
    const { body, fields, data } = document;
    super([body, fields, data] as Y.AbstractType<unknown>[], {
      trackedOrigins: new Set<unknown>([ySyncPluginKey, fieldOrigin, rescueOrigin]),
      captureTransaction: (transaction) => transaction.meta.get("addToHistory") !== false,
    });
    this.#document = document;
    this.deleteFilter = (item) => this.#mayGo(item);
  }

  override undo(): ReturnType<Y.UndoManager["undo"]> {
    this.#steps = [...this.undoStack];
    return super.undo();
  }

  override redo(): ReturnType<Y.UndoManager["redo"]> {
    this.#steps = [...this.redoStack];
    return super.redo();
  }

  override destroy(): void {}

  /** Ends the history. */
  dispose(): void {
    super.destroy();
  }

  /** Yjs asks this of each item that the step has inserted, once it has put back what the step had removed. */
  #mayGo(item: Y.Item): boolean {
    const { _transaction: transaction } = this.doc;
    const step = this.#steps[(this.redoing ? this.redoStack : this.undoStack).length];
    if (transaction === null || step === undefined) return false;
    if (this.#planned?.step !== step) this.#planned = { step, mayGo: planUndo(this.#document, transaction, step) };
    return this.#planned.mayGo(item);
  }
}
