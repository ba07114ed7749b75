import type { Language } from "@passerelles/shared/strings/label.ts";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { DecorationSet } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import { rowsOf } from "./prose-row-at.ts";
import { rowDecorations } from "./row-decorations.ts";
import { dragKey, type RowDrag, readDrag } from "./row-drag.ts";
import type { RowWords } from "./row-widgets.ts";

interface Given {
  language(): Language;
  words(): RowWords;
}

interface Drawing {
  decorations: DecorationSet;
  drag: RowDrag | undefined;
}

/**
 * Draws rows of prose in the order in which they are read, and says in each cell what it is for. Where a cell is missing it
 * offers to make it; each row has a grip by which a pointer or a finger moves it.
 */
export function proseRowDrawing(given: Given) {
  const drawn = (doc: Node, drag: RowDrag | undefined): Drawing => ({ decorations: decorate(doc, drag, given), drag });
  return Extension.create({
    name: "proseRowDrawing",
    addProseMirrorPlugins: () => [
      new Plugin<Drawing>({
        key: dragKey,
        state: {
          init: (_config, { doc }) => drawn(doc, undefined),
          apply: (tr, present, _old, { doc }) => {
            const drag = readDrag(tr, present.drag);
            return tr.docChanged || drag !== present.drag ? drawn(doc, drag) : present;
          },
        },
        props: { decorations: (state: EditorState) => dragKey.getState(state)?.decorations },
      }),
    ],
  });
}

function decorate(doc: Node, drag: RowDrag | undefined, { language, words }: Given): DecorationSet {
  const said = { language: language(), words: words() };
  const decorations: ReturnType<typeof rowDecorations> = [];
  doc.descendants((node, at) => {
    const placed = rowsOf(node, at);
    if (placed) decorations.push(...rowDecorations(placed, drag, said));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}
