import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { isWrittenIn } from "../../lib/is-written-in.ts";

/** Part of the window's height below which what one was reading stands, under what stays in view above it. */
const belowBars = 0.25;

/**
 * Puts the focus in the text for whoever has asked to write: at the beginning, under the titles that a template begins with,
 * or, when one was reading further down, where one was. Not where that would open a keyboard over the page, nor when one already writes elsewhere.
 */
export function beginInText({ view, state }: Editor): void {
  if (isWrittenIn(document.activeElement) || matchMedia("(pointer: coarse)").matches) return;
  const { left, top } = view.dom.getBoundingClientRect();
  const height = innerHeight * belowBars;
  const found = top < 0 ? view.posAtCoords({ left: left + 1, top: height }) : null;
  const place = found?.pos ?? emptyUnderTitles(state.doc);
  if (place !== undefined) {
    const selection = TextSelection.near(state.doc.resolve(place));
    view.dispatch(state.tr.setSelection(selection).setMeta("addToHistory", false));
  }
  view.focus();
}

/** The place in the empty paragraph that only titles stand before; undefined when another text comes first. */
function emptyUnderTitles(doc: Node): number | undefined {
  let first: { node: Node; at: number } | undefined;
  doc.descendants((node, at) => {
    if (first === undefined && node.isTextblock && node.type.name !== "heading") first = { node, at };
    return first === undefined;
  });
  return first?.node.content.size === 0 ? first.at + 1 : undefined;
}
