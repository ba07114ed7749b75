import { GapCursor } from "@tiptap/pm/gapcursor";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { type Editor, Extension, isMacOS } from "@tiptap/react";
import { cellSpots, rowsOf } from "./prose-rows/prose-row-at.ts";
import { intoCell } from "./prose-rows/row-edits.ts";

type Side = "start" | "end";

/**
 * The keys that lead to the first and to the last place of the page where one can write. Browsers look for it elsewhere
 * where a table, a card or a block of rows stands there.
 */
export const TextEnds = Extension.create({
  name: "textEnds",
  addKeyboardShortcuts() {
    const start = () => goTo(this.editor, "start");
    const end = () => goTo(this.editor, "end");
    const everywhere = { "Mod-Home": start, "Mod-End": end };
    return isMacOS() ? { ...everywhere, "Mod-ArrowUp": start, "Mod-ArrowDown": end } : everywhere;
  },
});

function goTo({ state, view }: Editor, side: Side): boolean {
  view.dispatch(toTextEnd(state, side).scrollIntoView());
  return true;
}

/**
 * Puts the caret at the first or last place of the text: in the last cell of a table, or of the row that is read last, and
 * beside a card, where a letter begins a paragraph.
 */
export function toTextEnd(state: EditorState, side: Side): Transaction {
  const { doc, tr } = state;
  let here = { node: doc, at: -1 };
  for (let next = outermost(here, side); next !== undefined; next = outermost(here, side)) here = next;
  const { node, at } = here;
  const inside = side === "start" ? at + 1 : at + 1 + node.content.size;
  if (node.isTextblock) return tr.setSelection(TextSelection.create(doc, inside));
  if (rowsOf(node, at)) return tr.setSelection(new GapCursor(doc.resolve(side === "start" ? at : at + node.nodeSize)));
  if (node.childCount > 0) return tr.setSelection(new GapCursor(doc.resolve(inside)));
  return node === doc ? tr.setSelection(Selection.near(doc.resolve(inside))) : intoCell(state, at);
}

/** What stands first or last in a block that is no text, and can be written in. */
function outermost({ node, at }: { node: Node; at: number }, side: Side): { node: Node; at: number } | undefined {
  if (node.isTextblock) return undefined;
  const rows = rowsOf(node, at);
  const cells = rows && cellSpots(rows).flatMap((spot) => spot.at ?? []);
  const child = side === "start" ? node.firstChild : node.lastChild;
  const place = side === "start" ? at + 1 : at + 1 + node.content.size - (child?.nodeSize ?? 0);
  const within = cells ? (side === "start" ? cells[0] : cells.at(-1)) : place;
  const found = within === undefined ? null : cells ? (node.nodeAt(within - at - 1) ?? null) : child;
  return found === null || within === undefined || found.isAtom ? undefined : { node: found, at: within };
}
