import type { Node } from "@tiptap/pm/model";
import type { Editor, NodeViewProps } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";

/** A block of the text under edit, as its view and its form need it. */
export type BlockInText = Pick<NodeViewProps, "node" | "editor" | "getPos">;

interface Found {
  node: Node;
  /** The place before it. */
  at: number;
}

/** The block that has this id, wherever it has come to stand. */
export function findBlockById(doc: Node, id: string): Found | undefined {
  let found: Found | undefined;
  doc.descendants((node, at) => {
    if (found === undefined && node.attrs.id === id) found = { node, at };
    return found === undefined;
  });
  return found;
}

/** The block that has this id, live; undefined when there is none any more. */
export function useLiveBlock(editor: Editor, id: string): BlockInText | undefined {
  const node = useEditorState({
    editor,
    selector: ({ editor }) => findBlockById(editor.state.doc, id)?.node,
    equalityFn: Object.is,
  });
  return node && { node, editor, getPos: () => findBlockById(editor.state.doc, id)?.at };
}
