import { expect, test } from "vitest";
import { sameWords } from "./same-words.ts";

test.each([
  ["bravo", "bravo", [{ from: 0, to: 0, length: 5 }]],
  [".", ".", [{ from: 0, to: 0, length: 1 }]],
  ["bravo", "collé bravo", [{ from: 0, to: 6, length: 5 }]],
  ["un bravo", "bravo", [{ from: 3, to: 0, length: 5 }]],
  [
    "une longue ligne",
    "une longue et belle ligne",
    [
      { from: 0, to: 0, length: 11 },
      { from: 11, to: 20, length: 5 },
    ],
  ],
])("« %s » is found again in « %s »", (from, to, expected) => {
  expect(sameWords(from, to)).toEqual(expected);
});

test.each([
  ["s", "Les chiens"],
  ["Le garage répare.", "Le matin, il dort."],
  ["", "un"],
  ["un", ""],
])("« %s » is not taken for a part of « %s »", (from, to) => {
  expect(sameWords(from, to)).toEqual([]);
});
