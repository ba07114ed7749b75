import { expect, test } from "vitest";
import { frenchTypography } from "./french-typography.ts";

test.each([
  ["Pourquoi ?", "Pourquoi\u202f?"],
  ["Trois étapes : la prescription", "Trois étapes\u202f: la prescription"],
  ["« À généraliser ! »", "«\u00a0À généraliser\u202f!\u00a0»"],
  ["l'insertion d'abord", "l’insertion d’abord"],
  ["au sud de l'", "au sud de l’"],
  ["46 % de 6 800 000 €", "46\u00a0% de 6\u202f800\u202f000\u00a0€"],
  ["à 14:32, https://exemple.fr/?a=b", "à 14:32, https://exemple.fr/?a=b"],
])("writes %j as French typography asks", (typed, written) => {
  expect(frenchTypography(typed)).toBe(written);
});

test("text that is already well written does not change", () => {
  const written = frenchTypography("« Le permis : à quoi bon ? » dit-elle ; 250 à 300 personnes, 7 000 000 €.");
  expect(frenchTypography(written)).toBe(written);
});
