import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addColumn, deleteColumns, moveColumns } from "./edit-columns.ts";
import { addRow, deleteRows, moveRows } from "./edit-rows.ts";
import { mendTable } from "./mend-table.ts";
import { mergeCells } from "./merge-cells.ts";
import {
  copies,
  edit,
  expectTiled,
  expectWhole,
  head,
  meet,
  nobody,
  send,
  tableOf,
  texts,
  type,
  words,
} from "./people-at-a-table.ts";
import type { SharedTable } from "./shared-table.ts";
import { splitCells } from "./split-cells.ts";
import { toggleHeads } from "./toggle-heads.ts";

test("a column removed while a row is added: the next edit leaves a whole table, and every row that was there once", () => {
  const [one, other] = copies(2, head) as [Y.Doc, Y.Doc];
  edit(one, ({ table }) => deleteColumns(table, new Set([1])));
  edit(other, (table) => addRow(table, 3));
  meet([one, other]);
  edit(one, ({ table, rows }) => deleteRows(table, new Set([rows[2] as Y.XmlElement])));
  meet([one, other]);
  expect(texts(other)).toEqual([
    ["A", "C"],
    ["a1", "c1"],
    ["", ""],
    ["a3", "c3"],
  ]);
  expectWhole(other);
});

test("two people who remove the same row, or the same column, remove it once", () => {
  const [one, other] = copies(2, head) as [Y.Doc, Y.Doc];
  for (const doc of [one, other]) {
    edit(doc, ({ table, rows }) => deleteRows(table, new Set([rows[2] as Y.XmlElement])));
    edit(doc, ({ table }) => deleteColumns(table, new Set([0])));
  }
  meet([one, other]);
  expect(texts(one)).toEqual([
    ["B", "C"],
    ["b1", "c1"],
    ["b3", "c3"],
  ]);
});

test("what somebody writes in the longer row makes the table wider, it is not cut", () => {
  const [one, other] = copies(2, head) as [Y.Doc, Y.Doc];
  edit(one, ({ table }) => deleteColumns(table, new Set([1])));
  edit(other, (table) => addRow(table, 4));
  type(other, 4, 2, "w1");
  meet([one, other]);
  edit(one, () => undefined);
  expect(texts(one)).toEqual([
    ["A", "C", ""],
    ["a1", "c1", ""],
    ["a2", "c2", ""],
    ["a3", "c3", ""],
    ["", "", "w1"],
  ]);
});

test("a table that two people mend at once is whole with the next edit, no wider than before", () => {
  const docs = copies(2, [["A", "B", "C"], ["a1", "b1", "c1"], ["a2"]]);
  for (const doc of docs) edit(doc, () => undefined);
  meet(docs);
  edit(docs[0] as Y.Doc, () => undefined);
  expect(texts(docs[0] as Y.Doc)).toEqual([
    ["A", "B", "C"],
    ["a1", "b1", "c1"],
    ["a2", "", ""],
  ]);
});

test("an empty cell too many stays where somebody is", () => {
  const [doc] = copies(1, [["A"], ["a1"], ["a2", ""]]) as [Y.Doc];
  const there = tableOf(doc).cells.at(-1)?.cell;
  mendTable(tableOf(doc).table, (cell) => cell === there);
  expect(texts(doc)).toEqual([
    ["A", ""],
    ["a1", ""],
    ["a2", ""],
  ]);
});

test("cells merged over a row that goes meanwhile, or over a column that comes, cover what is left", () => {
  const [one, other] = copies(2, head) as [Y.Doc, Y.Doc];
  edit(one, (table) =>
    mergeCells(
      table,
      new Set(
        table.cells
          .slice(7)
          .map(({ cell }) => cell)
          .filter((_cell, at) => at % 3 === 0),
      ),
    ),
  );
  edit(other, ({ table, rows }) => deleteRows(table, new Set(rows.slice(3))));
  edit(other, (table) => addColumn(table, 1));
  meet([one, other]);
  expectTiled(tableOf(one));
  edit(one, () => undefined);
  expectWhole(one);
  expect(texts(one)).toEqual([
    ["A", "", "B", "C"],
    ["a1", "", "b1", "c1"],
    ["a2", "", "b2b3", "c2"],
  ]);
});

