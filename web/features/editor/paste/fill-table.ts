import type { Node, Slice } from "@tiptap/pm/model";
import { Fragment } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import {
  CellSelection,
  __insertCells as insertCells,
  isInTable,
  __pastedCells as pastedCells,
  selectedRect,
  TableMap,
} from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

/**
 * Cells pasted within a table fill it from the caret's cell, and make it longer and wider where they reach out of it. A
 * head stays a head: the cells take the place of what the others said, not of what they are. Returns whether it did.
 */
export function fillTable(view: EditorView, slice: Slice, mend: (state: EditorState) => void): boolean {
  // A selection of several cells is filled by the library, which repeats or cuts what is pasted.
  if (!isInTable(view.state) || view.state.selection instanceof CellSelection) return false;
  const cells = pastedCells(slice);
  if (cells === null) return false;
  mend(view.state);
  const { state } = view;
  const { table, tableStart, left, top } = selectedRect(state);
  const map = TableMap.get(table);
  const typed = cells.rows.map((row, down) => retyped(row, table, map, left, top + down));
  const rect = { left, top, right: left + cells.width, bottom: top + cells.height };
  insertCells(state, view.dispatch.bind(view), tableStart, rect, { ...cells, rows: typed });
  return true;
}

function retyped(row: Fragment, table: Node, map: TableMap, left: number, at: number): Fragment {
  let column = left;
  const cells = row.content.map((cell) => {
    const type = typeAt(table, map, at, column);
    column += Number(cell.attrs.colspan) || 1;
    return type ? type.create(cell.attrs, cell.content) : cell;
  });
  return Fragment.fromArray(cells);
}

/** What a cell at this place is; beyond the table, a head where the whole row, or the whole column, is of heads. */
function typeAt(table: Node, map: TableMap, row: number, column: number) {
  const typeOf = (down: number, across: number) => table.nodeAt(map.map[down * map.width + across] ?? 0)?.type;
  const isHead = (down: number, across: number) => typeOf(down, across)?.name === "tableHeader";
  if (row < map.height && column < map.width) return typeOf(row, column);
  const { tableHeader, tableCell } = table.type.schema.nodes;
  const inRow = row < map.height && [...Array(map.width).keys()].every((across) => isHead(row, across));
  const inColumn = column < map.width && [...Array(map.height).keys()].every((down) => isHead(down, column));
  return inRow || inColumn ? tableHeader : tableCell;
}
