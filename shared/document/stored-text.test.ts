import { expect, test } from "vitest";
import * as Y from "yjs";
import { blockAttributes } from "../blocks/define-block.ts";
import { indicateur } from "../blocks/indicateur.ts";
import { readMeasure } from "../indicators/measure.ts";
import { readText } from "./page-document.ts";
import { storedText } from "./stored-text.ts";

test.each([
  ["46 %", "46 %"],
  [50, "50"],
  [true, "true"],
  [Number.NaN, undefined],
  [null, undefined],
  [{ value: 1 }, undefined],
])("%j reads as the text %j", (stored, text) => {
  expect(storedText(stored)).toBe(text);
});

test("a figure and a field that another program wrote as numbers are read", () => {
  expect(blockAttributes(indicateur, { value: 50 }).value).toBe("50");
  expect(readMeasure({ value: 50, label: "communes" })).toMatchObject({ low: 50, high: 50 });
  const fields = new Y.Doc().getMap("fields");
  fields.set("demarrage", 2017);
  expect(readText(fields, "demarrage")).toBe("2017");
});
