import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { completeRows } from "@passerelles/shared/document/new-prose-rows.ts";
import { saysSomething } from "@passerelles/shared/document/prose-rows.ts";
import type { Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { isInTable } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import { blockPlace } from "../../block-place.ts";
import { newId } from "../../new-id.ts";
import { rowAround } from "../prose-row-at.ts";
import { emptySelectedCells, isAcrossCells } from "../selected-cells.ts";
import { layPastedRows } from "./lay-pasted-rows.ts";
import type { PastedRow } from "./pasted-row.ts";
import { spreadOutline } from "./spread-outline.ts";
import { type CopiedRows, copiedRows, spreadRows } from "./spread-rows.ts";
import { spreadTable } from "./spread-table.ts";

/** Rows that one paste may bring: as many as a table may have. */
const most = 1000;

/**
 * What is pasted among rows of prose lands in their cells: a table row by row and column by column, a text whose headings
 * name the columns, rows that were copied. Anything else is pasted where the caret is. Copied rows make a block elsewhere.
 */
export const proseRowPaste = Extension.create({
  name: "proseRowPaste",
  // After what tells of what a paste has lost, before tables, which would nest one in a cell.
  priority: 990,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, _event, slice) {
          if (!view.editable || isInTable(view.state)) return false;
          if (isAcrossCells(view.state)) view.dispatch(emptySelectedCells(view.state));
          return pasteIntoRows(view, slice) || pasteAsBlock(view, slice);
        },
      },
    }),
  ],
});

function nodesOf(slice: Slice): BodyNode[] {
  return slice.content.content.map((node) => node.toJSON() as BodyNode);
}

function pasteIntoRows({ state, dispatch }: EditorView, slice: Slice): boolean {
  const around = rowAround(state.selection.$from);
  if (around?.cell === undefined || rowAround(state.selection.$to)?.cell !== around.cell) return false;
  const rows = spread(state, around, slice);
  if (rows === undefined || rows.length === 0) return false;
  dispatch(layPastedRows(state, around.rows, around.index, rows.slice(0, most)));
  return true;
}

function spread(
  { doc }: EditorState,
  { rows: { block }, cell = 0 }: NonNullable<ReturnType<typeof rowAround>>,
  slice: Slice,
): PastedRow[] | undefined {
  const nodes = nodesOf(slice);
  const copied = copiedRows(nodes);
  if (copied) return spreadRows(block, copied);
  const [table, ...others] = nodes.filter((node) => node.type === "table" || saysSomething([node]));
  const column = String(doc.nodeAt(cell)?.attrs.column);
  if (table?.type === "table" && others.length === 0) return spreadTable(block, table, column);
  if (nodes.length > 0 && nodes.every(({ type }) => type === "tableRow"))
    return spreadTable(block, { type: "table", content: nodes }, column);
  return spreadOutline(block, nodes);
}

/** Rows that were copied out of a block, where there are none: a block of the same sort, that holds them. */
function pasteAsBlock({ state, dispatch }: EditorView, slice: Slice): boolean {
  const copied: CopiedRows | undefined = slice.openStart > 0 ? copiedRows(nodesOf(slice)) : undefined;
  const type = copied?.from && state.schema.nodes[copied.from.name];
  const stored = slice.content.firstChild;
  if (copied?.from === undefined || type === undefined || stored === null) return false;
  const rows = completeRows(copied.from, copied.rows, newId).map((row) => state.schema.nodeFromJSON(row));
  const tr = state.selection.empty ? state.tr : state.tr.deleteSelection();
  tr.insert(blockPlace(tr.selection.$to, type), type.create(stored.attrs, rows));
  dispatch(tr.scrollIntoView());
  return true;
}
