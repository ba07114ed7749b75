import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { type Editor, Extension } from "@tiptap/react";
import { cellPlaces, rowAround, rowsOf } from "./prose-row-at.ts";
import { addRow } from "./row-edits.ts";

/**
 * Rows of prose by the keyboard: Enter on the selected block goes into it, Tab leads from cell to cell and beyond the last
 * one to a new row, Escape selects the block again. At the start of an item, Tab nests it as everywhere.
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
  const places = cellPlaces(around.rows);
  const next = places[places.indexOf(around.cell) + by];
  if (next !== undefined) view.dispatch(intoCell(editor, next));
  else if (by > 0) view.dispatch(addRow(state, around.rows, around.rows.rows.length));
  return true;
}

function intoCell({ state }: Editor, place: number) {
  const cell = state.doc.nodeAt(place);
  const end = place + (cell?.nodeSize ?? 2) - 1;
  return state.tr.setSelection(TextSelection.near(state.doc.resolve(end), -1)).scrollIntoView();
}

function enter(editor: Editor): boolean {
  const { state, view } = editor;
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || findBlock(selection.node.type.name)?.cells === undefined) return false;
  const rows = rowsOf(selection.node, selection.from);
  const first = rows && cellPlaces(rows)[0];
  if (rows === undefined) return false;
  view.dispatch(first === undefined ? addRow(state, rows, 0) : intoCell(editor, first));
  return true;
}

function leave(editor: Editor): boolean {
  const { state, view } = editor;
  const around = rowAround(state.selection.$from);
  if (around === undefined || state.selection instanceof NodeSelection) return false;
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, around.rows.at)).scrollIntoView());
  return true;
}
