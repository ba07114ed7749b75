import { expect, test } from "vitest";
import { readLeadingNumeral } from "./french-numerals.ts";

test.each([
  ["vingt et un jours", 21, "jours"],
  ["soixante et onze", 71, ""],
  ["quatre-vingts", 80, ""],
  ["quatre vingt onze", 91, ""],
  ["Deux cents personnes", 200, "personnes"],
  ["mille", 1000, ""],
  ["trois cent mille cent un euros", 300_101, "euros"],
  ["deux trois", 2, "trois"],
])("« %s » begins with %i", (text, number, rest) => {
  expect(readLeadingNumeral(text)).toEqual({ number, rest });
});

test.each(["excellent", "deux-roues", "", "constructor", "unité"])("« %s » begins with no number", (text) => {
  expect(readLeadingNumeral(text)).toBeUndefined();
});
