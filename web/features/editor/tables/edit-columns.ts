import type * as Y from "yjs";
import { moveChild } from "../moves/move-child.ts";
import {
  type CellType,
  cellAt,
  emptyCell,
  narrow,
  readTable,
  remove,
  type SharedTable,
  typeOf,
  widen,
} from "./shared-table.ts";

/**
 * Adds an empty column before the one at this place, of the same kinds of cells as the column to the left, or beside a
 * head as the column to the right. Cells that reach over it grow.
 */
export function addColumn(table: SharedTable, at: number): void {
  const { width } = table.layout;
  const isHead = (column: number) => table.rows.every((_row, row) => typeAt(table, row, column) === "tableHeader");
  const like = at > 0 && !isHead(at - 1) ? at - 1 : at;
  const isPlain = like === at && (at === width || (at === 0 && isHead(0)));
  const reaching = new Set(table.cells.filter(({ left, right }) => left < at && right > at));
  for (const place of reaching) widen(place, at);
  for (const [row, element] of table.rows.entries()) {
    if ([...reaching].some(({ top, bottom }) => top <= row && row < bottom)) continue;
    const before = table.layout.rows[row]?.filter(({ left }) => left < at).length ?? 0;
    element.insert(before, [emptyCell(isPlain ? "tableCell" : typeAt(table, row, like))]);
  }
}

/** Takes columns away, but never all of them; cells that reach over others too become narrower. */
export function deleteColumns(table: Y.XmlElement, columns: ReadonlySet<number>): boolean {
  const width = readTable(table)?.layout.width ?? 0;
  if (columns.size === 0 || columns.size >= width) return false;
  for (const column of [...columns].toSorted((a, b) => b - a)) {
    for (const place of readTable(table)?.cells ?? []) {
      if (place.left > column || place.right <= column) continue;
      if (place.right - place.left > 1) narrow(place, column);
      else remove(place.cell);
    }
  }
  return true;
}

/** Moves neighbouring columns left (-1) or right (1), where no cells are merged. Returns whether they moved. */
export function moveColumns(
  { rows, layout, cells }: SharedTable,
  first: number,
  last: number,
  by: -1 | 1,
  isOccupied: (cell: Y.XmlElement) => boolean,
): boolean {
  const to = by < 0 ? first - 1 : last + 1;
  if (to < 0 || to >= layout.width) return false;
  if (cells.some(({ left, right, top, bottom }) => right - left > 1 || bottom - top > 1)) return false;
  const [from, landing] = first === last ? [first, to] : [to, by < 0 ? last : first];
  for (const row of rows) moveChild(row, from, landing, isOccupied);
  return true;
}

function typeAt(table: SharedTable, row: number, column: number): CellType {
  return typeOf(cellAt(table, row, column)?.cell);
}
