import { expect, test } from "vitest";
import { findFolded, foldWithPlaces } from "./folded-text.ts";

const found = (text: string, wanted: string) =>
  findFolded(foldWithPlaces(text), foldWithPlaces(wanted).text).map(({ from, to }) => text.slice(from, to));

test.each([
  ["Élève, ÉLÈVE, eleve", "élève", ["Élève", "ÉLÈVE", "eleve"]],
  ["Le cœur des œuvres", "oeu", ["œu", "œu"]],
  ["l’usine et l'usine", "l'u", ["l’u", "l'u"]],
  ["12\u00a0€ et 12 €", "12 €", ["12\u00a0€", "12 €"]],
  ["re\u0301gion", "région", ["re\u0301gion"]],
  ["aaaa", "aa", ["aa", "aa"]],
])("in « %s », « %s » is found", (text, wanted, expected) => {
  expect(found(text, wanted)).toEqual(expected);
});

test.each([
  ["porte clé", "porte-clé"],
  ["quand il", "d'"],
  ["rien", ""],
])("in « %s », « %s » is not found: what is found may be replaced", (text, wanted) => {
  expect(found(text, wanted)).toEqual([]);
});
