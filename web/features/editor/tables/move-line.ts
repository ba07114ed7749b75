import type { ResolvedPos } from "@tiptap/pm/model";
import { moveTableColumn, moveTableRow, type Rect, selectedRect, type TableMap } from "@tiptap/pm/tables";
import type { Editor } from "@tiptap/react";
import { type MoveBinding, moveNode } from "../moves/move-block.ts";

/** Moves the selected row up (-1) or down (1). Rows that no cell joins move whole, as blocks do. Returns whether it moved. */
export function moveRow(editor: Editor, by: -1 | 1, binding: MoveBinding): boolean {
  const { state, view } = editor;
  const { map, top, bottom } = selectedRect(state);
  const to = by < 0 ? top - 1 : bottom;
  if (to < 0 || to >= map.height) return false;
  if (isPlain(map)) {
    const { $from } = state.selection;
    return bottom - top === 1 && moveNode(view, $from, rowDepth($from), by, binding);
  }
  return moveTableRow({ from: top, to })(state, view.dispatch.bind(view));
}

/** Moves the selected column left (-1) or right (1). Returns whether it moved. */
export function moveColumn(editor: Editor, by: -1 | 1): boolean {
  const { state, view } = editor;
  const { map, left, right } = selectedRect(state);
  const to = by < 0 ? left - 1 : right;
  if (to < 0 || to >= map.width) return false;
  return moveTableColumn({ from: left, to })(state, view.dispatch.bind(view));
}

function isPlain(map: TableMap): boolean {
  const one = (rect: Rect) => rect.bottom - rect.top === 1;
  return map.map.every((at) => one(map.findCell(at)));
}

function rowDepth($from: ResolvedPos): number {
  let depth = $from.depth;
  while (depth > 1 && $from.node(depth).type.name !== "tableRow") depth -= 1;
  return depth;
}
