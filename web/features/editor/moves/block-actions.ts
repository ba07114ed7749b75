import {
  type Icon,
  IconArrowDown,
  IconArrowUp,
  IconBlockquote,
  IconCopy,
  IconH2,
  IconH3,
  IconH4,
  IconList,
  IconListNumbers,
  IconPilcrow,
  IconTrash,
} from "@tabler/icons-react";
import { Slice } from "@tiptap/pm/model";
import { Selection, TextSelection } from "@tiptap/pm/state";
import type { ChainedCommands, Editor } from "@tiptap/react";
import { withFreshIds } from "../fresh-ids.ts";
import { copyRows } from "../rows-of-blocks.ts";
import { type MoveBinding, moveNode } from "./move-block.ts";

/** Does something to the block of the page at this place among its siblings. */
type Act = (editor: Editor, index: number, binding: MoveBinding) => unknown;

const move =
  (by: number): Act =>
  (editor, index, binding) =>
    moveNode(editor.view, editor.state.doc.resolve(startOf(editor, index)), 1, by, binding);

const turn =
  (into: (chain: ChainedCommands) => ChainedCommands): Act =>
  (editor, index) => {
    const from = startOf(editor, index);
    const to = from + editor.state.doc.child(index).nodeSize;
    const plain = editor
      .chain()
      .focus()
      .command(({ tr }) => {
        tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to), 1));
        return true;
      })
      .clearNodes();
    return into(plain)
      .command(({ tr }) => {
        tr.setSelection(Selection.near(tr.doc.resolve(from)));
        return true;
      })
      .run();
  };

/** What can be done to any block; the names are those of the catalogue. */
export const blockActions = {
  moveUp: [IconArrowUp, move(-1)],
  moveDown: [IconArrowDown, move(1)],
  duplicate: [IconCopy, duplicate],
  remove: [IconTrash, remove],
} as const satisfies Record<string, readonly [Icon, Act]>;

/** What a block of text can become. */
export const blockTurns = {
  paragraph: [IconPilcrow, turn((chain) => chain)],
  heading2: [IconH2, turn((chain) => chain.setHeading({ level: 2 }))],
  heading3: [IconH3, turn((chain) => chain.setHeading({ level: 3 }))],
  heading4: [IconH4, turn((chain) => chain.setHeading({ level: 4 }))],
  bulletList: [IconList, turn((chain) => chain.toggleBulletList())],
  orderedList: [IconListNumbers, turn((chain) => chain.toggleOrderedList())],
  quote: [IconBlockquote, turn((chain) => chain.toggleBlockquote())],
} as const satisfies Record<string, readonly [Icon, Act]>;

const ofText = new Set(["paragraph", "heading", "bulletList", "orderedList", "taskList", "blockquote", "codeBlock"]);

/** Whether this block is of text, and may become another sort of text. */
export function mayTurn(editor: Editor, index: number): boolean {
  return ofText.has(editor.state.doc.maybeChild(index)?.type.name ?? "");
}

/** The place in the document before its block at this index. */
export function startOf(editor: Editor, index: number): number {
  let at = 0;
  for (let before = 0; before < index; before += 1) at += editor.state.doc.child(before).nodeSize;
  return at;
}

function duplicate(editor: Editor, index: number, { document }: MoveBinding): void {
  const { doc, tr } = editor.state;
  const node = doc.child(index);
  const copy = withFreshIds(
    new Slice(doc.slice(startOf(editor, index), startOf(editor, index) + node.nodeSize).content, 0, 0),
    doc,
    (block) => copyRows(document, block),
  );
  editor.view.dispatch(tr.insert(startOf(editor, index) + node.nodeSize, copy.content).scrollIntoView());
  editor.view.focus();
}

function remove(editor: Editor, index: number): void {
  const { doc, tr, schema } = editor.state;
  const from = startOf(editor, index);
  const to = from + doc.child(index).nodeSize;
  const { paragraph } = schema.nodes;
  if (doc.childCount === 1 && paragraph) tr.replaceWith(from, to, paragraph.create());
  else tr.delete(from, to);
  editor.view.dispatch(tr);
  editor.commands.focus();
}
