import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { type Editor, Extension } from "@tiptap/react";

/** Backspace after a block without text, as an image or a card, selects it first, and so does Delete before it. */
export const EdgeKeys = Extension.create({
  name: "edgeKeys",
  priority: 150,
  addKeyboardShortcuts() {
    const before = () => selectBeside(this.editor, -1);
    const after = () => selectBeside(this.editor, 1);
    return { Backspace: before, "Mod-Backspace": before, Delete: after, "Mod-Delete": after };
  },
});

function selectBeside({ state, view }: Editor, side: -1 | 1): boolean {
  const { $from, empty } = state.selection;
  // An empty line goes at once, and what stands beside it is selected then.
  const { content } = $from.parent;
  if (!(state.selection instanceof TextSelection) || !empty || content.size === 0 || $from.depth === 0) return false;
  if ($from.parentOffset !== (side < 0 ? 0 : content.size)) return false;
  const at = side < 0 ? $from.before() : $from.after();
  const $at = state.doc.resolve(at);
  const beside = side < 0 ? $at.nodeBefore : $at.nodeAfter;
  if (!beside?.isAtom || !NodeSelection.isSelectable(beside)) return false;
  const start = side < 0 ? at - beside.nodeSize : at;
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, start)).scrollIntoView());
  return true;
}
