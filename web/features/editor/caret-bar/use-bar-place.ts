import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { whileDrawn } from "../while-drawn.ts";

/** Pixels from the top and from the right of the editor's frame. */
export interface BarPlace {
  top: number;
  right: number;
}

/** Above what it is about, or under it. */
export type BarSide = "above" | "under";

/**
 * Where a bar stands within the editor's frame: on this side of what is around the caret and answers to this selector, at its
 * right edge. Undefined without a selector, and until it is known.
 */
export function useBarPlace(editor: Editor, around: string | null, side: BarSide): BarPlace | undefined {
  const [place, setPlace] = useState<BarPlace>();
  useEffect(() => {
    if (around === null) {
      setPlace(undefined);
      return;
    }
    const measure = () => {
      const text = editor.view.dom;
      const { node } = editor.view.domAtPos(editor.state.selection.from);
      const target = (node instanceof Element ? node : node.parentElement)?.closest(around);
      const frame = text.parentElement?.getBoundingClientRect();
      if (!target || !frame) return;
      const { top, bottom, right } = target.getBoundingClientRect();
      const found = {
        top: Math.round((side === "above" ? top : bottom) - frame.top),
        right: Math.round(frame.right - right),
      };
      setPlace((present) => (present?.top === found.top && present.right === found.right ? present : found));
    };
    return whileDrawn(editor, measure);
  }, [editor, around, side]);
  return place;
}
