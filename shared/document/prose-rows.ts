import type { Block } from "../blocks/define-block.ts";
import type { Language } from "../strings/label.ts";
import type { BodyNode } from "./body-node.ts";
import { compareOrders, orderBetween } from "./order-keys.ts";

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

function contentOf(row: BodyNode, column: string): readonly BodyNode[] {
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

/** What the cells of a row begin with, by column. */
export type ProseCells = Readonly<Record<string, readonly BodyNode[]>>;

/**
 * A row with a cell for each column of its block. None is without a paragraph: each of two people who begin at once would
 * make their own.
 */
export function proseRowNode(block: Block, id: string, order: string, cells: ProseCells = {}): BodyNode {
  return {
    type: proseRowName,
    attrs: { id, order },
    content: Object.keys(block.cells ?? {}).map((column) => proseCellNode(block, column, cells[column])),
  };
}

/** A cell of a column with what it holds; an empty one has a place to write in: an item where items are meant, else a paragraph. */
export function proseCellNode(block: Block, column: string, given: readonly BodyNode[] = []): BodyNode {
  const paragraph = { type: "paragraph" };
  const place = block.cells?.[column]?.items
    ? { type: "bulletList", content: [{ type: "listItem", content: [paragraph] }] }
    : paragraph;
  return { type: proseCellName, attrs: { column }, content: given.length > 0 ? given : [place] };
}

/** The rows that a new block begins with, in this language. */
export function firstRowsOf(block: Block, language: Language, newId: () => string): BodyNode[] {
  if (block.cells === undefined) return [];
  let order: string | undefined;
  return (block.firstRows ?? [{}]).map((texts) => {
    order = orderBetween(order, undefined);
    const cells = Object.entries(texts).map(([column, label]) => [
      column,
      [{ type: "paragraph", content: [{ type: "text", text: label[language] }] }],
    ]);
    return proseRowNode(block, newId(), order, Object.fromEntries(cells));
  });
}

/** The children of a block, each row with an id, an order where it has none, and a cell for each column. */
export function completeRows(block: Block, children: readonly BodyNode[], newId: () => string): BodyNode[] {
  let last: string | undefined;
  return children.map((child) => {
    if (child.type !== proseRowName) return child;
    last = orderOf(child.attrs) || orderBetween(last, undefined);
    const id = typeof child.attrs?.id === "string" && child.attrs.id !== "" ? child.attrs.id : newId();
    const cells = Object.keys(block.cells ?? {}).map((column) => [column, contentOf(child, column)]);
    const strange = (child.content ?? []).filter(
      ({ type, attrs }) => type !== proseCellName || !Object.hasOwn(block.cells ?? {}, String(attrs?.column)),
    );
    const row = proseRowNode(block, id, last, Object.fromEntries(cells));
    return { ...row, content: [...(row.content ?? []), ...strange] };
  });
}
