import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { NodeSelection } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";

const special = new Set(["indicateur", "figure", "pieceJointe"]);

/** Whether a block has a form to open. */
function hasForm(name: string): boolean {
  const block = special.has(name) ? undefined : findBlock(name);
  return special.has(name) || (block?.inline === false && (block.rows ?? block.fields) !== undefined);
}

/** Enter on a selected block that has a form opens it. */
export function figureKeys(open: (id: string) => void) {
  return Extension.create({
    name: "figureKeys",
    priority: 1200,
    addKeyboardShortcuts() {
      const openSelected = () => {
        const { selection } = this.editor.state;
        if (!(selection instanceof NodeSelection) || !hasForm(selection.node.type.name)) return false;
        open(String(selection.node.attrs.id ?? ""));
        return true;
      };
      return { Enter: openSelected };
    },
  });
}
