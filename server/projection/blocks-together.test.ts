import { blocks } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { createDocument } from "@passerelles/shared/document/create-document.ts";
import { proseRowNode } from "@passerelles/shared/document/new-prose-rows.ts";
import { orderBetween } from "@passerelles/shared/document/order-keys.ts";
import { type PageDocument, pageDocument, readRows } from "@passerelles/shared/document/page-document.ts";
import { validateDocument } from "@passerelles/shared/document/validate.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { addRow, moveRow, removeRow, writeColumn } from "@passerelles/shared/document/write-fields.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { projectPage } from "./project-page.ts";

/** Blocks that stand between paragraphs: each is laid once in the page that three people write. */
const placed = blocks.filter(({ inline }) => !inline);

function startingBody(): BodyNode[] {
  return placed.map((block) => ({
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
}

/** Something that somebody does: numbers that choose where and what, and words that they type. */
const edit = fc.record({
  who: fc.nat(2),
  block: fc.nat(),
  act: fc.nat(5),
  place: fc.nat(),
  other: fc.nat(),
  words: fc.stringMatching(/^[a-z0-9 %]{1,6}$/),
  /** Whether all hear of what happened so far afterwards. */
  heard: fc.boolean(),
});
type Edit = (typeof edit)["generate"] extends (...given: never[]) => { value: infer Value } ? Value : never;

const pick = <T>(some: readonly T[], at: number): T | undefined => some[some.length === 0 ? 0 : at % some.length];

/** Edits a block as its form and its cells do. */
function act(
  document: PageDocument,
  { block: which, act: what, place, other, words }: Edit,
  newId: () => string,
): void {
  const block = pick(placed, which);
  const element = document.body.toArray().find((node) => node instanceof Y.XmlElement && node.nodeName === block?.name);
  if (block === undefined || !(element instanceof Y.XmlElement)) return;
  const field = pick(Object.keys(block.fields ?? block.attributes), place);
  if (what === 0 && field !== undefined) element.setAttribute(field, words);
  else if (block.rows && what > 0)
    actOnRows(document, block.name, Object.keys(block.rows.list), { what, place, other, words }, newId);
  else if (block.cells) actOnCells(element, block, { what, place, other, words }, newId);
  else if (block.prose) type(element, place, words);
}

type Choice = Pick<Edit, "place" | "other" | "words"> & { what: number };

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

function actOnCells(
  element: Y.XmlElement,
  block: (typeof placed)[number],
  { what, place, other, words }: Choice,
  newId: () => string,
) {
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

function hear(peers: readonly Y.Doc[]): void {
  for (const from of peers)
    for (const to of peers) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
}

test("three people who edit every block at once end with one document, whose rows are the same after it is stored and read again", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 40 }), (edits) => {
      let made = 0;
      const newId = () => {
        made += 1;
        return `new-${made}`;
      };
      const first = createDocument(fichePratique, { title: "T", body: startingBody() }, newId);
      const peers = [0, 1, 2].map(() => {
        const doc = new Y.Doc({ gc: false });
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
        return doc;
      });
      for (const one of edits) {
        const doc = peers[one.who];
        if (doc) doc.transact(() => act(pageDocument(doc), one, newId));
        if (one.heard) hear(peers);
      }
      hear(peers);
      const [projected, ...others] = peers.map((doc) => projectPage(doc, fichePratique));
      for (const other of others) expect(other).toEqual({ ...projected, stateBytes: other.stateBytes });
      const stored = new Y.Doc({ gc: false });
      Y.applyUpdate(stored, Y.encodeStateAsUpdate(peers[0] ?? first));
      expect(projectPage(stored, fichePratique)).toEqual({ ...projected, stateBytes: expect.any(Number) });
      const shapes = new Set([
        "unknownNode",
        "unknownMark",
        "unknownAttribute",
        "misplacedNode",
        "missingId",
        "repeatedId",
        "unknownColumn",
      ]);
      const wrong = validateDocument(pageDocument(stored), fichePratique).filter(({ code }) => shapes.has(code));
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
