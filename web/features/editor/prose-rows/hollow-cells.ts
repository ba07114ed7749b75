import { proseCellName } from "@passerelles/shared/document/prose-rows.ts";
import { Plugin } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import { intoCell } from "./row-edits.ts";

/** A cell in which nothing is left, not even a paragraph, is written in again by a press on it. */
export const hollowCells = Extension.create({
  name: "hollowCells",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          mousedown(view, event) {
            const { target } = event;
            if (!view.editable || !(target instanceof HTMLElement) || target.dataset.proseCell === undefined)
              return false;
            const at = view.posAtDOM(target, 0) - 1;
            const node = at < 0 ? null : view.state.doc.nodeAt(at);
            if (node?.type.name !== proseCellName || node.content.size > 0) return false;
            event.preventDefault();
            view.dispatch(intoCell(view.state, at));
            view.focus();
            return true;
          },
        },
      },
    }),
  ],
});
