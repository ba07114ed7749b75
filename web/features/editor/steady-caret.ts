import { Plugin } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

/**
 * Keeps one's caret where Yjs says it is while others write. The binding doubts that wherever the texts around differ or
 * look alike, and then moves a caret from one empty paragraph into another. Without the absolute position that it
 * compares, it does not. Must come after the binding's own extension.
 */
export const SteadyCaret = Extension.create({
  name: "steadyCaret",
  addProseMirrorPlugins: () => [
    new Plugin({
      view(view) {
        const { binding, doc } = ySyncPluginKey.getState(view.state) ?? {};
        const forget = () => {
          const selection = binding?.beforeTransactionSelection;
          if (selection) Object.assign(selection, { absAnchor: undefined, absHead: undefined });
        };
        doc?.on("beforeAllTransactions", forget);
        return { destroy: () => doc?.off("beforeAllTransactions", forget) };
      },
    }),
  ],
});
