import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import { blocks } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { proseRowNode } from "@passerelles/shared/document/new-prose-rows.ts";
import { orderBetween } from "@passerelles/shared/document/order-keys.ts";
import { type PageDocument, readRows } from "@passerelles/shared/document/page-document.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { addRow, moveRow, removeRow, writeColumn } from "@passerelles/shared/document/write-fields.ts";
import fc from "fast-check";
import * as Y from "yjs";

/** A body with each block once, with two rows where it has rows; those that stand in a sentence are in one, which comes last. */
export function startingBody(): BodyNode[] {
  const inline = blocks.filter((block) => block.inline).map(({ name }) => ({ type: name, attrs: { id: name } }));
  const placed = blocks.filter((block) => !block.inline);
  const between = placed.map((block) => ({
    type: block.name,
    attrs: { id: block.name },
    ...(block.prose && { content: [{ type: "paragraph", content: [{ type: "text", text: "Début" }] }] }),
    ...(block.cells && {
      content: [proseRowNode(block, `${block.name}-1`, "a1"), proseRowNode(block, `${block.name}-2`, "a2")],
    }),
    ...(block.rows && {
      rows: [
        { id: "", columns: {} },
        { id: "", columns: {} },
      ],
    }),
  }));
  return [...between, { type: "paragraph", content: inline }];
}

/** Something that somebody does: numbers that choose where and what, and words that they type. */
export const blockEdit = fc.record({
  who: fc.nat(2),
  block: fc.nat(),
  act: fc.nat(5),
  place: fc.nat(),
  other: fc.nat(),
  words: fc.stringMatching(/^[a-z0-9 %]{1,6}$/),
  /** Whether all hear of what happened so far afterwards. */
  heard: fc.boolean(),
});
export type BlockEdit = (typeof blockEdit)["generate"] extends (...given: never[]) => { value: infer Value }
  ? Value
  : never;

const pick = <T>(some: readonly T[], at: number): T | undefined => some[some.length === 0 ? 0 : at % some.length];

/** Edits a block as its form and its cells do. */
export function editBlock(
  document: PageDocument,
  { block: which, act: what, place, other, words }: BlockEdit,
  newId: () => string,
): void {
  const block = pick(blocks, which);
  if (block?.inline) {
    actInSentence(document.body, block, { what, place, other, words }, newId);
    return;
  }
  const element = document.body.toArray().find((node) => node instanceof Y.XmlElement && node.nodeName === block?.name);
  if (block === undefined || !(element instanceof Y.XmlElement)) return;
  const field = pick(Object.keys(block.fields ?? block.attributes), place);
  if (what === 0 && field !== undefined) element.setAttribute(field, words);
  else if (block.rows && what > 0)
    actOnRows(document, block.name, Object.keys(block.rows.list), { what, place, other, words }, newId);
  else if (block.cells) actOnCells(element, block, { what, place, other, words }, newId);
  else if (block.prose) type(element, place, words);
}

type Choice = Pick<BlockEdit, "place" | "other" | "words"> & { what: number };

function actOnRows(
  { data }: PageDocument,
  id: string,
  columns: string[],
  { what, place, other, words }: Choice,
  newId: () => string,
) {
  const rows = readRows(data, id);
  const row = pick(rows, place);
  if (what === 1) addRow(data, id, {}, { id: newId() });
  else if (row === undefined) return;
  else if (what === 2) moveRow(data, id, row.id, pick(rows, other)?.id);
  else if (what === 3) removeRow(data, id, row.id);
  else writeColumn(data, id, row.id, pick(columns, other) ?? "", words);
}

function actInSentence(
  body: Y.XmlFragment,
  { name, attributes }: Block,
  { what, place, other, words }: Choice,
  newId: () => string,
) {
  const sentence = body.toArray().at(-1);
  if (!(sentence instanceof Y.XmlElement)) return;
  const nodes = sentence.toArray();
  const alike = nodes.filter((node) => node instanceof Y.XmlElement && node.nodeName === name);
  const one = pick(alike, place);
  if (what === 1)
    sentence.insert(place % (nodes.length + 1), bodyToYjs([{ type: name, attrs: { id: newId() } }]) as Y.XmlElement[]);
  else if (!(one instanceof Y.XmlElement)) return;
  else if (what === 3) sentence.delete(nodes.indexOf(one), 1);
  else one.setAttribute(pick(Object.keys(attributes), other) ?? "", words);
}

function actOnCells(element: Y.XmlElement, block: Block, { what, place, other, words }: Choice, newId: () => string) {
  const rows = element.toArray().filter((row): row is Y.XmlElement => row instanceof Y.XmlElement);
  const row = pick(rows, place);
  const orders = rows.map((one) => String(one.getAttribute("order"))).sort();
  if (what === 1) {
    const order = orderBetween(orders.at(-1), undefined);
    element.insert(element.length, bodyToYjs([proseRowNode(block, newId(), order)]) as Y.XmlElement[]);
  } else if (row === undefined) return;
  else if (what === 2) row.setAttribute("order", orderBetween(pick(orders, other), undefined));
  else if (what === 3) element.delete(rows.indexOf(row), 1);
  else {
    const cell = pick(row.toArray(), other);
    if (cell instanceof Y.XmlElement) type(cell, 0, words);
  }
}

/** Types in a paragraph of a cell or of a block. */
function type(holder: Y.XmlElement, at: number, words: string): void {
  const paragraph = holder.toArray().find((node) => node instanceof Y.XmlElement && node.nodeName === "paragraph");
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (text instanceof Y.XmlText) text.insert(at % (text.length + 1), words);
}
