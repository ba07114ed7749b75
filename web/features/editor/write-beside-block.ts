import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { type EditorState, NodeSelection, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";

/** What a keyboard says before it knows which character comes, as an accent that waits for its letter. */
const undecided = new Set(["Dead", "Process"]);

/**
 * What is typed while a structured block is selected is written after it. By itself the editor would put the first
 * character in the place of the block, and a whole table of steps would be gone by one key.
 */
export const WriteBesideBlock = Extension.create({
  name: "writeBesideBlock",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          // A phone's keyboard names no keys: what it is about to do tells whether it writes or deletes.
          beforeinput(view, { inputType }) {
            const moved = view.editable && /^insert(Text|CompositionText)$/.test(inputType) && caretBeside(view.state);
            if (moved) view.dispatch(moved);
            return false;
          },
        },
        handleKeyDown(view, { key, ctrlKey, metaKey, altKey }) {
          // AltGr, by which some keyboards write, is said as Ctrl and Alt together.
          const isCommand = metaKey || ctrlKey !== altKey;
          if (!view.editable || isCommand || !([...key].length === 1 || undecided.has(key))) return false;
          const moved = caretBeside(view.state);
          if (moved) view.dispatch(moved);
          return false;
        },
      },
    }),
  ],
});

/** Puts the caret where one writes after the selected block: in the empty line that follows it, else in one made for it. */
function caretBeside({ selection, tr, schema }: EditorState): Transaction | undefined {
  if (!(selection instanceof NodeSelection) || findBlock(selection.node.type.name) === undefined) return undefined;
  const { to, $to, node } = selection;
  if (node.isInline) return tr.setSelection(TextSelection.create(tr.doc, to));
  const next = $to.nodeAfter;
  const { paragraph } = schema.nodes;
  const isLine = next !== null && next.type === paragraph && next.content.size === 0;
  if (!isLine && paragraph) tr.insert(to, paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, to + 1)).scrollIntoView();
}
