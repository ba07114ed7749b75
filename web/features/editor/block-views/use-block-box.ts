import type { Editor } from "@tiptap/react";
import { type CSSProperties, useLayoutEffect, useState } from "react";
import { whileDrawn } from "../while-drawn.ts";
import { findBlockById } from "./live-block.ts";

type Box = Required<Pick<CSSProperties, "top" | "left" | "width" | "height">>;

/**
 * Where the block of this id is drawn within the editor's frame, in pixels, wherever others move it: its view may be made
 * anew meanwhile. What a form should stand beside is marked `data-form-beside` in it. Undefined until it is drawn.
 */
export function useBlockBox(editor: Editor, id: string): Box | undefined {
  const [box, setBox] = useState<Box>();
  useLayoutEffect(() => {
    const measure = (again: () => void) => {
      const at = editor.isDestroyed ? undefined : findBlockById(editor.state.doc, id)?.at;
      const drawn = at === undefined ? null : editor.view.nodeDOM(at);
      const frame = editor.view.dom.parentElement?.getBoundingClientRect();
      if (!(drawn instanceof Element) || !frame) return;
      const { top, left, width, height } = (drawn.querySelector("[data-form-beside]") ?? drawn).getBoundingClientRect();
      // A view that is being made anew is not drawn yet.
      if (width === 0) return again();
      const found = { top: top - frame.top, left: left - frame.left, width, height };
      setBox((present) => (present && isSame(present, found) ? present : found));
    };
    return whileDrawn(editor, measure);
  }, [editor, id]);
  return box;
}

function isSame(a: Box, b: Box): boolean {
  return a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height;
}
