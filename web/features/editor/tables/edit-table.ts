import { type EditorState, Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import * as Y from "yjs";
import type { MoveBinding } from "../moves/move-block.ts";
import { occupiedBy } from "../moves/occupied.ts";
import { fieldOrigin } from "../page-undo.ts";
import { mendTable } from "./mend-table.ts";
import { cellAt, readTable, type SharedTable } from "./shared-table.ts";
import { positionOf, type TableTarget, targetOf } from "./table-target.ts";

/** A place of the table, counted from 0. */
export interface Landing {
  row: number;
  column: number;
}

/**
 * An edit of a table that is whole, in the shared document: returns where the caret goes if its cell is no more, or
 * undefined where there was nothing to do.
 */
export type TableEdit = (table: SharedTable, isOccupied: (element: Y.XmlElement) => boolean) => Landing | undefined;

/** What this part of the table must still be there for. */
type Meant = (target: TableTarget) => readonly Y.XmlElement[];

/**
 * Edits the table in the shared document itself: the editor's binding compares texts in order, and would take a row for
 * its neighbour that reads the same. A table that others' edits have left ragged is mended with it. One step of the
 * history. Returns whether anything was done: not where somebody has removed meanwhile what is meant.
 */
export function editTable(
  view: EditorView,
  binding: MoveBinding,
  target: TableTarget,
  meant: Meant,
  edit: TableEdit,
): boolean {
  const { body } = binding.document;
  const isThere = (element: Y.XmlElement) => isWithin(element, target.table);
  if (!isWithin(target.table, body) || !meant(target).some(isThere)) return false;

  const isOccupied = occupancy(binding);
  let landing: Landing | undefined;
  binding.undo.stopCapturing();
  body.doc?.transact(() => {
    mendTable(target.table, isOccupied);
    const table = readTable(target.table);
    landing = table && edit(table, isOccupied);
  }, fieldOrigin);
  binding.undo.stopCapturing();
  if (landing === undefined) return false;
  if (!isThere(target.caret.cell)) landCaret(view, body, target, landing);
  return true;
}

/** Mends the table where the caret is if others' edits have left it ragged: as part of this person's own edit. */
export function mendAround(state: EditorState, binding: MoveBinding): void {
  const target = targetOf(state, binding.document.body);
  if (target) binding.document.doc.transact(() => mendTable(target.table, occupancy(binding)), fieldOrigin);
}

function occupancy({ awareness }: MoveBinding): (element: Y.XmlElement) => boolean {
  return (element) => element.parent instanceof Y.XmlFragment && occupiedBy(awareness, element.parent)(element);
}

function landCaret(view: EditorView, body: Y.XmlFragment, { table, caret }: TableTarget, { row, column }: Landing) {
  const edited = readTable(table);
  if (edited === undefined) return;
  const { width, height } = edited.layout;
  const place = cellAt(edited, Math.min(row, height - 1), Math.min(column, width - 1));
  const { doc, tr } = view.state;
  const at = place && positionOf(doc, body, place.cell);
  const cell = at === undefined ? null : doc.nodeAt(at);
  if (at === undefined || cell === null) return;
  const within = Math.min(caret.offset, cell.content.size);
  tr.setSelection(Selection.near(doc.resolve(at + 1 + within)));
  view.dispatch(tr.setMeta("addToHistory", false).scrollIntoView());
}

/** Whether the element stands, undeleted, somewhere in the other. */
function isWithin(element: Y.XmlElement, around: Y.XmlFragment): boolean {
  let at: unknown = element;
  while (at instanceof Y.XmlElement && at !== around) {
    if (at._item === null || at._item.deleted) return false;
    at = at.parent;
  }
  return at === around;
}
