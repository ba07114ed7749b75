import { type Extensions, Node, type NodeViewRenderer } from "@tiptap/core";
import type { Block, ReadingContext } from "../blocks/define-block.ts";
import { blockAttributes, holdsProse } from "../blocks/define-block.ts";
import { blocks } from "../blocks/index.ts";
import { blockText } from "./block-words.ts";
import { proseRowNodes } from "./prose-row-nodes.ts";
import { proseRowName } from "./prose-rows.ts";
import { textAttribute } from "./text-attribute.ts";

/** Used where nothing outside the document is known. */
const alone: ReadingContext = {
  language: "fr",
  pageTitle: () => undefined,
  pageUrl: () => undefined,
  territoryName: () => undefined,
};

/** How the interface draws blocks, by name. A block without a view is drawn as its text. */
export type BlockViews = Readonly<Record<string, NodeViewRenderer>>;

/**
 * One node for each block; what it is comes from the block's own file. Only those that hold prose, or rows of it, are not
 * atoms. The nodes of those rows come with them.
 */
export function blockNodes(views: BlockViews = {}, context: ReadingContext = alone): Extensions {
  return [
    ...blocks.map((block) => blockNode(block, views[block.name], context)),
    ...proseRowNodes(views[proseRowName]),
  ];
}

function blockNode(block: Block, view: NodeViewRenderer | undefined, context: ReadingContext) {
  const tag = block.inline ? "span" : "div";
  return Node.create({
    name: block.name,
    group: block.inline ? "inline" : "block",
    inline: block.inline,
    // Whatever two people's edits leave in it is shown as it is: even nothing.
    ...contentOf(block),
    selectable: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(["id", ...Object.keys(block.attributes)].map((name) => [name, textAttribute(name)])),
    parseHTML: () => [{ tag: `${tag}[data-block="${block.name}"]` }],
    renderHTML: ({ node, HTMLAttributes }) => [
      tag,
      { ...HTMLAttributes, "data-block": block.name },
      holdsProse(block) ? 0 : blockText(block, blockAttributes(block, node.attrs), context, []),
    ],
    ...(!holdsProse(block) && {
      renderText: ({ node }) => blockText(block, blockAttributes(block, node.attrs), context, []),
    }),
    ...(view && { addNodeView: () => view }),
  });
}

function contentOf(block: Block) {
  // Keys at the edge of what stands beside must not draw it in, nor pour a row out.
  if (block.cells) return { content: `${proseRowName}*`, isolating: true };
  return block.prose ? { content: "block*", defining: true } : { atom: true };
}