test("a whole table is mended by writing nothing", () => {
  const [doc] = copies(1, head) as [Y.Doc];
  edit(doc, ({ cells }) => mergeCells(tableOf(doc), new Set([0, 4].flatMap((at) => cells[at]?.cell ?? []))));
  const before = Y.encodeStateVector(doc);
  mendTable(tableOf(doc).table, nobody);
  expect(Y.encodeStateVector(doc)).toEqual(before);
});

const kinds = [
  "addRow",
  "addColumn",
  "deleteRow",
  "deleteColumn",
  "moveRow",
  "moveColumn",
  "merge",
  "heads",
  "split",
  "type",
  "type",
  "type",
  "receive",
] as const;

const step = fc.record({
  writer: fc.nat(2),
  other: fc.nat(2),
  kind: fc.constantFrom(...kinds),
  row: fc.nat(5),
  column: fc.nat(5),
  reach: fc.nat(3),
});

/** Changes the shape of the table as this step says, where that may be done. */
function reshape(
  table: SharedTable,
  { kind, row, column, reach }: typeof step extends fc.Arbitrary<infer S> ? S : never,
) {
  const { width, height } = table.layout;
  if (width === 0 || height === 0) return;
  const [top, left] = [row % height, column % width];
  const by = reach % 2 === 0 ? 1 : -1;
  const within = ({ top: at, left: across }: { top: number; left: number }) =>
    at >= top && across >= left && at <= top + (reach % 2) && across <= left + Math.floor(reach / 2);
  if (kind === "addRow") addRow(table, row % (height + 1));
  if (kind === "addColumn") addColumn(table, column % (width + 1));
  if (kind === "deleteRow") deleteRows(table.table, new Set(table.rows.slice(top, top + 1)));
  if (kind === "deleteColumn") deleteColumns(table.table, new Set([left]));
  if (kind === "moveRow") moveRows(table, top, top, by, nobody);
  if (kind === "moveColumn") moveColumns(table, left, left, by, nobody);
  if (kind === "heads") toggleHeads(table, reach % 2 === 0 ? "row" : "column");
  if (kind === "split") splitCells(table.table, new Set(table.cells.filter(within).map(({ cell }) => cell)));
  if (kind === "merge") mergeCells(table, new Set(table.cells.filter(within).map(({ cell }) => cell)));
}

const identity = (element: Y.XmlElement) => `${element._item?.id.client} ${element._item?.id.clock}`;
function identities(doc: Y.Doc): Set<string> {
  const { rows, cells } = tableOf(doc);
  return new Set([...rows, ...cells.map(({ cell }) => cell)].map(identity));
}

test("whatever three people do to a table at once, it stays one table, and what is written in cells that stay is there once", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 30, size: "max" }), fc.boolean(), (steps, mayCopy) => {
      const docs = copies(3, head);
      const removed = new Set<string>();
      const written = new Map<string, string[]>();
      let copied = 0;
      for (const [at, one] of steps.entries()) {
        const doc = docs[one.writer] as Y.Doc;
        if (one.kind === "receive") send(docs[one.other] as Y.Doc, doc);
        else if (one.kind === "type") {
          const cell = type(doc, one.row, one.column, `w${at} `);
          if (cell) written.set(`w${at}`, [identity(cell), identity(cell.parent as Y.XmlElement)]);
        } else {
          const copies = ["moveRow", "moveColumn", "merge", "heads"].includes(one.kind);
          if (copies && !mayCopy) continue;
          if (mayCopy) copied += 1;
          const [before, there] = [identities(doc), words(doc)];
          edit(doc, (table) => {
            expect(words(doc)).toEqual(there);
            expectWhole(doc);
            reshape(table, one);
          });
          expectWhole(doc);
          const after = identities(doc);
          for (const element of before) if (!after.has(element)) removed.add(element);
        }
        expectTiled(tableOf(doc));
      }
      meet(docs);
      const found = words(docs[0] as Y.Doc);
      for (const [word, places] of written) {
        const times = found.filter((present) => present === word).length;
        if (!places.some((place) => removed.has(place))) expect(times, `${word} in a cell that nobody removed`).toBe(1);
        expect(times).toBeLessThanOrEqual(1 + copied);
      }
      for (const doc of docs.slice(1)) edit(doc, () => undefined);
      meet(docs);
      edit(docs[0] as Y.Doc, () => undefined);
      expectWhole(docs[0] as Y.Doc);
      expect(words(docs[0] as Y.Doc)).toEqual(found);
    }),
    { numRuns: 250 },
  );
});
