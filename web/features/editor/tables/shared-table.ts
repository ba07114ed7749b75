import { layOutTable, type PlacedCell, readSpan, type TableLayout } from "@passerelles/shared/document/table-layout.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import * as Y from "yjs";

/** A table of the shared document as it stands, with the place of each of its cells. */
export interface SharedTable {
  table: Y.XmlElement;
  rows: Y.XmlElement[];
  layout: TableLayout<Y.XmlElement>;
  cells: PlacedCell<Y.XmlElement>[];
}

/** A cell's kind. */
export type CellType = "tableCell" | "tableHeader";

/** Reads a table of the shared document; undefined where it is none, or holds what this build does not know. */
export function readTable(table: Y.XmlFragment | undefined): SharedTable | undefined {
  if (!(table instanceof Y.XmlElement) || table.nodeName !== "table") return undefined;
  const rows: unknown[] = table.toArray();
  if (!rows.every((row): row is Y.XmlElement => row instanceof Y.XmlElement && row.nodeName === "tableRow"))
    return undefined;
  const cells = rows.map((row) => row.toArray() as unknown[]);
  if (!cells.every((row): row is Y.XmlElement[] => row.every(isCell))) return undefined;
  const layout = layOutTable(cells, (cell) => ({
    colspan: readSpan(attribute(cell, "colspan")),
    rowspan: readSpan(attribute(cell, "rowspan")),
  }));
  return { table, rows, layout, cells: layout.rows.flat() };
}

function isCell(node: unknown): node is Y.XmlElement {
  return node instanceof Y.XmlElement && (node.nodeName === "tableCell" || node.nodeName === "tableHeader");
}

/** The kind of a cell. */
export function typeOf(cell: Y.XmlElement | undefined): CellType {
  return cell?.nodeName === "tableHeader" ? "tableHeader" : "tableCell";
}

/** The cell drawn at this place. */
export function cellAt({ cells }: SharedTable, row: number, column: number): PlacedCell<Y.XmlElement> | undefined {
  return cells.find(({ left, right, top, bottom }) => left <= column && column < right && top <= row && row < bottom);
}

/** A cell that nothing was ever written in. */
export function emptyCell(type: CellType): Y.XmlElement {
  const [cell] = bodyToYjs([{ type, attrs: { colspan: 1, rowspan: 1 }, content: [{ type: "paragraph" }] }]);
  return cell as Y.XmlElement;
}

/** Whether a cell holds nothing but empty paragraphs. */
export function isEmpty(cell: Y.XmlElement): boolean {
  return cell
    .toArray()
    .every((child) => child instanceof Y.XmlElement && child.nodeName === "paragraph" && holdsNothing(child));
}

function holdsNothing(paragraph: Y.XmlElement): boolean {
  return paragraph.toArray().every((child) => child instanceof Y.XmlText && child.length === 0);
}

/** Makes a cell cover so many columns and rows; writes only what changes. */
export function setSpans(cell: Y.XmlElement, colspan: number, rowspan: number): void {
  setAttribute(cell, "colspan", colspan);
  setAttribute(cell, "rowspan", rowspan);
  const widths = attribute(cell, "colwidth");
  if (!Array.isArray(widths) || widths.length === colspan) return;
  setWidths(
    cell,
    Array.from({ length: colspan }, (_width, at) => Number(widths[at]) || 0),
  );
}

/** Makes a cell cover one column less: the one at this place among its own. */
export function narrow({ cell, left, right, top, bottom }: PlacedCell<Y.XmlElement>, column: number): void {
  const widths = attribute(cell, "colwidth");
  if (Array.isArray(widths)) setWidths(cell, widths.toSpliced(column - left, 1));
  setSpans(cell, right - left - 1, bottom - top);
}

/** Makes a cell cover one column more, which comes before the one at this place. */
export function widen({ cell, left, right, top, bottom }: PlacedCell<Y.XmlElement>, column: number): void {
  const widths = attribute(cell, "colwidth");
  if (Array.isArray(widths)) setWidths(cell, widths.toSpliced(column - left, 0, 0));
  setSpans(cell, right - left + 1, bottom - top);
}

/** The widths that somebody gave the columns of a cell, in pixels; none where nobody did. */
export function widthsOf(cell: Y.XmlElement): number[] {
  const widths = attribute(cell, "colwidth");
  return Array.isArray(widths) ? widths.map((width) => Number(width) || 0) : [];
}

/** Gives the columns of a cell these widths, in pixels; 0 leaves one to the table. */
export function setWidths(cell: Y.XmlElement, widths: unknown[]): void {
  if (widths.some(Boolean)) setAttribute(cell, "colwidth", widths);
  else cell.removeAttribute("colwidth");
}

/** The binding keeps numbers and lists as they are, though Yjs types attributes as strings. */
function attribute(cell: Y.XmlElement, name: string): unknown {
  return cell.getAttribute(name);
}

function setAttribute(cell: Y.XmlElement, name: string, value: unknown): void {
  if (attribute(cell, name) !== value) cell.setAttribute(name, value as string);
}

/** Takes a child out of its parent. */
export function remove(child: Y.XmlElement): void {
  const { parent } = child;
  if (!(parent instanceof Y.XmlFragment)) return;
  const at = parent.toArray().indexOf(child);
  if (at !== -1) parent.delete(at, 1);
}
