import { type Block, blockAttributes, holdsProse, type ReadingContext } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import type { BodyNode } from "./body-node.ts";
import { bodyText } from "./body-text.ts";
import { proseRowsOf } from "./prose-rows.ts";
import { walkBody } from "./walk-body.ts";

/** One row of a block as data: what a table of all partners, all steps or all obstacles is made of. */
export interface BlockRow {
  blockId: string;
  block: string;
  /** Of the row within its block; "" for what the block says by itself. */
  rowId: string;
  /**
   * What is filled, by field or column: a value as understood or as typed; the text of a cell; of a column of `items`, the
   * items. The prose of a block that holds any is under `prose`.
   */
  values: Readonly<Record<string, unknown>>;
}

/** An item of a list, with those that it holds. */
export interface Item {
  text: string;
  items?: readonly Item[];
}

/** The rows of the structured blocks of a projected body, in reading order. Blocks of a line (figures, links) have none. */
export function blockRows(body: BodyNode, context: ReadingContext): BlockRow[] {
  const rows: BlockRow[] = [];
  walkBody(body, (node) => {
    const block = findBlock(node.type);
    if (block === undefined || block.inline) return;
    if (block.fields === undefined && block.rows === undefined && block.cells === undefined) return;
    const of = { blockId: blockAttributes(block, node.attrs).id ?? "", block: block.name };
    const add = (rowId: string, values: Readonly<Record<string, unknown>>) => {
      if (Object.keys(values).length > 0) rows.push({ ...of, rowId, values });
    };
    add("", ownValues(block, node, context));
    for (const { id, values = {} } of node.rows ?? []) add(id, filled(values));
    for (const { id, cells } of proseRowsOf(block, node)) add(id, cellValues(block, cells, context));
  });
  return rows;
}

function ownValues(block: Block, node: BodyNode, context: ReadingContext): Record<string, unknown> {
  const prose = block.prose && holdsProse(block) ? textOf(node.content ?? [], context) : "";
  return { ...filled(node.values ?? {}), ...(prose !== "" && { prose }) };
}

function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ""));
}

function cellValues(
  block: Block,
  cells: Readonly<Record<string, readonly BodyNode[]>>,
  context: ReadingContext,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(block.cells ?? {}).flatMap(([column, { items }]) => {
      const nodes = cells[column] ?? [];
      const value = items ? itemsOf(nodes, context) : textOf(nodes, context);
      return value.length > 0 ? [[column, value]] : [];
    }),
  );
}

const lists = new Set(["bulletList", "orderedList", "taskList"]);

/** The items that nodes hold: those of their lists, each with its own; whatever stands outside of a list is an item. */
export function itemsOf(nodes: readonly BodyNode[], context: ReadingContext): Item[] {
  return nodes.flatMap((node) => {
    if (lists.has(node.type)) return (node.content ?? []).flatMap((item) => itemOf(item, context));
    const text = textOf([node], context);
    return text === "" ? [] : [{ text }];
  });
}

function itemOf({ content = [] }: BodyNode, context: ReadingContext): Item[] {
  const text = textOf(
    content.filter(({ type }) => !lists.has(type)),
    context,
  );
  const items = itemsOf(
    content.filter(({ type }) => lists.has(type)),
    context,
  );
  if (text === "" && items.length === 0) return [];
  return [{ text, ...(items.length > 0 && { items }) }];
}

function textOf(content: readonly BodyNode[], context: ReadingContext): string {
  return bodyText({ type: "doc", content }, context);
}
