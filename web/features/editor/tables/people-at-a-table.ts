import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import { extensionsFor, ownVocabulary, relax } from "@passerelles/shared/document/tiptap-nodes.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { getSchema } from "@tiptap/core";
import { TableMap } from "@tiptap/pm/tables";
import { expect } from "vitest";
import * as Y from "yjs";
import { mendTable } from "./mend-table.ts";
import { readTable, type SharedTable } from "./shared-table.ts";

const schema = relax(getSchema(extensionsFor(ownVocabulary())));
/** Nobody is in any cell. */
export const nobody = () => false;
const nothing = [] as readonly string[];

/** So many people's copies of one table with these rows of texts. */
export function copies(count: number, rows: readonly (readonly string[])[]): Y.Doc[] {
  const cell = (text: string): BodyNode => ({
    type: "tableCell",
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: "paragraph", content: text ? [{ type: "text", text }] : [] }],
  });
  const table = { type: "table", content: rows.map((texts) => ({ type: "tableRow", content: texts.map(cell) })) };
  const docs = Array.from({ length: count }, () => new Y.Doc());
  docs[0]?.getXmlFragment("body").insert(0, bodyToYjs([table]));
  for (const [at, doc] of docs.entries()) {
    doc.clientID = at + 1;
    if (docs[0]) send(docs[0], doc);
  }
  return docs;
}

/** Gives one copy what the other has. */
export const send = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
/** What a copy reads as. */
export const body = (doc: Y.Doc) => readBody(doc.getXmlFragment("body"));
/** The table of a copy. */
export const tableOf = (doc: Y.Doc) => readTable(doc.getXmlFragment("body").get(0) as Y.XmlElement) as SharedTable;

/** Brings all copies together: they then read the same. */
export function meet(docs: readonly Y.Doc[]): void {
  for (const from of docs) for (const to of docs) send(from, to);
  for (const from of docs) for (const to of docs) send(from, to);
  for (const doc of docs) expect(body(doc)).toEqual(body(docs[0] as Y.Doc));
}

const said = (node: BodyNode): string => node.text ?? (node.content ?? []).map(said).join("");
/** What the cells say, row by row. */
export const texts = (doc: Y.Doc) => body(doc).content?.[0]?.content?.map((row) => (row.content ?? []).map(said));
/** Every word that somebody typed, sorted. */
export const words = (doc: Y.Doc) => said(body(doc)).match(/w\d+/g)?.toSorted() ?? nothing;

/** What a person's edit does: the table is mended with it. */
export function edit(doc: Y.Doc, change: (table: SharedTable) => unknown): void {
  doc.transact(() => {
    mendTable(tableOf(doc).table, nobody);
    change(tableOf(doc));
  });
}

/** The table library, which reads tables by itself, finds nothing to repair. */
export function expectWhole(doc: Y.Doc): void {
  const { width, height } = tableOf(doc).layout;
  const drawn = schema.nodeFromJSON(body(doc).content?.[0]);
  if (width > 0 && height > 0) expect(TableMap.get(drawn)).toMatchObject({ width, height, problems: null });
}

/** Every place of the table is covered once, but for those counted as missing. */
export function expectTiled({ layout, cells }: SharedTable): void {
  const covered = new Map<string, number>();
  for (const { left, right, top, bottom } of cells)
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1)
        covered.set(`${row} ${column}`, (covered.get(`${row} ${column}`) ?? 0) + 1);
  const missing = layout.missing.reduce((sum, count) => sum + count, 0);
  expect([...covered.values()].every((count) => count === 1)).toBe(true);
  expect(covered.size + missing).toBe(layout.width * layout.height);
}

/** A table of four rows. */
export const head = [
  ["A", "B", "C"],
  ["a1", "b1", "c1"],
  ["a2", "b2", "c2"],
  ["a3", "b3", "c3"],
];

/** Types at the end of a cell; answers the cell, or undefined where there is none. */
export function type(doc: Y.Doc, row: number, column: number, word: string): Y.XmlElement | undefined {
  const cell = tableOf(doc).layout.rows[row]?.[column]?.cell;
  const paragraph: unknown = cell?.get(0);
  if (!(paragraph instanceof Y.XmlElement)) return undefined;
  const text: unknown = paragraph.get(0);
  if (text instanceof Y.XmlText) text.insert(text.length, word);
  else paragraph.insert(0, [new Y.XmlText(word)]);
  return cell;
}
