import { TextSelection } from "@tiptap/pm/state";
import { type Editor, Extension } from "@tiptap/react";

/** Blocks of text in which ↑ at the top of the page means nothing more. */
const ofText = new Set(["paragraph", "heading", "bulletList", "orderedList", "taskList"]);

/**
 * ↑ at the start of an inset, or of any block that stands first on the page, makes a paragraph before it: without one, no
 * key leads there. From elsewhere in its first line, it leads to that start. Tried after every other use of the key.
 */
export const BeforeFirstBlock = Extension.create({
  name: "beforeFirstBlock",
  priority: 20,
  addKeyboardShortcuts() {
    const before = () => goBefore(this.editor);
    return { ArrowUp: before };
  },
});

function goBefore({ state, view }: Editor): boolean {
  const { selection, doc, schema } = state;
  const { paragraph } = schema.nodes;
  const first = doc.firstChild;
  if (!view.editable || !selection.empty || !(selection instanceof TextSelection) || !paragraph) return false;
  if (first === null || ofText.has(first.type.name) || selection.from > first.nodeSize) return false;
  const start = TextSelection.atStart(doc).from;
  const isFirstText = selection.$from.start() === start;
  if (!isFirstText || !view.endOfTextblock("up")) return false;
  const { tr } = state;
  if (selection.from === start) tr.insert(0, paragraph.create()).setSelection(TextSelection.create(tr.doc, 1));
  else tr.setSelection(TextSelection.create(tr.doc, start));
  view.dispatch(tr.scrollIntoView());
  return true;
}
