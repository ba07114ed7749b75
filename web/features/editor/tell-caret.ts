import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import type * as Y from "yjs";
import { beforeReceiving } from "./remote/before-receiving.ts";

/**
 * Reads where the caret is as soon as a key or a press has moved it, and before what another person does comes in. The
 * browser tells of that later: meanwhile the next key would act on the old place, and the caret would be put back there.
 */
export function promptCaret(doc: Y.Doc): Extension {
  return Extension.create({
    name: "promptCaret",
    priority: 2000,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (view, event) => tellUnlessComposing(view, event.keyCode),
            keyup: (view, event) => tellUnlessComposing(view, event.keyCode),
            mouseup: (view) => tellUnlessComposing(view),
          },
        },
        view: (view) => ({
          destroy: beforeReceiving(doc, () => {
            if (view.hasFocus()) tellUnlessComposing(view);
          }),
        }),
      }),
    ],
  });
}

/** The key code of what an input method composes. */
const COMPOSED = 229;

function tellUnlessComposing(view: EditorView, keyCode?: number): boolean {
  if (keyCode !== COMPOSED && !view.composing) tellCaret(view);
  return false;
}

/** Makes the editor read the caret: it does when it hears that the caret has moved. */
export function tellCaret({ dom }: EditorView): void {
  dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}
