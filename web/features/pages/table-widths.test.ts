import { expect, test } from "vitest";
import { columnWidths } from "./table-widths.ts";

const table = (...cells: Record<string, unknown>[]) => ({
  type: "table",
  content: [{ type: "tableRow", content: cells.map((attrs) => ({ type: "tableCell", attrs })) }],
});

test("each column has the width that its first cell says, cells over several columns one for each", () => {
  expect(columnWidths(table({ colwidth: [120] }, { colspan: 2, colwidth: [80, 0] }, {}))).toEqual([120, 80, 0, 0]);
});

test("what is no width, or too small or great a one, is cut or left to the table", () => {
  expect(columnWidths(table({ colwidth: "wide" }, { colwidth: ["80"] }, { colwidth: [-1] }))).toEqual([0, 0, 0]);
  expect(columnWidths(table({ colwidth: [1] }, { colwidth: [1e9] }, { colwidth: [Number.NaN] }))).toEqual([
    24, 2000, 0,
  ]);
  expect(columnWidths(table({ colspan: 1e9 }))).toHaveLength(100);
  expect(columnWidths({ type: "table" })).toEqual([]);
});
