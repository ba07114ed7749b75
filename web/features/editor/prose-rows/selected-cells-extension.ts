import { Plugin } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import { emptySelectedCells, isAcrossCells } from "./selected-cells.ts";

/** What is typed, cut or deleted over several cells takes away their text, never the cells. */
export const selectedCells = Extension.create({
  name: "selectedCells",
  priority: 1060,
  addKeyboardShortcuts() {
    const { editor } = this;
    const empty = () => {
      if (!editor.isEditable || !isAcrossCells(editor.state)) return false;
      editor.view.dispatch(emptySelectedCells(editor.state));
      return true;
    };
    return { Backspace: empty, Delete: empty, "Mod-Backspace": empty, "Mod-Delete": empty, Enter: empty };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!isAcrossCells(view.state)) return false;
          view.dispatch(emptySelectedCells(view.state).insertText(text));
          return true;
        },
        handleDOMEvents: {
          cut(view, event) {
            if (!view.editable || event.clipboardData === null || !isAcrossCells(view.state)) return false;
            const { dom, text } = view.serializeForClipboard(view.state.selection.content());
            event.clipboardData.clearData();
            event.clipboardData.setData("text/html", dom.innerHTML);
            event.clipboardData.setData("text/plain", text);
            event.preventDefault();
            view.dispatch(emptySelectedCells(view.state).setMeta("uiEvent", "cut"));
            return true;
          },
        },
      },
    }),
  ],
});
