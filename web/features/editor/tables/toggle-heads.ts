import * as Y from "yjs";
import { type CellType, type SharedTable, typeOf } from "./shared-table.ts";

/**
 * Makes heads of the first row, or of the first column, or plain cells again where all are heads. Where the other line is of
 * heads too, the corner is that one's. Returns whether there was anything to change.
 */
export function toggleHeads({ cells }: SharedTable, line: "row" | "column"): boolean {
  const across = cells.filter(({ top }) => top === 0);
  const down = cells.filter(({ left }) => left === 0);
  const areHeads = (places: typeof cells) => places.every(({ cell }) => typeOf(cell) === "tableHeader");
  const [own, other] = line === "row" ? [across, down] : [down, across];
  const type = areHeads(own) ? "tableCell" : "tableHeader";
  const changed = own.filter(({ cell }) => typeOf(cell) !== type && !(areHeads(other) && other[0]?.cell === cell));
  for (const { cell } of changed) retype(cell, type);
  return changed.length > 0;
}

/** A kind of cell is the name of its element, which cannot change: another takes its place, with what it holds. */
function retype(cell: Y.XmlElement, type: CellType): void {
  const row = cell.parent;
  if (!(row instanceof Y.XmlElement)) return;
  const made = new Y.XmlElement(type);
  for (const [name, value] of Object.entries(cell.getAttributes())) made.setAttribute(name, value as string);
  const children = cell.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText);
  made.insert(
    0,
    children.map((child) => child.clone()),
  );
  const at = row.toArray().indexOf(cell);
  row.delete(at, 1);
  row.insert(at, [made]);
}
