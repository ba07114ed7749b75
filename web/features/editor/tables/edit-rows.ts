import * as Y from "yjs";
import { moveChild } from "../moves/move-child.ts";
import { cellAt, emptyCell, readTable, type SharedTable, setSpans, typeOf } from "./shared-table.ts";

/**
 * Adds an empty row before the one at this place, of the same kinds of cells as the row above, or under a head as the row
 * below; above a head it belongs to the head. Cells that reach over it grow.
 */
export function addRow(table: SharedTable, at: number): void {
  const { width, height } = table.layout;
  const isHead = (row: number) => columns(width).every((column) => typeAt(table, row, column) === "tableHeader");
  const like = at > 0 && !isHead(at - 1) ? at - 1 : at;
  const isPlain = like === height;
  const made: Y.XmlElement[] = [];
  for (let column = 0; column < width; ) {
    const place = cellAt(table, at, column);
    if (place !== undefined && place.top < at) {
      setSpans(place.cell, place.right - place.left, place.bottom - place.top + 1);
      column = place.right;
    } else {
      made.push(emptyCell(isPlain ? "tableCell" : typeAt(table, like, column)));
      column += 1;
    }
  }
  const row = new Y.XmlElement("tableRow");
  row.insert(0, made);
  table.table.insert(at, [row]);
}

/** Takes rows away, but never all of them. A cell that reaches further down moves into the row below. */
export function deleteRows(table: Y.XmlElement, rows: ReadonlySet<Y.XmlElement>): boolean {
  const present = readTable(table)?.rows ?? [];
  const gone = present.filter((row) => rows.has(row));
  if (gone.length === 0 || gone.length === present.length) return false;
  for (const row of gone.toReversed()) deleteRow(table, row);
  return true;
}

function deleteRow(shared: Y.XmlElement, row: Y.XmlElement): void {
  const table = readTable(shared);
  if (table === undefined) return;
  const at = table.rows.indexOf(row);
  const below = table.rows[at + 1];
  const joining = table.cells.filter(({ top, bottom }) => top <= at && bottom > at && bottom - top > 1);
  let lowered = 0;
  for (const { cell, left, right, top, bottom } of joining) {
    if (top < at) setSpans(cell, right - left, bottom - top - 1);
    else if (below) {
      const before = table.layout.rows[at + 1]?.filter((place) => place.left < left).length ?? 0;
      const lower = cell.clone();
      below.insert(before + lowered, [lower]);
      setSpans(lower, right - left, bottom - top - 1);
      lowered += 1;
    }
  }
  shared.delete(at, 1);
}

/** Whether the head rows of a table stay first when these rows move up (-1) or down (1). */
export function keepsHeads(table: SharedTable, first: number, last: number, by: -1 | 1): boolean {
  const { width, height } = table.layout;
  const isHead = (row: number) => columns(width).every((column) => typeAt(table, row, column) === "tableHeader");
  const firstPlain = columns(height).find((row) => !isHead(row)) ?? height;
  return Math.min(first, first + by) >= firstPlain || Math.max(last, last + by) < firstPlain;
}

/** Moves neighbouring rows up (-1) or down (1), where no cell joins several rows and the head stays first. Returns whether they moved. */
export function moveRows(
  shared: SharedTable,
  first: number,
  last: number,
  by: -1 | 1,
  isOccupied: (row: Y.XmlElement) => boolean,
): boolean {
  const { table, layout, cells } = shared;
  const to = by < 0 ? first - 1 : last + 1;
  if (!keepsHeads(shared, first, last, by)) return false;
  if (to < 0 || to >= layout.height || cells.some(({ top, bottom }) => bottom - top > 1)) return false;
  return first === last
    ? moveChild(table, first, to, isOccupied)
    : moveChild(table, to, by < 0 ? last : first, isOccupied);
}

function typeAt(table: SharedTable, row: number, column: number) {
  return typeOf(cellAt(table, row, column)?.cell);
}

function columns(width: number): number[] {
  return [...Array(width).keys()];
}
