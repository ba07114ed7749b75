import type { Block } from "../blocks/define-block.ts";
import type { Language } from "../strings/label.ts";
import type { BodyNode } from "./body-node.ts";
import { orderBetween } from "./order-keys.ts";
import { contentOf, orderOf, proseCellName, proseRowName } from "./prose-rows.ts";

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
