import { blockAttributes } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import type { BodyNode } from "./body-node.ts";
import type { ListRow } from "./page-document.ts";

/** A structured block met in a body, with its attributes as strings. */
export interface BodyBlock {
  name: string;
  attributes: Readonly<Record<string, string>>;
  rows: readonly ListRow[];
}

/** Calls `visit` with each node of a body, in reading order, its root excepted. */
export function walkBody(body: BodyNode, visit: (node: BodyNode) => void): void {
  for (const child of body.content ?? []) {
    visit(child);
    walkBody(child, visit);
  }
}

/** The files that a body shows or offers, each once, in reading order. */
export function filesOf(body: BodyNode): string[] {
  const ids = blocksOf(body).flatMap(({ name, attributes }) => findBlock(name)?.usedFile?.(attributes) ?? []);
  return [...new Set(ids)];
}

/** The structured blocks of a body, in reading order. */
export function blocksOf(body: BodyNode): BodyBlock[] {
  const found: BodyBlock[] = [];
  walkBody(body, (node) => {
    const block = findBlock(node.type);
    if (block) found.push({ name: block.name, attributes: blockAttributes(block, node.attrs), rows: node.rows ?? [] });
  });
  return found;
}

/** Whether a paragraph holds blocks that stand in a line, and nothing else: each is read by itself, as a card. */
export function holdsOnlyBlocks(node: BodyNode): boolean {
  const children = (node.content ?? []).filter((child) => child.type !== "text" || child.text?.trim() !== "");
  return children.length > 0 && children.every((child) => findBlock(child.type)?.inline === true);
}
