import { TextSelection } from "@tiptap/pm/state";
import type { Editor, NodeViewProps } from "@tiptap/react";

/** Puts the caret after the atom at `at` and the focus in the text. */
export function returnToText(editor: Editor, at: number): void {
  const node = editor.state.doc.nodeAt(at);
  const after = at + (node?.nodeSize ?? 0);
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(after), -1)).scrollIntoView());
  editor.view.focus();
}

/** Removes the atom at `at` and leaves the caret in its place: in the empty paragraph after it, else where it came from. */
export function removeBlock(editor: Editor, at: number): void {
  const node = editor.state.doc.nodeAt(at);
  if (node) {
    const tr = editor.state.tr.delete(at, at + node.nodeSize);
    const { nodeAfter } = tr.doc.resolve(at);
    const isLine = nodeAfter?.isTextblock === true && nodeAfter.content.size === 0;
    editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at), isLine ? 1 : -1)).scrollIntoView());
  }
  editor.view.focus();
}

/** Puts the focus in the prose of a block: the caret where it was in it, else at its start. */
export function enterBlock({ editor, node, getPos }: Pick<NodeViewProps, "editor" | "node" | "getPos">): void {
  const at = getPos();
  if (at === undefined) return;
  const { tr, doc, selection } = editor.state;
  const isInside = selection.from > at && selection.to < at + node.nodeSize;
  if (!isInside) editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at + 1))).scrollIntoView());
  editor.view.focus();
}
