import type { Block } from "../blocks/define-block.ts";
import type { BodyNode } from "./body-node.ts";
import { compareOrders } from "./compare-orders.ts";

/** Names of the nodes that a block with `cells` holds. */
export const proseRowName = "proseRow";
export const proseCellName = "proseCell";

/** A row of prose as it is read: what its cells hold, by column. A column that two people began at once holds both. */
export interface ProseRow {
  id: string;
  cells: Readonly<Record<string, readonly BodyNode[]>>;
}

/** The children of a block in the order in which they are read: rows by their `order`, whatever else is there after them. */
export function inReadingOrder(children: readonly BodyNode[]): BodyNode[] {
  const rows = children.filter(({ type }) => type === proseRowName);
  const others = children.filter(({ type }) => type !== proseRowName);
  return [...rows.sort((a, b) => compareOrders(orderOf(a.attrs), orderOf(b.attrs))), ...others];
}

/** The place of a row among the others of its block; "" when it has none, which comes first. */
export function orderOf(attributes: Readonly<Record<string, unknown>> | undefined): string {
  return typeof attributes?.order === "string" ? attributes.order : "";
}

/** The rows of prose of a block. What stands in a row or in the block without a column of the block is left to its text. */
export function proseRowsOf(block: Block, node: BodyNode): ProseRow[] {
  const columns = Object.keys(block.cells ?? {});
  return inReadingOrder(node.content ?? [])
    .filter(({ type }) => type === proseRowName)
    .map((row) => ({
      id: typeof row.attrs?.id === "string" ? row.attrs.id : "",
      cells: Object.fromEntries(columns.map((column) => [column, contentOf(row, column)])),
    }));
}

/** What the cells of a column hold in a row. */
export function contentOf(row: BodyNode, column: string): readonly BodyNode[] {
  return (row.content ?? [])
    .filter(({ type, attrs }) => type === proseCellName && attrs?.column === column)
    .flatMap(({ content }) => content ?? []);
}

/** Whether nodes say something: a text, or anything that is not text. */
export function saysSomething(nodes: readonly BodyNode[]): boolean {
  return nodes.some(({ type, text, content }) =>
    type === "text" ? (text ?? "").trim() !== "" : content ? saysSomething(content) : !silent.has(type),
  );
}

const silent = new Set([
  ...["paragraph", "heading", "hardBreak", "bulletList", "orderedList", "listItem", "taskList", "taskItem"],
  ...["blockquote", "codeBlock", "proseRow", "proseCell"],
]);
