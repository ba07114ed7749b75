import { expect, test } from "vitest";
import { tsvRows } from "./tsv-rows.ts";

test("rows of a spreadsheet, the last line break left out, short rows filled", () => {
  expect(tsvRows("Commune\tVélos\t2024\r\nÉtampes\t12,5\r\n")).toEqual([
    ["Commune", "Vélos", "2024"],
    ["Étampes", "12,5", ""],
  ]);
});

test("a cell between quotation marks keeps its line breaks, tabs and quotation marks", () => {
  expect(tsvRows('a\t"deux\nlignes"\n"dit ""oui"""\tb')).toEqual([
    ["a", "deux\nlignes"],
    ['dit "oui"', "b"],
  ]);
});

test.each(["une phrase", "une ligne\tavec tabulation\nune ligne sans"])(
  "a text that is no table is left as text",
  (text) => {
    expect(tsvRows(text)).toBeUndefined();
  },
);

test("as many cells as a table may be given make one, and one row more does not", () => {
  const row = `${"a\t".repeat(99)}a\n`;
  expect(tsvRows(row.repeat(50))).toHaveLength(50);
  expect(tsvRows(row.repeat(51))).toBe("tooMany");
});
