import { type Block, type BlockMeasure, blockAttributes } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import type { BodyNode } from "./body-node.ts";
import { walkBody } from "./walk-body.ts";

/** A figure of a body, and the block that it stands in. */
export interface PlacedMeasure extends BlockMeasure {
  blockId: string;
  block: string;
}

/** The figures of a projected body as measures, in reading order. */
export function bodyMeasures(body: BodyNode): PlacedMeasure[] {
  const found: PlacedMeasure[] = [];
  walkBody(body, (node) => {
    const block = findBlock(node.type);
    if (block === undefined) return;
    const { id: blockId = "" } = blockAttributes(block, node.attrs);
    for (const measure of measuresOf(block, node)) found.push({ ...measure, blockId, block: block.name });
  });
  return found;
}

/** The figures that a block holds; the day of their verification as it was understood, where the block was projected. */
export function measuresOf(block: Block, { attrs, rows = [], values }: BodyNode): readonly BlockMeasure[] {
  const attributes = blockAttributes(block, attrs);
  const day = values?.verifiedOn;
  if (typeof day === "string") attributes.verifiedOn = day;
  return block.measures?.({ attributes, rows }) ?? [];
}
