import fc from "fast-check";
import { expect, test } from "vitest";
import type { BodyNode } from "../document/body-node.ts";
import { anyBody } from "./bodies.arbitrary.ts";
import { compareBodies } from "./compare-bodies.ts";
import { countChanges } from "./count-changes.ts";

const p = (text: string, ...marks: string[]): BodyNode => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }) }],
});
const doc = (...content: BodyNode[]): BodyNode => ({ type: "doc", content });
const none = { wordsAdded: 0, wordsRemoved: 0, moved: 0, marked: 0, values: 0 };

test("nothing is counted where nothing was changed", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(countChanges(compareBodies(body, structuredClone(body)))).toEqual(none);
    }),
  );
});

test("words, moves, marks and values are counted each for themselves", () => {
  const moved = p("Une plateforme accompagne vers le permis");
  const partners = (role: string): BodyNode => ({
    type: "partenaires",
    attrs: { id: "p" },
    rows: [{ id: "1", columns: { nom: "Wimoov", role } }],
  });
  const before = doc(
    moved,
    p("Le garage répare les voitures"),
    p("Un mot"),
    p("Reste ici"),
    p("Reste aussi"),
    partners("prête"),
    p("Quatre mots en moins ?"),
  );
  const after = doc(
    p("Le garage solidaire répare deux voitures"),
    p("Un mot", "bold"),
    p("Reste ici"),
    p("Reste aussi"),
    partners("prête et répare"),
    moved,
  );
  expect(countChanges(compareBodies(before, after))).toEqual({
    wordsAdded: 4,
    wordsRemoved: 5,
    moved: 1,
    marked: 1,
    values: 1,
  });
});
