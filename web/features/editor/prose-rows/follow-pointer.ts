import type { EditorView } from "@tiptap/pm/view";
import type { rowAround } from "./prose-row-at.ts";
import { dragKey, type RowDrag } from "./row-drag.ts";
import { moveRow } from "./row-edits.ts";

/** Pixels that a pointer goes before it drags. */
const slack = 4;
/** Pixels from the edges of the window where a row that is dragged there moves the page, under the header and above the tools. */
const [upper, lower] = [90, 60];

/** Lets a pointer or a finger on the grip drag its row. Only the row's place is written, once, where it is let go. */
export function followPointer(grip: HTMLElement, view: EditorView, around: () => ReturnType<typeof rowAround>): void {
  let from: number | undefined;
  const tell = (drag: RowDrag | null) =>
    view.dispatch(view.state.tr.setMeta(dragKey, drag).setMeta("addToHistory", false));
  const present = () => dragKey.getState(view.state)?.drag;
  const end = () => {
    from = undefined;
    if (present()) tell(null);
    document.removeEventListener("keydown", giveUp, true);
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };

  grip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !view.editable) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    from = event.clientY;
    document.addEventListener("keydown", giveUp, true);
  });
  grip.addEventListener("pointermove", (event) => {
    const drag = present();
    if (from === undefined || (drag === undefined && Math.abs(event.clientY - from) < slack)) return;
    if (event.clientY < upper) scrollBy(0, -16);
    else if (event.clientY > innerHeight - lower) scrollBy(0, 16);
    const found = around();
    const row = found?.rows.rows[found.index];
    if (found === undefined || row === undefined) return end();
    const gap = gapAt(view, found.rows.rows, event.clientY);
    if (gap !== drag?.gap) tell({ row: String(row.node.attrs.id), gap });
  });
  grip.addEventListener("pointerup", () => {
    const [drag, found] = [present(), around()];
    if (drag && found && view.editable) view.dispatch(moveRow(view.state, found.rows, found.index, drag.gap));
    end();
  });
  grip.addEventListener("pointercancel", end);
}

/** Before which row something that is let go at this height of the window comes; after the last, their number. */
function gapAt(view: EditorView, rows: readonly { at: number }[], y: number): number {
  const index = rows.findIndex(({ at }) => {
    const dom = view.nodeDOM(at);
    if (!(dom instanceof HTMLElement)) return false;
    const { top, bottom } = dom.getBoundingClientRect();
    return y < (top + bottom) / 2;
  });
  return index === -1 ? rows.length : index;
}
