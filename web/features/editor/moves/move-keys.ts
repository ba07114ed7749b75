import { Extension } from "@tiptap/react";
import { type MoveBinding, movableDepth, moveNode } from "./move-block.ts";

/** Alt+Shift+↑ and ↓ move the item, the row or the block where the caret is. At an end they do nothing. */
export function moveKeys(binding: MoveBinding) {
  return Extension.create({
    name: "moveKeys",
    priority: 1100,
    addKeyboardShortcuts() {
      const move = (by: number) => () => {
        const { view } = this.editor;
        if (!view.editable) return false;
        const { $from } = view.state.selection;
        moveNode(view, $from, movableDepth($from), by, binding);
        return true;
      };
      return { "Alt-Shift-ArrowUp": move(-1), "Alt-Shift-ArrowDown": move(1) };
    },
  });
}
