import { proseRowName } from "@passerelles/shared/document/prose-rows.ts";
import { Extension } from "@tiptap/react";
import { rowAround } from "../prose-rows/prose-row-at.ts";
import { moveRow } from "../prose-rows/row-edits.ts";
import { moveRowsBy } from "../tables/line-actions.ts";
import { targetOf } from "../tables/table-target.ts";
import { type MoveBinding, movableDepth, moveNode } from "./move-block.ts";

/** Alt+Shift+↑ and ↓ move the item, the row or the block where the caret is. At an end they do nothing. */
export function moveKeys(binding: MoveBinding) {
  return Extension.create({
    name: "moveKeys",
    priority: 1100,
    addKeyboardShortcuts() {
      const move = (by: -1 | 1) => () => {
        const { view } = this.editor;
        if (!view.editable) return false;
        const { $from } = view.state.selection;
        const depth = movableDepth($from);
        const target = targetOf(view.state, binding.document.body);
        const unit = depth <= $from.depth ? $from.node(depth).type.name : undefined;
        const around = unit === proseRowName ? rowAround($from) : undefined;
        if (around) view.dispatch(moveRow(view.state, around.rows, around.index, around.index + (by > 0 ? 2 : -1)));
        else if (target && unit === "tableRow") moveRowsBy(by)(view, binding, target);
        else moveNode(view, $from, depth, by, binding);
        return true;
      };
      return { "Alt-Shift-ArrowUp": move(-1), "Alt-Shift-ArrowDown": move(1) };
    },
  });
}
