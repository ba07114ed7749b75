import type { Editor } from "@tiptap/react";
import { type CSSProperties, useEffect, useState } from "react";

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
    let scheduled = 0;
    const measure = () => {
      scheduled = 0;
      const text = editor.view.dom;
      const { node } = editor.view.domAtPos(editor.state.selection.from);
      const target = (node instanceof Element ? node : node.parentElement)?.closest(around);
      const frame = text.parentElement?.getBoundingClientRect();
      if (!target || !frame) return;
      const { top, right } = target.getBoundingClientRect();
      const found = { top: Math.round(top - frame.top), right: Math.round(frame.right - right) };
      setPlace((present) => (present?.top === found.top && present.right === found.right ? present : found));
    };
    const later = () => {
      scheduled ||= requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(later);
    observer.observe(editor.view.dom);
    editor.on("transaction", later);
    return () => {
      observer.disconnect();
      editor.off("transaction", later);
      cancelAnimationFrame(scheduled);
    };
  }, [editor, around]);
  return place;
}
