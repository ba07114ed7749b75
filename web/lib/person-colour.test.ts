import { expect, test } from "vitest";
import { contrast } from "./contrast.ts";
import { personColour, personFills } from "./person-colour.ts";

const grounds = ["#fbf9f4", "#141b22"];

test("initials are legible on every colour (AA)", () => {
  for (const fill of personFills) expect(contrast(fill, "#ffffff"), fill).toBeGreaterThanOrEqual(4.5);
});

test("every colour stands out on the ground of both schemes (3:1)", () => {
  for (const fill of personFills)
    for (const ground of grounds) expect(contrast(fill, ground), `${fill} on ${ground}`).toBeGreaterThanOrEqual(3);
});

test("a person keeps their colour, and people share them out", () => {
  expect(personColour("a")).toEqual(personColour("a"));
  const given = new Set(Array.from({ length: 200 }, (_, at) => personColour(`person-${at}`).fill));
  expect(given.size).toBe(personFills.length);
});
