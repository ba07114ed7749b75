import type { Transaction } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import type { PageUndo } from "../page-undo.ts";

const ownStep = "ownStep";

/** The same change, as a step of the history that is not one with what was typed just before or after. */
export function asOwnStep(tr: Transaction): Transaction {
  return tr.setMeta(ownStep, true);
}

/** Keeps changes that are steps of their own apart from those beside them. */
export function ownSteps(undo: PageUndo) {
  return Extension.create({
    name: "ownSteps",
    dispatchTransaction({ transaction, next }) {
      if (transaction.getMeta(ownStep) !== true) return next(transaction);
      undo.stopCapturing();
      next(transaction);
      undo.stopCapturing();
    },
  });
}
