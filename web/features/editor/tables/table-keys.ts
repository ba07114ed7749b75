import { Extension } from "@tiptap/react";
import type { MoveBinding } from "../moves/move-block.ts";
import { addRowBeside } from "./line-actions.ts";
import { targetOf } from "./table-target.ts";

/** Tab leads to the next cell, and beyond the last one to a row that it adds in the shared document. */
export function tableKeys(binding: MoveBinding) {
  return Extension.create({
    name: "tableKeys",
    priority: 1000,
    addKeyboardShortcuts() {
      const toNextCell = () => {
        const { editor } = this;
        const target = targetOf(editor.state, binding.document.body);
        if (target === undefined || !editor.isEditable) return false;
        if (editor.commands.goToNextCell()) return true;
        return addRowBeside(1)(editor.view, binding, target) && editor.commands.goToNextCell();
      };
      return { Tab: toNextCell };
    },
  });
}
