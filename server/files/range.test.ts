import { expect, test } from "vitest";
import { readRange } from "./range.ts";

test.each([
  [undefined, undefined],
  ["bytes=0-", { start: 0, end: 10 }],
  ["bytes=2-4", { start: 2, end: 5 }],
  ["bytes=9-9", { start: 9, end: 10 }],
  ["bytes=5-999999", { start: 5, end: 10 }],
  ["bytes=-3", { start: 7, end: 10 }],
  ["bytes=-30", { start: 0, end: 10 }],
  ["bytes=10-", null],
  ["bytes=-0", null],
  ["bytes=4-2", undefined],
  ["bytes=-", undefined],
  ["bytes=0-1,3-4", undefined],
  ["lines=0-1", undefined],
])("of ten bytes, %s asks for %o", (header, expected) => {
  expect(readRange(header, 10)).toEqual(expected);
});
