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
import { moveColumn, moveRow } from "./move-line.ts";

type Act = (editor: Editor, binding: MoveBinding) => unknown;

const command =
  (
    name:
      | "addRowBefore"
      | "addRowAfter"
      | "deleteRow"
      | "addColumnBefore"
      | "addColumnAfter"
      | "deleteColumn"
      | "toggleHeaderRow"
      | "toggleHeaderColumn"
      | "mergeCells"
      | "splitCell"
      | "deleteTable",
  ): Act =>
  (editor) =>
    editor.commands[name]();

/** What can be done to the table where the caret is, in groups; the names are those of the catalogue. */
export const tableActions = {
  rows: {
    addRowBefore: [IconRowInsertTop, command("addRowBefore")],
    addRowAfter: [IconRowInsertBottom, command("addRowAfter")],
    moveRowUp: [IconArrowUp, (editor, binding) => moveRow(editor, -1, binding)],
    moveRowDown: [IconArrowDown, (editor, binding) => moveRow(editor, 1, binding)],
    deleteRow: [IconRowRemove, command("deleteRow")],
  },
  columns: {
    addColumnBefore: [IconColumnInsertLeft, command("addColumnBefore")],
    addColumnAfter: [IconColumnInsertRight, command("addColumnAfter")],
    moveColumnLeft: [IconArrowLeft, (editor) => moveColumn(editor, -1)],
    moveColumnRight: [IconArrowRight, (editor) => moveColumn(editor, 1)],
    widenColumn: [IconArrowBarToRight, (editor) => stepWidth(editor, 1)],
    narrowColumn: [IconArrowBarToLeft, (editor) => stepWidth(editor, -1)],
    resetColumn: [IconArrowAutofitContent, (editor) => stepWidth(editor, 0)],
    deleteColumn: [IconColumnRemove, command("deleteColumn")],
  },
  cells: {
    toggleHeaderRow: [IconTableRow, command("toggleHeaderRow")],
    toggleHeaderColumn: [IconTableColumn, command("toggleHeaderColumn")],
    mergeCells: [IconArrowsJoin2, command("mergeCells")],
    splitCell: [IconArrowsSplit2, command("splitCell")],
    deleteTable: [IconTrash, command("deleteTable")],
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
