import { expect, test } from "vitest";
import { measure as english } from "./en/measure.ts";
import { measure as french } from "./fr/measure.ts";

function gaps(catalogue: object, path = ""): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === "object" && value !== null) return gaps(value, `${path}${key}.`);
    return [
      [`${path}${key}`, [...`${value}`.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? "").sort()] as const,
    ];
  });
}

test("a sentence about a measure has the same gaps to fill in both languages", () => {
  expect(gaps(english)).toEqual(gaps(french));
});
