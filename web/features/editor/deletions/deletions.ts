import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import { tellCaret } from "../tell-caret.ts";
import { blanksToEdge, type DeletionKey, deletionKey, leavesTextblock, withoutLetter } from "./deletion-key.ts";
import { changesBlocks, undoMutations } from "./undo-mutations.ts";

/**
 * Keeps the browser from joining, emptying or removing blocks by itself: it knows neither what may go into what, nor which
 * of a block's elements hold its words. Whatever is deleted beyond one block of text, from a touch keyboard that sends no
 * keys as from any other, is what the key does.
 */
export const Deletions = Extension.create({
  name: "deletions",
  priority: 2000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          beforeinput(view, event) {
            const key = deletionKey(event.inputType);
            if (key === undefined || !view.editable || !event.cancelable) return false;
            tellCaret(view);
            const isWithin = !leavesTextblock(view.state, key);
            const blanks = /Content/.test(event.inputType) ? undefined : blanksToEdge(view.state, key);
            if (isWithin && blanks === undefined) return false;
            event.preventDefault();
            if (blanks) view.dispatch(view.state.tr.delete(blanks.from, blanks.to).scrollIntoView());
            else press(view, key);
            return true;
          },
        },
      },
      view: mendAfterwards,
    }),
  ],
});

/** Some deletions are not announced: those of extensions of the browser, and in a word that a keyboard is still composing. */
function mendAfterwards(view: EditorView) {
  const { dom } = view;
  const page = dom.ownerDocument.defaultView ?? window;
  const observer = new MutationObserver(() => undefined);
  observer.observe(dom, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  const mend = (event: Event) => {
    const key = event.target === dom && event instanceof InputEvent ? deletionKey(event.inputType) : undefined;
    const records = key && view.editable ? observer.takeRecords() : [];
    if (key === undefined || !changesBlocks(records)) return;
    undoMutations(records);
    observer.takeRecords();
    view.focus();
    if (!press(view, key) && !leavesTextblock(view.state, key)) view.dispatch(withoutLetter(view.state, key));
  };
  // Before anybody else hears of it: between two of those who listen, the editor would read what the browser has done.
  page.addEventListener("input", mend, true);
  return {
    destroy: () => {
      observer.disconnect();
      page.removeEventListener("input", mend, true);
    },
  };
}

function press(view: EditorView, key: DeletionKey): boolean {
  const event = new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true });
  return view.someProp("handleKeyDown", (handle) => handle(view, event)) ?? false;
}
