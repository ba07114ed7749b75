import { type Actor, mayOnPage, type PageAccess } from "@passerelles/shared/access.ts";
import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { blocksOf } from "@passerelles/shared/document/walk-body.ts";

/** Stands where a file, or an address on another host, is not told: no file has this name, so that readers see that there is an image, and not which. */
const heldBack = "retenu";

/**
 * Whether this reader must wait for the images of the page to be described: what is open to everybody is open to those who
 * do not see (WCAG 1.1.1), and whoever may write there sees what is left to describe.
 */
export function waitsForDescriptions(actor: Actor | null, access: PageAccess): boolean {
  return access.visibility === "public" && !mayOnPage(actor, "write", access);
}

/** The body without the files of images that nobody has described yet; the same body where there is none. */
export function withoutUndescribed(body: BodyNode): BodyNode {
  const lacks = ({ name, attributes }: ReturnType<typeof blocksOf>[number]) =>
    findBlock(name)?.lacksAlternative?.(attributes) ?? false;
  return blocksOf(body).some(lacks) ? without(body) : body;
}

function without(node: BodyNode): BodyNode {
  const block = findBlock(node.type);
  const isLacking = block?.lacksAlternative?.(blockAttributes(block, node.attrs)) ?? false;
  return {
    ...node,
    ...(isLacking && { attrs: { ...node.attrs, file: heldBack, ...(node.attrs?.link !== undefined && { link: "" }) } }),
    ...(node.content && { content: node.content.map(without) }),
  };
}
