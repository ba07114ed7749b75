import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { proseCellNode } from "@passerelles/shared/document/new-prose-rows.ts";
import { proseCellName } from "@passerelles/shared/document/prose-rows.ts";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { rowAround } from "./prose-row-at.ts";

/** Whether the selection begins in a cell of a block and ends in another one of the same block. */
export function isAcrossCells({ selection }: EditorState): boolean {
  if (!(selection instanceof TextSelection) || selection.empty) return false;
  const [from, to] = [rowAround(selection.$from), rowAround(selection.$to)];
  return from !== undefined && from.cell !== to?.cell && from.rows.at === to?.rows.at;
}

/** Takes away what is selected in each cell, and leaves the cells; the caret stays where the selection began. */
export function emptySelectedCells(state: EditorState): Transaction {
  const { tr, doc, schema, selection } = state;
  const { from, to } = selection;
  const block = rowAround(selection.$from)?.rows.block;
  const parts: { start: number; end: number; isWhole: boolean; column: string }[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.type.name !== proseCellName) return true;
    const [first, last] = [at + 1, at + node.nodeSize - 1];
    const isWhole = from <= first && to >= last;
    parts.push({ start: Math.max(from, first), end: Math.min(to, last), isWhole, column: String(node.attrs.column) });
    return false;
  });
  for (const { start, end, isWhole, column } of parts.reverse()) {
    const empty: BodyNode | undefined = isWhole && block ? proseCellNode(block, column).content?.[0] : undefined;
    if (empty) tr.replaceWith(start, end, schema.nodeFromJSON(empty));
    else if (end > start) tr.delete(start, end);
  }
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)))).scrollIntoView();
}
