import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { isWrittenIn } from "../../lib/is-written-in.ts";

/** Part of the window's height below which what one was reading stands, under what stays in view above it. */
const belowBars = 0.25;

/**
 * Puts the focus in the text for whoever has asked to write, at the beginning or, when one was reading further down, where
 * one was. Not where that would open a keyboard over the page, nor when one already writes elsewhere.
 */
export function beginInText({ view, state }: Editor): void {
  if (isWrittenIn(document.activeElement) || matchMedia("(pointer: coarse)").matches) return;
  const { left, top } = view.dom.getBoundingClientRect();
  const height = innerHeight * belowBars;
  const found = top < 0 ? view.posAtCoords({ left: left + 1, top: height }) : null;
  if (found) {
    const selection = TextSelection.near(state.doc.resolve(found.pos));
    view.dispatch(state.tr.setSelection(selection).setMeta("addToHistory", false));
  }
  view.focus();
}
