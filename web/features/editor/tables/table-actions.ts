import {
  type Icon,
  IconArrowAutofitContent,
  IconArrowBarToLeft,
  IconArrowBarToRight,
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsJoin2,
  IconArrowsSplit2,
  IconArrowUp,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableColumn,
  IconTableRow,
  IconTrash,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import type { MoveBinding } from "../moves/move-block.ts";
import { stepWidth } from "./column-widths.ts";
import { mendAround } from "./edit-table.ts";
import {
  addColumnBeside,
  addRowBeside,
  joinCells,
  moveColumnsBy,
  moveRowsBy,
  removeColumns,
  removeRows,
  separateCells,
  switchHeads,
  type TableAct,
} from "./line-actions.ts";
import { type TableTarget, targetOf } from "./table-target.ts";

type Act = (editor: Editor, binding: MoveBinding, target: TableTarget) => unknown;

/** An edit of the table's shape, in the shared document. */
const edit =
  (act: TableAct): Act =>
  ({ view }, binding, target) =>
    act(view, binding, target);

/** What the table library does where the caret is, once the table is whole. */
const command =
  (run: (editor: Editor) => unknown): Act =>
  (editor, binding, target) => {
    if (targetOf(editor.state, binding.document.body)?.table !== target.table) return;
    mendAround(editor.state, binding);
    run(editor);
  };

/** What can be done to the table where the caret is, in groups; the names are those of the catalogue. */
export const tableActions = {
  rows: {
    addRowBefore: [IconRowInsertTop, edit(addRowBeside(-1))],
    addRowAfter: [IconRowInsertBottom, edit(addRowBeside(1))],
    moveRowUp: [IconArrowUp, edit(moveRowsBy(-1))],
    moveRowDown: [IconArrowDown, edit(moveRowsBy(1))],
    deleteRow: [IconRowRemove, edit(removeRows)],
  },
  columns: {
    addColumnBefore: [IconColumnInsertLeft, edit(addColumnBeside(-1))],
    addColumnAfter: [IconColumnInsertRight, edit(addColumnBeside(1))],
    moveColumnLeft: [IconArrowLeft, edit(moveColumnsBy(-1))],
    moveColumnRight: [IconArrowRight, edit(moveColumnsBy(1))],
    widenColumn: [IconArrowBarToRight, command((editor) => stepWidth(editor, 1))],
    narrowColumn: [IconArrowBarToLeft, command((editor) => stepWidth(editor, -1))],
    resetColumn: [IconArrowAutofitContent, command((editor) => stepWidth(editor, 0))],
    deleteColumn: [IconColumnRemove, edit(removeColumns)],
  },
  cells: {
    toggleHeaderRow: [IconTableRow, edit(switchHeads("row"))],
    toggleHeaderColumn: [IconTableColumn, edit(switchHeads("column"))],
    mergeCells: [IconArrowsJoin2, edit(joinCells)],
    splitCell: [IconArrowsSplit2, edit(separateCells)],
    deleteTable: [IconTrash, (editor) => editor.commands.deleteTable()],
  },
} as const satisfies Record<string, Record<string, readonly [Icon, Act]>>;

/** A group of actions. */
export type TableGroup = keyof typeof tableActions;
/** The name of an action, in the catalogue too. */
export type TableAction = { [Group in TableGroup]: keyof (typeof tableActions)[Group] }[TableGroup];

/** The actions of a group, with their names. */
export function actionsOf(group: TableGroup) {
  return Object.entries(tableActions[group]) as [TableAction, readonly [Icon, Act]][];
}
