import { NodeSelection } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import { formOf } from "./block-forms.tsx";

/** Enter on a selected block that has a form opens it. */
export function figureKeys(open: (id: string) => void) {
  return Extension.create({
    name: "figureKeys",
    priority: 1200,
    addKeyboardShortcuts() {
      const openSelected = () => {
        const { selection } = this.editor.state;
        if (!(selection instanceof NodeSelection) || formOf(selection.node.type.name) === undefined) return false;
        open(String(selection.node.attrs.id ?? ""));
        return true;
      };
      return { Enter: openSelected };
    },
  });
}
