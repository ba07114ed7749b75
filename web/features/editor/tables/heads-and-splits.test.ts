import { expect, test } from "vitest";
import type * as Y from "yjs";
import { addRow, deleteRows, moveRows } from "./edit-rows.ts";
import { mergeCells } from "./merge-cells.ts";
import {
  copies,
  edit,
  expectTiled,
  expectWhole,
  head,
  meet,
  nobody,
  tableOf,
  texts,
  type,
} from "./people-at-a-table.ts";
import { type SharedTable, setWidths, typeOf, widthsOf } from "./shared-table.ts";
import { splitCells } from "./split-cells.ts";
import { toggleHeads } from "./toggle-heads.ts";

test("the first row becomes heads and the first column too, each is taken back apart, and nothing else is touched", () => {
  const [doc] = copies(1, head) as [Y.Doc];
  const plain = new Set(tableOf(doc).cells.map(({ cell }) => cell));
  const kinds = () =>
    tableOf(doc).layout.rows.map((row) => row.map(({ cell }) => (typeOf(cell) === "tableHeader" ? "h" : "c")).join(""));
  const toggle = (line: "row" | "column") => edit(doc, (table) => toggleHeads(table, line));
  toggle("row");
  expect(kinds()).toEqual(["hhh", "ccc", "ccc", "ccc"]);
  expect(
    tableOf(doc)
      .cells.slice(3)
      .every(({ cell }) => plain.has(cell)),
  ).toBe(true);
  toggle("column");
  expect(kinds()).toEqual(["hhh", "hcc", "hcc", "hcc"]);
  toggle("row");
  expect(kinds()).toEqual(["hcc", "hcc", "hcc", "hcc"]);
  toggle("column");
  expect(kinds()).toEqual(["ccc", "ccc", "ccc", "ccc"]);
  expect(texts(doc)).toEqual(head);
});

test("a row that is added above the head belongs to it, and one under it does not", () => {
  const [doc] = copies(1, head) as [Y.Doc];
  const kinds = () => tableOf(doc).layout.rows.map((row) => row.map(({ cell }) => typeOf(cell)[5]).join(""));
  edit(doc, (table) => toggleHeads(table, "row"));
  edit(doc, (table) => addRow(table, 0));
  edit(doc, (table) => addRow(table, 2));
  expect(kinds()).toEqual(["HHH", "HHH", "CCC", "CCC", "CCC", "CCC"]);
  expect(texts(doc)?.map(([text]) => text)).toEqual(["", "A", "", "a1", "a2", "a3"]);
});

test("rows move among themselves, and neither above the head nor the head below them", () => {
  const [doc] = copies(1, head) as [Y.Doc];
  const move = (first: number, last: number, by: -1 | 1) =>
    edit(doc, (table) => moveRows(table, first, last, by, nobody));
  const first = () => texts(doc)?.map(([text]) => text);
  edit(doc, (table) => toggleHeads(table, "row"));
  move(1, 1, -1);
  move(1, 2, -1);
  move(0, 0, 1);
  move(0, 1, 1);
  expect(first()).toEqual(["A", "a1", "a2", "a3"]);
  move(2, 2, -1);
  expect(first()).toEqual(["A", "a2", "a1", "a3"]);
  edit(doc, (table) => toggleHeads(table, "row"));
  move(1, 1, -1);
  expect(first()).toEqual(["a2", "A", "a1", "a3"]);
});

test("the row that is made heads keeps what others write beside it, and a row that goes meanwhile", () => {
  const [one, other] = copies(2, head) as [Y.Doc, Y.Doc];
  edit(one, (table) => toggleHeads(table, "row"));
  edit(other, ({ table, rows }) => deleteRows(table, new Set([rows[1] as Y.XmlElement])));
  type(other, 1, 0, "w1");
  meet([one, other]);
  expect(texts(one)).toEqual([
    ["A", "B", "C"],
    ["a2w1", "b2", "c2"],
    ["a3", "b3", "c3"],
  ]);
  expectWhole(one);
});

test("a merged cell is split into as many as it covered, of its kind and widths, while somebody writes in it", () => {
  const [one, other] = copies(2, head) as [Y.Doc, Y.Doc];
  const corner = ({ cells }: SharedTable) =>
    cells.filter(({ left, top }) => left > 0 && top < 2).map(({ cell }) => cell);
  edit(one, (table) => toggleHeads(table, "row"));
  edit(one, (table) => mergeCells(table, new Set(corner(table))));
  const merged = tableOf(one).cells[1]?.cell as Y.XmlElement;
  setWidths(merged, [120, 80]);
  meet([one, other]);
  type(other, 0, 1, "w1");
  edit(one, ({ table }) => splitCells(table, new Set([merged])));
  meet([one, other]);
  expect(texts(one)).toEqual([
    ["A", "Bw1Cb1c1", ""],
    ["a1", "", ""],
    ["a2", "b2", "c2"],
    ["a3", "b3", "c3"],
  ]);
  const { rows } = tableOf(one).layout;
  expect(rows.slice(0, 2).map((row) => row.slice(1).map(({ cell }) => [typeOf(cell), widthsOf(cell)]))).toEqual([
    [
      ["tableHeader", [120]],
      ["tableHeader", [80]],
    ],
    [
      ["tableHeader", [120]],
      ["tableHeader", [80]],
    ],
  ]);
  expectTiled(tableOf(one));
  edit(one, ({ table }) => expect(splitCells(table, new Set([merged]))).toBe(false));
});
