import { PluginKey, type Transaction } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";

/**
 * A row on its way by pointer, and before which row (by rank) it would be let go. It is known by its id: what others write
 * comes as a whole new text, in which no place is followed.
 */
export interface RowDrag {
  row: string;
  gap: number;
}

/** Where the drawing of rows is kept, with the row that is dragged. A transaction tells of a drag by this key; `null` ends it. */
export const dragKey = new PluginKey<{ decorations: DecorationSet; drag: RowDrag | undefined }>("proseRows");

/** The drag after a transaction. */
export function readDrag(tr: Transaction, present: RowDrag | undefined): RowDrag | undefined {
  const told = tr.getMeta(dragKey) as RowDrag | null | undefined;
  return told === undefined ? present : (told ?? undefined);
}
