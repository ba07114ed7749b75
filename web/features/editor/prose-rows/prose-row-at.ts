import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { compareOrders } from "@passerelles/shared/document/order-keys.ts";
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

/** The places before the cells of a block, in the order in which they are read: rows, then columns. */
export function cellPlaces({ block, rows }: PlacedRows): number[] {
  const columns = Object.keys(block.cells ?? {});
  return rows.flatMap(({ node, at }) => {
    const cells: { at: number; column: number }[] = [];
    node.forEach((cell, offset) => {
      const column = columns.indexOf(String(cell.attrs.column));
      if (cell.type.name === proseCellName) cells.push({ at: at + 1 + offset, column });
    });
    return cells.sort((a, b) => a.column - b.column).map((cell) => cell.at);
  });
}
