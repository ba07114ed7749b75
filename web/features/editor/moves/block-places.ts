import type { Editor } from "@tiptap/react";

/** Where a block is drawn, from the top of the editor's frame and of the window, pixels. */
interface Place {
  index: number;
  top: number;
  bottom: number;
}

/** Where each block of the page is in the window. */
export function blockPlaces(editor: Editor): Place[] {
  const places: Place[] = [];
  editor.state.doc.forEach((_node, at, index) => {
    const dom = editor.view.nodeDOM(at);
    if (!(dom instanceof HTMLElement)) return;
    const { top, bottom } = dom.getBoundingClientRect();
    places.push({ index, top, bottom });
  });
  return places;
}

/** Before which block something that is let go at this height of the window comes; after the last, their number. */
export function gapAt(editor: Editor, y: number): number {
  return blockPlaces(editor).find(({ top, bottom }) => y < (top + bottom) / 2)?.index ?? editor.state.doc.childCount;
}

/** Where the line is drawn that shows this gap, from the top of the editor's frame. */
export function placeOfGap(editor: Editor, gap: number): number {
  const places = blockPlaces(editor);
  const following = places.find(({ index }) => index === gap);
  const y = following ? following.top - 6 : (places.at(-1)?.bottom ?? 0) + 6;
  return Math.round(y - frameTop(editor));
}

/** The top of the editor's frame in the window. */
export function frameTop(editor: Editor): number {
  return editor.view.dom.parentElement?.getBoundingClientRect().top ?? 0;
}
