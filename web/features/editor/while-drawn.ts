import type { Editor } from "@tiptap/react";

/**
 * Measures at once, and again with the next frame after the text has changed or is drawn otherwise. `measure` is given what
 * asks for another try a frame later. Answers how to stop.
 */
export function whileDrawn(editor: Editor, measure: (again: () => void) => void): () => void {
  let scheduled = 0;
  const later = () => {
    scheduled ||= requestAnimationFrame(() => {
      scheduled = 0;
      measure(later);
    });
  };
  measure(later);
  const observer = new ResizeObserver(later);
  observer.observe(editor.view.dom);
  editor.on("transaction", later);
  return () => {
    observer.disconnect();
    editor.off("transaction", later);
    cancelAnimationFrame(scheduled);
  };
}
