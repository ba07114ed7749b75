import { expect, test } from "vitest";
import { countWords, readingMinutes } from "./text-length.ts";

test.each([
  ["", 0],
  ["Le garage solidaire", 3],
  ["L’aide-mémoire : 12 500 €, 3,5 %.", 4],
  ["Étampes (91) — Arras", 3],
])("« %s » has %i words", (text, words) => {
  expect(countWords(text)).toBe(words);
});

test("a page is read in a minute at least", () => {
  expect([0, 220, 4000].map(readingMinutes)).toEqual([1, 1, 18]);
});
