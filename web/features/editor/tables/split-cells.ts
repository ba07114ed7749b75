import type * as Y from "yjs";
import { emptyCell, readTable, setSpans, setWidths, typeOf, widthsOf } from "./shared-table.ts";

/**
 * Makes of each of these cells that covers several places as many cells of its kind: the first keeps what is written, the
 * others are empty. Returns whether there was any.
 */
export function splitCells(table: Y.XmlElement, chosen: ReadonlySet<Y.XmlElement>): boolean {
  let isSplit = false;
  for (const cell of chosen) isSplit = splitCell(table, cell) || isSplit;
  return isSplit;
}

function splitCell(element: Y.XmlElement, cell: Y.XmlElement): boolean {
  const table = readTable(element);
  const place = table?.cells.find((each) => each.cell === cell);
  if (table === undefined || place === undefined) return false;
  const { left, right, top, bottom } = place;
  if (right - left === 1 && bottom - top === 1) return false;
  const widths = widthsOf(cell);
  for (let row = top; row < bottom; row += 1) {
    const before = table.layout.rows[row]?.filter((each) => each.left < left).length ?? 0;
    const kept = row === top ? 1 : 0;
    const made = Array.from({ length: right - left - kept }, () => emptyCell(typeOf(cell)));
    table.rows[row]?.insert(before + kept, made);
    for (const [at, empty] of made.entries()) {
      const width = widths[at + kept] ?? 0;
      if (width > 0) setWidths(empty, [width]);
    }
  }
  setSpans(cell, 1, 1);
  return true;
}
