import type { Fragment } from "@tiptap/pm/model";
import { Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { followedPlace } from "./remote/followed-caret.ts";
import { isTextGone } from "./remote/is-gone.ts";
import { replaceWithContent } from "./remote/minimal-change.ts";

/** What of the binding is used here: it has no types of its own for it. */
interface Binding {
  doc: Y.Doc;
  beforeTransactionSelection: RelativeSelection | null;
}

/** A selection by places of the shared document, with the places of the editor that the binding compares them with. */
interface RelativeSelection {
  type: string;
  anchor: Y.RelativePosition | null;
  head: Y.RelativePosition | null;
  absAnchor?: number | undefined;
  absHead?: number | undefined;
}

/** Selections that the binding can tell by places of the shared document. */
const told = new Set(["text", "node", "all", "nodeRange"]);

/**
 * Keeps what one does where it is while others write. The binding replaces the whole text at each of their changes: here
 * only what differs is. It doubts places that Yjs tells wherever the texts around differ or look alike: without the
 * absolute ones that it compares, it does not. And the caret follows a block that somebody moves, or makes a title of,
 * which Yjs can only delete and make anew. Must come after the binding's own extension.
 */
export const SteadyCaret = Extension.create({
  name: "steadyCaret",
  addProseMirrorPlugins: () => {
    let before: RelativeSelection | null = null;
    return [
      new Plugin({
        view(view) {
          const state: { binding?: Binding; doc?: Y.Doc } = ySyncPluginKey.getState(view.state) ?? {};
          const { binding, doc } = state;
          if (binding === undefined || doc === undefined) return {};
          const forget = () => {
            before = binding.beforeTransactionSelection;
            if (before === null) return;
            const isTold = told.has(before.type);
            // What stays is mapped by the change itself.
            const untold = isTold ? {} : { anchor: null, head: null };
            binding.beforeTransactionSelection = { ...before, ...untold, absAnchor: undefined, absHead: undefined };
          };
          Object.defineProperty(binding, "_tr", {
            configurable: true,
            get: () => withMinimalReplace(view.state.tr.setMeta("addToHistory", false)),
          });
          doc.on("beforeAllTransactions", forget);
          return { destroy: () => doc.off("beforeAllTransactions", forget) };
        },
        appendTransaction(transactions, oldState, newState) {
          const { binding }: { binding?: Binding } = ySyncPluginKey.getState(newState) ?? {};
          const isRemote = transactions.some((tr) => tr.docChanged && tr.getMeta(ySyncPluginKey)?.isChangeOrigin);
          const { selection } = oldState;
          if (!isRemote || !binding || !before?.anchor || !before.head || !(selection instanceof TextSelection)) return;
          if (!isTextGone(binding.doc, before.anchor) && !isTextGone(binding.doc, before.head)) return;
          const anchor = followedPlace(oldState.doc, newState.doc, selection.anchor);
          const head = selection.empty ? anchor : followedPlace(oldState.doc, newState.doc, selection.head);
          if (anchor === undefined || head === undefined) return;
          return newState.tr
            .setSelection(TextSelection.create(newState.doc, anchor, head))
            .setMeta("addToHistory", false);
        },
      }),
    ];
  },
});

/** A transaction of which `replace`, called on the whole document as the binding does, changes only what differs. */
function withMinimalReplace(tr: Transaction): Transaction {
  const replace = tr.replace.bind(tr);
  tr.replace = (from, to = from, slice) => {
    const isWhole = from === 0 && to === tr.doc.content.size && slice !== undefined;
    return isWhole && isClosed(slice) ? replaceWithContent(tr, slice.content) : replace(from, to, slice);
  };
  return tr;
}

/** An empty page is left to the binding, which puts a paragraph there. */
function isClosed(slice: { content: Fragment; openStart: number; openEnd: number }): boolean {
  return slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount > 0;
}
