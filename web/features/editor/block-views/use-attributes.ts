import { type Block, blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import type { BlockInText } from "./live-block.ts";

/** A block of the text under edit: its attributes as typed, and how one of them is written. */
export interface LiveAttributes {
  stored: Readonly<Record<string, string>>;
  /**
   * One by one, so that two people's edits both stay; "" empties. `inHistory` false: it belongs to a step that is already
   * in the history.
   */
  write(values: Readonly<Record<string, string>>, inHistory?: boolean): void;
}

/** Reads and writes the attributes of the block that a view draws. */
export function useAttributes(block: Block, { node, editor, getPos }: BlockInText): LiveAttributes {
  const stored = blockAttributes(block, node.attrs);
  return {
    stored,
    write: (values, inHistory = true) => {
      const at = getPos();
      if (at === undefined) return;
      const { tr } = editor.state;
      for (const [name, text] of Object.entries(values)) {
        if (text !== (stored[name] ?? "")) tr.setNodeAttribute(at, name, text === "" ? null : text);
      }
      if (tr.docChanged) editor.view.dispatch(inHistory ? tr : tr.setMeta("addToHistory", false));
    },
  };
}
