import { type Extensions, Node, type NodeViewRenderer } from "@tiptap/core";
import { proseCellName, proseRowName } from "./prose-rows.ts";
import { textAttribute } from "./text-attribute.ts";

/**
 * The rows and cells of blocks that hold rows of prose. A row carries its place (`order`), a cell its column: two people
 * add, move and fill them at once, and whatever comes of it is drawn.
 */
export function proseRowNodes(rowView?: NodeViewRenderer): Extensions {
  return [
    Node.create({
      name: proseRowName,
      content: `${proseCellName}*`,
      isolating: true,
      selectable: false,
      addAttributes: () => ({ id: textAttribute("id"), order: textAttribute("order") }),
      parseHTML: () => [{ tag: "div[data-prose-row]" }],
      renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-prose-row": "" }, 0],
      ...(rowView && { addNodeView: () => rowView }),
    }),
    Node.create({
      name: proseCellName,
      content: "block*",
      isolating: true,
      selectable: false,
      addAttributes: () => ({ column: textAttribute("column") }),
      parseHTML: () => [{ tag: "div[data-prose-cell]" }],
      renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-prose-cell": "" }, 0],
    }),
  ];
}
