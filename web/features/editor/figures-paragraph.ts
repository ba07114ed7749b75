import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";

/** Whether a paragraph holds nothing but figures: it is then drawn as cards, as on the reading page. */
export function holdsOnlyFigures(node: Node): boolean {
  if (node.type.name !== "paragraph") return false;
  let figures = 0;
  for (const child of node.children) {
    if (child.type.name === "indicateur") figures++;
    else if (!child.isText || (child.text ?? "").trim() !== "") return false;
  }
  return figures > 0;
}

/** Marks paragraphs of figures with this class, for the sheet of styles that reading and writing share. */
export function figureParagraphs(className: string) {
  return Extension.create({
    name: "figureParagraphs",
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        state: {
          init: (_, { doc }) => decorate(doc, className),
          apply: (transaction, present) => (transaction.docChanged ? decorate(transaction.doc, className) : present),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
    ],
  });
}

function decorate(doc: Node, className: string): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (holdsOnlyFigures(node))
      found.push(Decoration.node(at, at + node.nodeSize, { class: className, "data-figures": "" }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
}
