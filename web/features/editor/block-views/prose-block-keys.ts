import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { NodeSelection } from "@tiptap/pm/state";
import { type Editor, Extension } from "@tiptap/react";

/** Escape in the prose of a block that has a form too selects the block: Enter then opens the form. */
export const proseBlockKeys = Extension.create({
  name: "proseBlockKeys",
  priority: 1050,
  addKeyboardShortcuts() {
    return { Escape: () => selectAround(this.editor) };
  },
});

function selectAround({ state, view }: Editor): boolean {
  if (state.selection instanceof NodeSelection) return false;
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const block = findBlock($from.node(depth).type.name);
    if (!block?.prose || block.fields === undefined) continue;
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $from.before(depth))).scrollIntoView());
    return true;
  }
  return false;
}
