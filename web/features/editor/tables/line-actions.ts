import type { Command } from "@tiptap/pm/state";
import { moveTableColumn, moveTableRow } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import type { MoveBinding } from "../moves/move-block.ts";
import { addColumn, deleteColumns, moveColumns } from "./edit-columns.ts";
import { addRow, deleteRows, keepsHeads, moveRows } from "./edit-rows.ts";
import { editTable } from "./edit-table.ts";
import { mergeCells } from "./merge-cells.ts";
import { splitCells } from "./split-cells.ts";
import { columnRange, rowRange, type TableTarget, targetOf } from "./table-target.ts";
import { toggleHeads } from "./toggle-heads.ts";

/** Does something to what is meant of a table. Returns whether it did. */
export type TableAct = (view: EditorView, binding: MoveBinding, target: TableTarget) => boolean;

const rowsOf = ({ rows }: TableTarget) => rows;
const columnsOf = ({ columns }: TableTarget) => columns.flat();
const start = { row: 0, column: 0 };

/** Adds a row above (-1) or below (1). */
export const addRowBeside =
  (side: -1 | 1): TableAct =>
  (view, binding, target) =>
    editTable(view, binding, target, rowsOf, (table) => {
      const rows = rowRange(table, target);
      if (rows === undefined) return undefined;
      addRow(table, side < 0 ? rows.first : rows.last + 1);
      return start;
    });

/** Adds a column to the left (-1) or to the right (1). */
export const addColumnBeside =
  (side: -1 | 1): TableAct =>
  (view, binding, target) =>
    editTable(view, binding, target, columnsOf, (table) => {
      const columns = columnRange(table, target);
      if (columns === undefined) return undefined;
      addColumn(table, side < 0 ? columns.first : columns.last + 1);
      return start;
    });

/** Removes the rows. */
export const removeRows: TableAct = (view, binding, target) =>
  editTable(view, binding, target, rowsOf, (table) => {
    const rows = rowRange(table, target);
    const column = columnRange(table, target)?.first ?? 0;
    if (rows === undefined || !deleteRows(table.table, new Set(target.rows))) return undefined;
    return { row: rows.first, column };
  });

/** Removes the columns. */
export const removeColumns: TableAct = (view, binding, target) =>
  editTable(view, binding, target, columnsOf, (table) => {
    const columns = columnRange(table, target);
    const row = rowRange(table, target)?.first ?? 0;
    if (columns === undefined || !deleteColumns(table.table, places(columns.first, columns.last))) return undefined;
    return { row, column: columns.first };
  });

/** Moves the rows up (-1) or down (1); where cells join several rows, the table library rewrites them. */
export const moveRowsBy =
  (by: -1 | 1): TableAct =>
  (view, binding, target) => {
    let from = 0;
    let to = -1;
    const moved = editTable(view, binding, target, rowsOf, (table, isOccupied) => {
      const rows = rowRange(table, target);
      if (rows === undefined) return undefined;
      from = rows.first;
      to = by < 0 ? rows.first - 1 : rows.last + 1;
      if (to >= table.layout.height || !keepsHeads(table, rows.first, rows.last, by)) to = -1;
      const column = columnRange(table, target)?.first ?? 0;
      return moveRows(table, rows.first, rows.last, by, isOccupied) ? { row: rows.first + by, column } : undefined;
    });
    return moved || (to !== -1 && rewrite(view, binding, target, moveTableRow({ from, to })));
  };

/** Moves the columns left (-1) or right (1); where cells are merged, the table library rewrites them. */
export const moveColumnsBy =
  (by: -1 | 1): TableAct =>
  (view, binding, target) => {
    let from = 0;
    let to = -1;
    const moved = editTable(view, binding, target, columnsOf, (table, isOccupied) => {
      const columns = columnRange(table, target);
      if (columns === undefined) return undefined;
      from = columns.first;
      to = by < 0 ? columns.first - 1 : columns.last + 1;
      if (to >= table.layout.width) to = -1;
      const row = rowRange(table, target)?.first ?? 0;
      return moveColumns(table, columns.first, columns.last, by, isOccupied)
        ? { row, column: columns.first + by }
        : undefined;
    });
    return moved || (to !== -1 && rewrite(view, binding, target, moveTableColumn({ from, to })));
  };

/** Makes one cell of the cells. */
export const joinCells: TableAct = (view, binding, target) =>
  editTable(
    view,
    binding,
    target,
    ({ cells }) => cells,
    (table) => {
      const row = rowRange(table, target)?.first ?? 0;
      const column = columnRange(table, target)?.first ?? 0;
      return mergeCells(table, new Set(target.cells)) ? { row, column } : undefined;
    },
  );

/** Makes one cell for each place of the cells that cover several. */
export const separateCells: TableAct = (view, binding, target) =>
  editTable(
    view,
    binding,
    target,
    ({ cells }) => cells,
    (table) => (splitCells(table.table, new Set(target.cells)) ? start : undefined),
  );

/** Makes heads of the first row, or of the first column, or plain cells again. */
export const switchHeads =
  (line: "row" | "column"): TableAct =>
  (view, binding, target) =>
    editTable(
      view,
      binding,
      target,
      ({ cells }) => cells,
      (table) => {
        const caret = table.cells.find(({ cell }) => cell === target.caret.cell);
        return toggleHeads(table, line) ? { row: caret?.top ?? 0, column: caret?.left ?? 0 } : undefined;
      },
    );

/** The library acts on the table where the caret is. */
function rewrite(view: EditorView, { document }: MoveBinding, { table }: TableTarget, command: Command): boolean {
  const isHere = targetOf(view.state, document.body)?.table === table;
  return isHere && command(view.state, view.dispatch.bind(view));
}

function places(first: number, last: number): Set<number> {
  return new Set(Array.from({ length: last - first + 1 }, (_place, at) => first + at));
}
