import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { proseCellNode, proseRowNode } from "@passerelles/shared/document/new-prose-rows.ts";
import { orderBetween } from "@passerelles/shared/document/order-keys.ts";
import { orderOf, saysSomething } from "@passerelles/shared/document/prose-rows.ts";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { newId } from "../../new-id.ts";
import { cellSpots, type PlacedRow, type PlacedRows } from "../prose-row-at.ts";
import { lineOf, type PastedRow } from "./pasted-row.ts";

/**
 * Lays rows from the one that is read at this index on: into its cells and those of the rows after it as long as what they
 * are given finds them empty, then as new rows. Nothing that is written is replaced. The caret goes to the end of the last.
 */
export function layPastedRows(
  state: EditorState,
  placed: PlacedRows,
  index: number,
  pasted: readonly PastedRow[],
): Transaction {
  const { tr } = state;
  const { block, node, at, rows } = placed;
  const firstNew = pasted.findIndex((row, down) => {
    const into = rows[index + down];
    return into === undefined || !isFree(placed, into, row);
  });
  const filled = firstNew === -1 ? pasted.length : firstNew;
  let end = at;
  for (const [down, row] of pasted.slice(0, filled).entries()) {
    const into = rows[index + down];
    if (into) end = Math.max(end, fill(tr, state, placed, into, row));
  }
  const after = Math.max(filled, 1) + index;
  let low = rows[after - 1] && (orderOf(rows[after - 1]?.node.attrs) || undefined);
  const high = rows[after] && (orderOf(rows[after]?.node.attrs) || undefined);
  for (const row of pasted.slice(filled)) {
    low = orderBetween(low, high);
    const place = tr.mapping.map(at + node.nodeSize - 1);
    const made = state.schema.nodeFromJSON(proseRowNode(block, newId(), low, row));
    tr.insert(place, made);
    end = place + made.nodeSize - 1;
  }
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView();
}

/** Whether what a row is given finds its cells empty, or saying the same. */
function isFree({ block }: PlacedRows, into: PlacedRow, row: PastedRow): boolean {
  return cellSpots({ block, rows: [into] }).every(({ column, at }) => {
    const given = row[column] ?? [];
    const cell = at === undefined ? null : into.node.child(childAt(into, at));
    const content = cell ? ((cell.toJSON() as BodyNode).content ?? []) : [];
    return given.length === 0 || !saysSomething(content) || lineOf(content) === lineOf(given);
  });
}

/** Fills the empty cells of a row, and answers the place where the last of them ends. */
function fill(tr: Transaction, state: EditorState, { block }: PlacedRows, into: PlacedRow, row: PastedRow): number {
  let end = 0;
  const done = new Set<string>();
  for (const { column, at } of cellSpots({ block, rows: [into] })) {
    const given = row[column] ?? [];
    if (given.length === 0 || done.has(column)) continue;
    done.add(column);
    const nodes = given.map((node) => state.schema.nodeFromJSON(node));
    if (at === undefined) {
      const place = tr.mapping.map(into.at + into.node.nodeSize - 1, -1);
      const cell = state.schema.nodeFromJSON(proseCellNode(block, column, given));
      tr.insert(place, cell);
      end = Math.max(end, place + cell.nodeSize - 1);
      continue;
    }
    const cell = into.node.child(childAt(into, at));
    const [first, last] = [tr.mapping.map(at + 1), tr.mapping.map(at + cell.nodeSize - 1)];
    tr.replaceWith(first, last, nodes);
    end = Math.max(end, first + nodes.reduce((size, { nodeSize }) => size + nodeSize, 0));
  }
  return end;
}

/** The index of the cell before which this place is among those of its row. */
function childAt(row: PlacedRow, at: number): number {
  let place = row.at + 1;
  for (let index = 0; index < row.node.childCount; index += 1) {
    if (place === at) return index;
    place += row.node.child(index).nodeSize;
  }
  throw new RangeError(`no cell of the row at ${row.at} begins at ${at}`);
}
