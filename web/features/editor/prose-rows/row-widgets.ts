import type { EditorView } from "@tiptap/pm/view";
import classes from "../../../ui/blocks/prose-rows.module.css";
import { leaveMissingCell } from "./cell-focus.ts";
import { followPointer } from "./follow-pointer.ts";
import { rowAround } from "./prose-row-at.ts";
import { addCell } from "./row-edits.ts";

/** What the tools in the rows are called. */
export interface RowWords {
  move(rank: number): string;
  fill(column: string): string;
}

/** The grip by which a row is dragged. By the keyboard, Alt+Shift+↑ and ↓ do it wherever the caret is in the row. */
export function drawGrip(name: string) {
  return (view: EditorView, getPos: () => number | undefined): HTMLElement => {
    const grip = button(name, classes.grip);
    grip.tabIndex = -1;
    grip.dataset.grip = "";
    grip.append(dots());
    followPointer(grip, view, () => {
      const at = getPos();
      return at === undefined ? undefined : rowAround(view.state.doc.resolve(at));
    });
    return grip;
  };
}

/** Stands where a row has no cell, and makes it. */
export function drawMissingCell(column: string, index: number, name: string) {
  return (view: EditorView, getPos: () => number | undefined): HTMLElement => {
    const drawn = button(name, classes.missing);
    drawn.textContent = name;
    drawn.dataset.missing = column;
    drawn.style.order = String(index);
    drawn.style.setProperty("--column", String(index + 1));
    const around = () => {
      const at = getPos();
      return at === undefined ? undefined : rowAround(view.state.doc.resolve(at));
    };
    drawn.addEventListener("mousedown", (event) => event.preventDefault());
    drawn.addEventListener("click", () => {
      const found = around();
      const row = found?.rows.rows[found.index];
      if (found === undefined || row === undefined || !view.editable) return;
      view.dispatch(addCell(view.state, found.rows, row, column));
      view.focus();
    });
    drawn.addEventListener("keydown", (event) => {
      const found = around();
      if (found && leaveMissingCell(view, event, found, column)) event.preventDefault();
    });
    return drawn;
  };
}

function button(name: string, className: string | undefined): HTMLButtonElement {
  const drawn = document.createElement("button");
  drawn.type = "button";
  drawn.contentEditable = "false";
  drawn.className = className ?? "";
  drawn.setAttribute("aria-label", name);
  return drawn;
}

const svg = "http://www.w3.org/2000/svg";

/** Six dots, as on the handle of a block. */
function dots(): SVGElement {
  const drawn = document.createElementNS(svg, "svg");
  drawn.setAttribute("viewBox", "0 0 24 24");
  drawn.setAttribute("aria-hidden", "true");
  for (const x of [9, 15])
    for (const y of [5, 12, 19]) {
      const dot = document.createElementNS(svg, "circle");
      for (const [name, value] of Object.entries({ cx: x, cy: y, r: 1.5 })) dot.setAttribute(name, String(value));
      drawn.append(dot);
    }
  return drawn;
}
