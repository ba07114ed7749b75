import type { Editor } from "@tiptap/react";
import { type CSSProperties, useEffect, useState } from "react";
import { whileDrawn } from "../while-drawn.ts";

/**
 * Where a bar stands within the editor's frame: above what is around the caret and answers to this selector, at its right
 * edge. Undefined without a selector, and until it is known.
 */
export function useBarPlace(editor: Editor, around: string | null): CSSProperties | undefined {
  const [place, setPlace] = useState<{ top: number; right: number }>();
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
      const { top, right } = target.getBoundingClientRect();
      const found = { top: Math.round(top - frame.top), right: Math.round(frame.right - right) };
      setPlace((present) => (present?.top === found.top && present.right === found.right ? present : found));
    };
    return whileDrawn(editor, measure);
  }, [editor, around]);
  return place;
}
