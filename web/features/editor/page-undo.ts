import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { parentItem } from "./carry/shared-tree.ts";
import type { IsFreeText } from "./texts/free-text.ts";
import { type TextEdit, takeBackTexts, textEditsOf } from "./texts/undo-texts.ts";
import { knownAtStart, planUndo, type Step } from "./undo/plan-undo.ts";

/** Origin of the edits that this editor makes in fields and rows, so that they are undone with those of the text. */
export const fieldOrigin = Symbol("field");

/** Of a step of the history: what it did to texts, where that is not read from what it has written. */
const textsOfStep = Symbol("texts");

/**
 * One history for the three roots of a page, of this person's own edits only: what somebody else has written stays, whatever
 * it stands in, in the same words too. The text's editor may come and go (it is made again when the document gains an unknown node) and would
 * destroy the manager that it was given: only `dispose` does.
 */
export class PageUndo extends Y.UndoManager {
  readonly #document: PageDocument;
  readonly #isFreeText: IsFreeText;
  #taking: Taking | null = null;

  constructor(document: PageDocument, isFreeText: IsFreeText = () => false) {
    const { body, fields, data } = document;
    super([body, fields, data] as Y.AbstractType<unknown>[], {
      trackedOrigins: new Set<unknown>([ySyncPluginKey, fieldOrigin]),
    });
    this.#document = document;
    this.#isFreeText = isFreeText;
    this.captureTransaction = (transaction) => {
      const step = this.undoStack.at(-1);
      if (step && takesOthersAlong(transaction, step)) this.stopCapturing();
      return transaction.meta.get("addToHistory") !== false;
    };
    this.on("stack-item-added", ({ stackItem }) => {
      const { store } = this.doc;
      const clients = [...store.clients.keys()];
      stackItem.meta.set(knownAtStart, new Map(clients.map((client) => [client, Y.getState(store, client)])));
    });
    this.deleteFilter = (item) => this.#mayGo(item);
  }

  override undo(): ReturnType<Y.UndoManager["undo"]> {
    return this.#takeTexts("undo") ?? this.#take(this.undoStack, () => super.undo());
  }

  override redo(): ReturnType<Y.UndoManager["redo"]> {
    return this.#takeTexts("redo") ?? this.#take(this.redoStack, () => super.redo());
  }

  override destroy(): void {}

  /**
   * Makes it the last step that a text of one's own has given way to another one: taking that back puts it there again, also
   * when the other one is still being written. Returns what tells how one has gone on with it meanwhile.
   */
  addReplacement(replaced: Omit<TextEdit, "isWhole">): (text: string) => void {
    const edit = { ...replaced, isWhole: true };
    this.stopCapturing();
    const [insertions, deletions] = [Y.createDeleteSet(), Y.createDeleteSet()];
    const stackItem: Y.UndoManager["undoStack"][number] = { insertions, deletions, meta: new Map() };
    stackItem.meta.set(textsOfStep, [edit]);
    this.undoStack.push(stackItem);
    this.emit("stack-item-added", [{ stackItem, type: "undo", changedParentTypes: new Map(), origin: this }, this]);
    return (text) => {
      edit.before = text;
    };
  }

  /** Ends the history. */
  dispose(): void {
    super.destroy();
  }

  #take(stack: Y.UndoManager["undoStack"], take: () => Step | null): ReturnType<Y.UndoManager["undo"]> {
    const taking: Taking = {
      steps: [...stack],
      stack,
      since: Y.getState(this.doc.store, this.doc.clientID),
      plan: null,
    };
    this.#taking = taking;
    const taken = take() as ReturnType<Y.UndoManager["undo"]>;
    // Yjs asks about nothing where others have removed all that the step had inserted.
    if (taken !== null && taking.plan?.step !== taken)
      this.doc.transact((transaction) => planUndo(this.#document, transaction, taken, taking.since));
    this.#taking = null;
    return taken;
  }

  /** Takes back a step that only changed free texts, out of what others have made of them; null when the next step is another. */
  #takeTexts(type: "undo" | "redo"): ReturnType<Y.UndoManager["undo"]> {
    const stack = type === "undo" ? this.undoStack : this.redoStack;
    for (let step = stack.at(-1); step; step = stack.at(-1)) {
      const wanted = step;
      const told: TextEdit[] | undefined = step.meta.get(textsOfStep);
      const edits = told ?? this.doc.transact((transaction) => textEditsOf(transaction, wanted, this.#isFreeText));
      if (edits === null) return null;
      stack.pop();
      const before = Y.getState(this.doc.store, this.doc.clientID);
      let isChanged = false;
      this[type === "undo" ? "undoing" : "redoing"] = true;
      try {
        this.doc.transact((transaction) => {
          takeBackTexts(this.#document, edits);
          isChanged = transaction.deleteSet.clients.size > 0 || Y.getState(this.doc.store, this.doc.clientID) > before;
        }, this);
      } finally {
        this[type === "undo" ? "undoing" : "redoing"] = false;
      }
      if (!isChanged) continue;
      this.emit("stack-item-popped", [{ stackItem: step, type, changedParentTypes: new Map(), origin: this }, this]);
      return step;
    }
    return null;
  }

  /** Yjs asks this of each item that the step has inserted, once it has put back what the step had removed. */
  #mayGo(item: Y.Item): boolean {
    const taking = this.#taking;
    const step = taking?.steps[taking.stack.length];
    const { _transaction: transaction } = this.doc;
    if (!taking || !step || transaction === null) return false;
    if (taking.plan?.step !== step)
      taking.plan = { step, mayGo: planUndo(this.#document, transaction, step, taking.since) };
    return taking.plan.mayGo(item);
  }
}

/**
 * Whether something of another goes together with what a step has put around it, as when a block becomes another one twice.
 * That begins a step of its own: taking back both at once would bring back neither what was around it nor what was in it.
 */
function takesOthersAlong(transaction: Y.Transaction, { insertions }: Step): boolean {
  const { doc, deleteSet } = transaction;
  if ([...deleteSet.clients.keys()].every((client) => client === doc.clientID)) return false;
  let found = false;
  Y.iterateDeletedStructs(transaction, deleteSet, (struct) => {
    const parent = struct instanceof Y.Item && struct.id.client !== doc.clientID ? parentItem(struct) : null;
    found ||= parent?.deleted === true && Y.isDeleted(insertions, parent.id);
  });
  return found;
}

/** A step of a stack that is being taken back. */
interface Taking {
  stack: readonly unknown[];
  /** The stack as it was before. */
  steps: readonly Step[];
  /** This client's clock before. */
  since: number;
  plan: { step: Step; mayGo(item: Y.Item): boolean } | null;
}
