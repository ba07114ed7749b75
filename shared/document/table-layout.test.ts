import { expect, test } from "vitest";
import { layOutTable, type Spans } from "./table-layout.ts";

/** A cell over so many columns and rows. */
const c = (colspan = 1, rowspan = 1): Spans => ({ colspan, rowspan });

const places = (...rows: Spans[][]) => {
  const { width, rows: placed, missing } = layOutTable(rows, (cell) => cell);
  return {
    width,
    missing,
    cells: placed.map((row) => row.map(({ left, right, top, bottom }) => [left, right, top, bottom])),
  };
};

test("cells stand side by side, and make way for those that reach down from above", () => {
  expect(places([c(1, 2), c(2)], [c(), c()])).toEqual({
    width: 3,
    missing: [0, 0],
    cells: [
      [
        [0, 1, 0, 2],
        [1, 3, 0, 1],
      ],
      [
        [1, 2, 1, 2],
        [2, 3, 1, 2],
      ],
    ],
  });
});

test("a shorter row lacks cells at its end", () => {
  expect(places([c(), c(), c()], [c()], [])).toMatchObject({ width: 3, missing: [0, 2, 3] });
});

test("no cell reaches below the last row, nor over one that comes down from above", () => {
  expect(places([c(), c(1, 9)], [c(2)])).toMatchObject({
    width: 2,
    missing: [0, 0],
    cells: [
      [
        [0, 1, 0, 1],
        [1, 2, 0, 2],
      ],
      [[0, 1, 1, 2]],
    ],
  });
});

test("a table of no rows, or of no cells, has no places", () => {
  expect(places()).toMatchObject({ width: 0, missing: [] });
  expect(places([], [])).toMatchObject({ width: 0, missing: [0, 0] });
});
