import { Plugin } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";

/**
 * A text that holds nothing but a block that is not text has no place where a browser would put its selection: it then
 * tells the page, and not the text, of what is copied, cut and pasted. The text that has the focus is told of it here.
 */
export const ClipboardWithoutCaret = Extension.create({
  name: "clipboardWithoutCaret",
  addProseMirrorPlugins: () => [
    new Plugin({
      view({ dom }) {
        const page = dom.ownerDocument;
        const hand = (event: ClipboardEvent) => {
          if (event.target !== page.body || page.activeElement !== dom) return;
          const { clipboardData } = event;
          const told = new ClipboardEvent(event.type, { clipboardData, bubbles: true, cancelable: true });
          if (!dom.dispatchEvent(told)) event.preventDefault();
        };
        const types = ["copy", "cut", "paste"] as const;
        for (const type of types) page.addEventListener(type, hand);
        return {
          destroy: () => {
            for (const type of types) page.removeEventListener(type, hand);
          },
        };
      },
    }),
  ],
});
