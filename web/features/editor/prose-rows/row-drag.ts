import { PluginKey, type Transaction } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";

/** A row on its way by pointer: the places before its block and itself, and before which row (by rank) it would be let go. */
export interface RowDrag {
  block: number;
  row: number;
  gap: number;
}

/** Where the drawing of rows is kept, with the row that is dragged. A transaction tells of a drag by this key; `null` ends it. */
export const dragKey = new PluginKey<{ decorations: DecorationSet; drag: RowDrag | undefined }>("proseRows");

/** The drag after a transaction: it follows its row through what others write, and ends when its row goes. */
export function readDrag(tr: Transaction, present: RowDrag | undefined): RowDrag | undefined {
  const told = tr.getMeta(dragKey) as RowDrag | null | undefined;
  if (told !== undefined) return told ?? undefined;
  if (present === undefined || !tr.docChanged) return present;
  const [block, row] = [tr.mapping.mapResult(present.block), tr.mapping.mapResult(present.row)];
  return block.deletedAfter || row.deletedAfter ? undefined : { ...present, block: block.pos, row: row.pos };
}
