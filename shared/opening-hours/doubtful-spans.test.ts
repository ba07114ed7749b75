import { expect, test } from "vitest";
import { doubtfulSpans } from "./doubtful-spans.ts";
import { parseSpans } from "./parse-spans.ts";

test.each([
  ["9h-12h, 14h-17h30", undefined],
  ["9h-12h, 12h-14h", undefined],
  ["14h-minuit", undefined],
  ["24h/24", undefined],
  ["fermé", undefined],
  ["14h-9h", "overnight"],
  ["9h-12h, 22h-2h", "overnight"],
  ["9h-12h et 11h-15h", "overlap"],
  ["11h-15h et 9h-12h", "overlap"],
  ["9h-17h et 10h-11h", "overlap"],
  ["8h-12h et 20h-9h", "overlap"],
])("« %s »: %s", (typed, doubt) => {
  expect(doubtfulSpans(parseSpans(typed) ?? [])).toBe(doubt);
});
