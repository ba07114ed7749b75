import { proseCellNode, proseRowNode } from "@passerelles/shared/document/new-prose-rows.ts";
import { moveOrders, orderBetween } from "@passerelles/shared/document/order-keys.ts";
import { orderOf } from "@passerelles/shared/document/prose-rows.ts";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { newId } from "../new-id.ts";
import { asOwnStep } from "../undo/own-steps.ts";
import type { PlacedRow, PlacedRows } from "./prose-row-at.ts";

/** Adds an empty row before the one that is read at this index (at the end for their number); the caret goes to its first cell. */
export function addRow(state: EditorState, { block, node, at, rows }: PlacedRows, index: number): Transaction {
  const order = orderBetween(keyOf(rows[index - 1]), keyOf(rows[index]));
  const row = state.schema.nodeFromJSON(proseRowNode(block, newId(), order));
  const end = at + node.nodeSize - 1;
  const tr = state.tr.insert(end, row);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView();
}

/** Adds the cell that a row lacks for this column; the caret goes into it. Somebody else's, made at the same time, stays beside. */
export function addCell(state: EditorState, { block }: PlacedRows, row: PlacedRow, column: string): Transaction {
  const end = row.at + row.node.nodeSize - 1;
  const tr = state.tr.insert(end, state.schema.nodeFromJSON(proseCellNode(block, column)));
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView();
}

/** Puts the caret at the end of the cell before which this place is; one that holds nothing at all is given a place to write. */
export function intoCell(state: EditorState, at: number): Transaction {
  const { doc, tr, schema } = state;
  const cell = doc.nodeAt(at);
  if (cell?.content.size === 0 && schema.nodes.paragraph) tr.insert(at + 1, schema.nodes.paragraph.create());
  const end = at + (tr.doc.nodeAt(at)?.nodeSize ?? 2) - 1;
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView();
}

/**
 * Moves a row so that it is read before the one that is now at `to` (at the end for their number). Only its place is
 * written: what anybody writes in it stays.
 */
export function moveRow(state: EditorState, { rows }: PlacedRows, from: number, to: number): Transaction {
  const { tr } = state;
  const keys = rows.map(({ node }) => orderOf(node.attrs));
  for (const [index, key] of moveOrders(keys, from, Math.max(0, to))) {
    const row = rows[index];
    if (row) tr.setNodeAttribute(row.at, "order", key);
  }
  return asOwnStep(tr);
}

/** Removes a row; the caret goes to the row that was read after it, or before. */
export function removeRow(state: EditorState, { rows }: PlacedRows, index: number): Transaction {
  const { tr } = state;
  const row = rows[index];
  if (row === undefined) return tr;
  const near = rows[index + 1] ?? rows[index - 1];
  tr.delete(row.at, row.at + row.node.nodeSize);
  if (near) tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(near.at) + 1)));
  return asOwnStep(tr);
}

function keyOf(row: PlacedRow | undefined): string | undefined {
  return row && (orderOf(row.node.attrs) || undefined);
}
