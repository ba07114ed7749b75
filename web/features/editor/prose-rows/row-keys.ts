import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { saysSomething } from "@passerelles/shared/document/prose-rows.ts";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import { type Editor, Extension } from "@tiptap/react";
import { goToSpot, spotBeside } from "./cell-focus.ts";
import { cellSpots, rowAround, rowsOf } from "./prose-row-at.ts";
import { addRow, intoCell, removeRow } from "./row-edits.ts";

/**
 * Rows of prose by the keyboard: Enter on the selected block goes into it, Tab leads from cell to cell and beyond the last
 * one to a new row, Escape selects the block again. At the start of an item, Tab nests it as everywhere. Backspace goes back
 * from an empty cell, and takes an empty row away.
 */
export const proseRowKeys = Extension.create({
  name: "proseRowKeys",
  priority: 1050,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Tab: () => nest(editor, "sinkListItem") || toCell(editor, 1),
      "Shift-Tab": () => nest(editor, "liftListItem") || toCell(editor, -1),
      Enter: () => enter(editor),
      Escape: () => leave(editor),
      Backspace: () => goBack(editor),
    };
  },
});

/** Changes the depth of the item at whose start the caret is. */
function nest(editor: Editor, command: "sinkListItem" | "liftListItem"): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parentOffset > 0 || rowAround($from) === undefined) return false;
  const items = ["listItem", "taskItem"].filter((type) => editor.isActive(type));
  return items.some((type) => {
    const isNested = $from.depth > 3 && $from.node($from.depth - 3).type.name === type;
    return (command === "sinkListItem" || isNested) && editor.commands[command](type);
  });
}

function toCell(editor: Editor, by: 1 | -1): boolean {
  const { state, view } = editor;
  const around = rowAround(state.selection.$from);
  if (around?.cell === undefined || !editor.isEditable) return false;
  const next = spotBeside(around.rows, ({ at }) => at === around.cell, by);
  if (next) goToSpot(view, next);
  else if (by > 0) view.dispatch(addRow(state, around.rows, around.rows.rows.length));
  return true;
}

function enter(editor: Editor): boolean {
  const { state, view } = editor;
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || findBlock(selection.node.type.name)?.cells === undefined) return false;
  const rows = rowsOf(selection.node, selection.from);
  const first = rows && cellSpots(rows).find(({ at }) => at !== undefined)?.at;
  if (rows === undefined) return false;
  view.dispatch(first === undefined ? addRow(state, rows, 0) : intoCell(state, first));
  return true;
}

function leave(editor: Editor): boolean {
  const { state, view } = editor;
  const around = rowAround(state.selection.$from);
  if (around === undefined || state.selection instanceof NodeSelection) return false;
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, around.rows.at)).scrollIntoView());
  return true;
}

function goBack(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  const around = empty && editor.isEditable && $from.parentOffset === 0 ? rowAround($from) : undefined;
  const cell = around?.cell === undefined ? null : state.doc.nodeAt(around.cell);
  const row = around?.rows.rows[around.index];
  if (around === undefined || row === undefined || cell === null || says(cell) || hasSeveral(cell)) return false;
  const spots = cellSpots(around.rows);
  const before = spots
    .slice(
      0,
      spots.findIndex(({ at }) => at === around.cell),
    )
    .findLast(({ at }) => at !== undefined);
  if (before?.row === row && before.at !== undefined) view.dispatch(intoCell(state, before.at));
  else if (says(row.node)) return true;
  else if (around.rows.rows.length === 1) return leave(editor);
  else if (before?.at === undefined) view.dispatch(removeRow(state, around.rows, around.index));
  else {
    const tr = intoCell(state, before.at);
    view.dispatch(tr.delete(tr.mapping.map(row.at), tr.mapping.map(row.at + row.node.nodeSize)));
  }
  return true;
}

function says(node: Node): boolean {
  return saysSomething([node.toJSON() as BodyNode]);
}

/** Whether there are lines above the caret, or below: Backspace joins those first. */
function hasSeveral(cell: Node): boolean {
  let lines = 0;
  cell.descendants((node) => {
    if (node.isTextblock) lines += 1;
    return true;
  });
  return lines > 1;
}
