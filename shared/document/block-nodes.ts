import { type Extensions, Node, type NodeViewRenderer } from "@tiptap/core";
import type { Block, ReadingContext } from "../blocks/define-block.ts";
import { blockAttributes } from "../blocks/define-block.ts";
import { blocks } from "../blocks/index.ts";

/** Used where nothing outside the document is known. */
const alone: ReadingContext = {
  language: "fr",
  pageTitle: () => undefined,
  pageUrl: () => undefined,
  territoryName: () => undefined,
};

/** How the interface draws blocks, by name. A block without a view is drawn as its text. */
export type BlockViews = Readonly<Record<string, NodeViewRenderer>>;

/** One node for each block; what it is comes from the block's own file. Only those that hold prose are not atoms. */
export function blockNodes(views: BlockViews = {}, context: ReadingContext = alone): Extensions {
  return blocks.map((block) => blockNode(block, views[block.name], context));
}

function blockNode(block: Block, view: NodeViewRenderer | undefined, context: ReadingContext) {
  const tag = block.inline ? "span" : "div";
  return Node.create({
    name: block.name,
    group: block.inline ? "inline" : "block",
    inline: block.inline,
    // Whatever two people's edits leave in it is shown as it is: even nothing.
    ...(block.prose ? { content: "block*", defining: true } : { atom: true }),
    selectable: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(["id", ...Object.keys(block.attributes)].map((name) => [name, stringAttribute(name)])),
    parseHTML: () => [{ tag: `${tag}[data-block="${block.name}"]` }],
    renderHTML: ({ node, HTMLAttributes }) => [
      tag,
      { ...HTMLAttributes, "data-block": block.name },
      block.prose ? 0 : block.toText(blockAttributes(block, node.attrs), context, []),
    ],
    ...(!block.prose && {
      renderText: ({ node }) => block.toText(blockAttributes(block, node.attrs), context, []),
    }),
    ...(view && { addNodeView: () => view }),
  });
}

/** Absent rather than empty by default, so that opening a document writes nothing in it. */
function stringAttribute(name: string) {
  const stored = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(stored),
    renderHTML: (attributes: Record<string, unknown>) =>
      typeof attributes[name] === "string" ? { [stored]: attributes[name] } : {},
  };
}
