import { NodeSelection } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";

/** Enter on a selected figure opens its form. */
export function figureKeys(open: (id: string) => void) {
  return Extension.create({
    name: "figureKeys",
    priority: 1200,
    addKeyboardShortcuts() {
      const openSelected = () => {
        const { selection } = this.editor.state;
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== "indicateur") return false;
        open(String(selection.node.attrs.id ?? ""));
        return true;
      };
      return { Enter: openSelected };
    },
  });
}
