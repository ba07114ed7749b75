import { describe, expect, test } from "vitest";
import { ancestorsOf, contains, overlaps, parentsOf } from "./containment.ts";

const france = { code: "FR", ancestors: [] };
const bretagne = { code: "R53", ancestors: ["FR"] };
const morbihan = { code: "56", ancestors: ["FR", "R53"] };
const loireAtlantique = { code: "44", ancestors: ["FR", "R52"] };
const redon = { code: "243500741", ancestors: ["FR", "R52", "R53", "35", "44", "56"] };
const allaire = { code: "56001", ancestors: ["FR", "R53", "56", "243500741"] };
const bruz = { code: "35047", ancestors: ["FR", "R53", "35", "243500139"] };

describe("containment", () => {
  test("a territory contains itself and what lies in it, not what it lies in", () => {
    expect(contains(allaire, allaire)).toBe(true);
    expect(contains(bretagne, allaire)).toBe(true);
    expect(contains(allaire, bretagne)).toBe(false);
    expect(contains(france, bruz)).toBe(true);
    expect(contains(france, france)).toBe(true);
  });

  test("an EPCI lies in every département where it has a commune", () => {
    expect(contains(morbihan, redon)).toBe(true);
    expect(contains(loireAtlantique, redon)).toBe(true);
    expect(ancestorsOf(redon, "departement")).toEqual(["35", "44", "56"]);
  });

  test("a commune does not lie in the other départements of its EPCI", () => {
    expect(contains(redon, allaire)).toBe(true);
    expect(contains(loireAtlantique, allaire)).toBe(false);
    expect(ancestorsOf(allaire, "departement")).toEqual(["56"]);
  });

  test("ancestors are listed widest first", () => {
    expect(ancestorsOf(allaire)).toEqual(["FR", "R53", "56", "243500741"]);
    expect(ancestorsOf(france)).toEqual([]);
  });

  test("the nearest ancestors are the parents", () => {
    expect(parentsOf(allaire)).toEqual(["243500741"]);
    expect(parentsOf(redon)).toEqual(["35", "44", "56"]);
    expect(parentsOf({ code: "29155", ancestors: ["FR", "R53", "29"] })).toEqual(["29"]);
    expect(parentsOf(france)).toEqual([]);
  });

  test("overlap does not depend on the order", () => {
    expect(overlaps(allaire, morbihan)).toBe(true);
    expect(overlaps(morbihan, allaire)).toBe(true);
    expect(overlaps(bruz, redon)).toBe(false);
  });
});
