import type { EditorView } from "@tiptap/pm/view";
import { type CellSpot, cellSpots, type PlacedRows, type rowAround } from "./prose-row-at.ts";
import { intoCell } from "./row-edits.ts";

/** Goes to a place of the grid: the caret into a cell, or the focus on the button that makes the missing one. */
export function goToSpot(view: EditorView, { row, column, at }: CellSpot): void {
  if (at !== undefined) {
    view.dispatch(intoCell(view.state, at));
    view.focus();
    return;
  }
  const dom = view.nodeDOM(row.at);
  const buttons = dom instanceof HTMLElement ? [...dom.querySelectorAll<HTMLElement>("[data-missing]")] : [];
  buttons.find(({ dataset }) => dataset.missing === column)?.focus();
}

/** The place before or after this one in the grid, if there is one. */
export function spotBeside(rows: PlacedRows, isHere: (spot: CellSpot) => boolean, by: 1 | -1): CellSpot | undefined {
  const spots = cellSpots(rows);
  return spots[spots.findIndex(isHere) + by];
}

/** Keys on the button of a missing cell lead on as from a cell. Returns whether the key was used. */
export function leaveMissingCell(
  view: EditorView,
  event: KeyboardEvent,
  { rows, index }: NonNullable<ReturnType<typeof rowAround>>,
  column: string,
): boolean {
  if (event.key === "Escape") {
    view.focus();
    return true;
  }
  if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return false;
  const isHere = (spot: CellSpot) => spot.row === rows.rows[index] && spot.column === column;
  const next = spotBeside(rows, isHere, event.shiftKey ? -1 : 1);
  if (next) goToSpot(view, next);
  return next !== undefined;
}
