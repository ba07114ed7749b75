import type { Node, ResolvedPos } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import * as Y from "yjs";
import { sharedAt } from "../moves/move-block.ts";
import { readTable, type SharedTable } from "./shared-table.ts";

/**
 * What of a table is meant, as elements of the shared document: places change under one's hands while others edit, and a
 * row that somebody has just removed must not make the next one be meant.
 */
export interface TableTarget {
  table: Y.XmlElement;
  cells: readonly Y.XmlElement[];
  rows: readonly Y.XmlElement[];
  /** For each column, its cells. */
  columns: readonly (readonly Y.XmlElement[])[];
  /** The cell where the caret is and how far in, counted in places of the editor. */
  caret: { cell: Y.XmlElement; offset: number };
}

/** From the first to the last, both included. */
export interface Range {
  first: number;
  last: number;
}

/** The cells selected, or the one where the caret is; undefined outside a table. */
export function targetOf({ selection, doc }: EditorState, body: Y.XmlFragment): TableTarget | undefined {
  const isCells = selection instanceof CellSelection;
  const $caret = isCells ? doc.resolve(selection.$headCell.pos + 1) : selection.$from;
  const cell = cellAround(body, $caret);
  const other = isCells ? cellAround(body, doc.resolve(selection.$anchorCell.pos + 1)) : cell;
  const parent = cell?.element.parent?.parent;
  const table = parent instanceof Y.XmlElement ? readTable(parent) : undefined;
  if (cell === undefined || table === undefined) return undefined;

  const places = table.cells.filter((place) => place.cell === cell.element || place.cell === other?.element);
  const rows = spanned(places.map(({ top, bottom }) => [top, bottom]));
  const columns = spanned(places.map(({ left, right }) => [left, right]));
  const meets = (place: (typeof places)[number], { first, last }: Range) => place.left <= last && place.right > first;
  return {
    table: table.table,
    cells: table.cells
      .filter((place) => meets(place, columns) && place.top <= rows.last && place.bottom > rows.first)
      .map((place) => place.cell),
    rows: table.rows.slice(rows.first, rows.last + 1),
    columns: Array.from({ length: columns.last - columns.first + 1 }, (_column, at) =>
      table.cells.filter(({ left }) => left === columns.first + at).map((place) => place.cell),
    ),
    caret: { cell: cell.element, offset: $caret.pos - cell.start },
  };
}

/** Which rows these are now; undefined where none is left. */
export function rowRange({ rows }: SharedTable, target: TableTarget): Range | undefined {
  return rangeOf(target.rows.map((row) => rows.indexOf(row)));
}

/** Which columns these are now: where the first cell is that is left of each. Undefined where none is. */
export function columnRange({ cells }: SharedTable, target: TableTarget): Range | undefined {
  return rangeOf(target.columns.map((column) => cells.find(({ cell }) => column.includes(cell))?.left ?? -1));
}

/** The place in the editor's document before the node of this element. */
export function positionOf(doc: Node, body: Y.XmlFragment, element: Y.XmlElement): number | undefined {
  const path: number[] = [];
  for (let at: Y.XmlFragment = element; at !== body; ) {
    const { parent } = at;
    if (!(parent instanceof Y.XmlFragment)) return undefined;
    path.unshift(parent.toArray().indexOf(at as Y.XmlElement));
    at = parent;
  }
  let position = -1;
  let node: Node | null = doc;
  for (const index of path) {
    if (node === null || index < 0 || index >= node.childCount) return undefined;
    position += 1;
    for (let before = 0; before < index; before += 1) position += node.child(before).nodeSize;
    node = node.child(index);
  }
  return position;
}

function cellAround(body: Y.XmlFragment, $at: ResolvedPos): { element: Y.XmlElement; start: number } | undefined {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const role: unknown = $at.node(depth).type.spec.tableRole;
    if (role !== "cell" && role !== "header_cell") continue;
    const element = sharedAt(body, $at, depth);
    return element instanceof Y.XmlElement ? { element, start: $at.start(depth) } : undefined;
  }
  return undefined;
}

function spanned(ends: readonly (readonly [number, number])[]): Range {
  return {
    first: Math.min(...ends.map(([from]) => from)),
    last: Math.max(...ends.map(([, to]) => to)) - 1,
  };
}

function rangeOf(places: readonly number[]): Range | undefined {
  const present = places.filter((place) => place !== -1);
  return present.length > 0 ? { first: Math.min(...present), last: Math.max(...present) } : undefined;
}
