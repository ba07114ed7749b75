import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { compareOrders } from "@passerelles/shared/document/compare-orders.ts";
import { orderOf, proseCellName, proseRowName } from "@passerelles/shared/document/prose-rows.ts";
import type { Node, ResolvedPos } from "@tiptap/pm/model";

/** A row of prose in the text under edit, with its place before it. */
export interface PlacedRow {
  node: Node;
  at: number;
}

/** A block that holds rows of prose, its place before it, and its rows in the order in which they are read. */
export interface PlacedRows {
  block: Block;
  node: Node;
  at: number;
  rows: readonly PlacedRow[];
}

/** The rows of the block that stands at this place; undefined when it holds none. */
export function rowsOf(node: Node, at: number): PlacedRows | undefined {
  const block = findBlock(node.type.name);
  if (block?.cells === undefined) return undefined;
  const rows: PlacedRow[] = [];
  node.forEach((child, offset) => {
    if (child.type.name === proseRowName) rows.push({ node: child, at: at + 1 + offset });
  });
  rows.sort((a, b) => compareOrders(orderOf(a.node.attrs), orderOf(b.node.attrs)));
  return { block, node, at, rows };
}

/** The row and the cell that a place is in, and the block around; undefined elsewhere. */
export function rowAround(
  $at: ResolvedPos,
): { rows: PlacedRows; index: number; depth: number; cell?: number } | undefined {
  for (let depth = $at.depth; depth > 1; depth -= 1) {
    if ($at.node(depth).type.name !== proseRowName) continue;
    const rows = rowsOf($at.node(depth - 1), $at.before(depth - 1));
    const index = rows?.rows.findIndex(({ at }) => at === $at.before(depth)) ?? -1;
    if (rows === undefined || index === -1) return undefined;
    const inCell = $at.depth > depth && $at.node(depth + 1).type.name === proseCellName;
    return { rows, index, depth, ...(inCell && { cell: $at.before(depth + 1) }) };
  }
  return undefined;
}

/** A place of the grid that a block of rows of prose is: a cell, or where one is missing. */
export interface CellSpot {
  row: PlacedRow;
  column: string;
  /** The place before the cell; undefined where there is none. */
  at: number | undefined;
}

/** The cells of a block and the places where one is missing, in the order in which they are read: rows, then columns. */
export function cellSpots({ block, rows }: Pick<PlacedRows, "block" | "rows">): CellSpot[] {
  const columns = Object.keys(block.cells ?? {});
  return rows.flatMap((row) => {
    const spots: CellSpot[] = [];
    row.node.forEach((cell, offset) => {
      if (cell.type.name === proseCellName)
        spots.push({ row, column: String(cell.attrs.column), at: row.at + 1 + offset });
    });
    const missing = columns.filter((column) => spots.every((spot) => spot.column !== column));
    spots.push(...missing.map((column) => ({ row, column, at: undefined })));
    return spots.sort((a, b) => columns.indexOf(a.column) - columns.indexOf(b.column));
  });
}

/** The columns for which a row has no cell, with their places among the columns. */
export function missingColumns({ block }: PlacedRows, row: PlacedRow) {
  const columns = Object.keys(block.cells ?? {});
  return cellSpots({ block, rows: [row] }).flatMap(({ column, at }) => {
    const told = block.cells?.[column];
    return at === undefined && told ? [{ column, label: told.label, index: columns.indexOf(column) }] : [];
  });
}
