import { findBlock } from "../blocks/index.ts";
import type { ScalarType } from "../kinds/field.ts";
import type { BodyNode } from "./body-node.ts";
import { type BodyBlock, blocksOf } from "./walk-body.ts";

/** Something that a block names by its id, or by its code for a territory. */
export interface BlockReference {
  /** The block's id and name. */
  blockId: string;
  block: string;
  named: string;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the blocks of a body name by their fields and rows: pages or people, by ids in lower case; what is no id is left out. */
export function namedByBlocks(body: BodyNode, type: Extract<ScalarType, "page" | "person">): BlockReference[] {
  return blocksOf(body).flatMap((block) =>
    typedAs(block, type).flatMap((typed) => {
      const named = typed.trim().toLowerCase();
      return uuid.test(named) ? [{ blockId: block.attributes.id ?? "", block: block.name, named }] : [];
    }),
  );
}

function typedAs({ name, attributes, rows }: BodyBlock, type: ScalarType): string[] {
  const block = findBlock(name);
  const ofType = (definitions: Readonly<Record<string, { type: ScalarType }>> = {}) =>
    Object.keys(definitions).filter((key) => definitions[key]?.type === type);
  const columns = ofType(block?.rows?.list);
  return [
    ...ofType(block?.fields).map((field) => attributes[field] ?? ""),
    ...rows.flatMap((row) => columns.map((column) => row.columns[column] ?? "")),
  ];
}
