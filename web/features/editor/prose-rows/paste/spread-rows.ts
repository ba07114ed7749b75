import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { inReadingOrder, proseCellName, proseRowName } from "@passerelles/shared/document/prose-rows.ts";
import { asCell, type PastedRow } from "./pasted-row.ts";

/** Rows of prose that were copied: the block that they were in, where that is known, and themselves in reading order. */
export interface CopiedRows {
  from: Block | undefined;
  rows: readonly BodyNode[];
}

/** The rows of prose that copied nodes are, and nothing else; undefined when they are not, or are part of a single cell. */
export function copiedRows(nodes: readonly BodyNode[]): CopiedRows | undefined {
  const [first] = nodes;
  const block = nodes.length === 1 && first ? findBlock(first.type) : undefined;
  const rows = block?.cells ? (first?.content ?? []) : nodes;
  if (rows.length === 0 || rows.some(({ type }) => type !== proseRowName)) return undefined;
  const cells = rows.flatMap(({ content = [] }) => content.filter(({ type }) => type === proseCellName));
  return cells.length < 2 ? undefined : { from: block, rows: inReadingOrder(rows) };
}

/** Copied rows as those of a block: by the names of their columns, or by their place where it is another block. */
export function spreadRows(block: Block, { from, rows }: CopiedRows): PastedRow[] {
  const columns = Object.keys(block.cells ?? {});
  const theirs = Object.keys((from ?? block).cells ?? {});
  const last = columns.at(-1) ?? "";
  return rows.map(({ content = [] }) => {
    const row: Record<string, readonly BodyNode[]> = {};
    for (const { attrs, content: said = [] } of content) {
      const named = String(attrs?.column);
      const column = columns.includes(named) ? named : (columns[theirs.indexOf(named)] ?? last);
      row[column] = [...(row[column] ?? []), ...asCell(block, column, said)];
    }
    return row;
  });
}
