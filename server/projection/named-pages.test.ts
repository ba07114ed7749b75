import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { pageMark, pagesNamedIn, withTitles } from "./named-pages.ts";

test("a page that a stored text names is said by the title that the reader may see", () => {
  const [known, hidden] = [randomUUID(), randomUUID()];
  const text = `Avec ${pageMark(known.toUpperCase())} et ${pageMark(hidden)}, puis ${pageMark(known)}.`;
  expect(pagesNamedIn(text)).toEqual([known, hidden]);
  expect(withTitles(text, (id) => (id === known ? "Adie" : undefined))).toBe("Avec Adie et …, puis Adie.");
  expect(withTitles(text.slice(0, -5), (id) => id)).toMatch(/, puis …$/);
});

test("what is no id names no page", () => {
  for (const id of ["", "x", "-".repeat(36), `${randomUUID()}0`]) expect(pageMark(id)).toBe("…");
  expect(pagesNamedIn("du texte")).toEqual([]);
});
