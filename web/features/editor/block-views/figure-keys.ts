import { NodeSelection } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";

const opens = new Set(["indicateur", "figure", "pieceJointe", "population"]);

/** Enter on a selected block that has a form opens it. */
export function figureKeys(open: (id: string) => void) {
  return Extension.create({
    name: "figureKeys",
    priority: 1200,
    addKeyboardShortcuts() {
      const openSelected = () => {
        const { selection } = this.editor.state;
        if (!(selection instanceof NodeSelection) || !opens.has(selection.node.type.name)) return false;
        open(String(selection.node.attrs.id ?? ""));
        return true;
      };
      return { Enter: openSelected };
    },
  });
}
