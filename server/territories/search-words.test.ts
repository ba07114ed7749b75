import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersTo, findableAs, prefixQuery, rankedName } from "./search-words.ts";

describe("words to find territories by", () => {
  test("a name is ranked without its article, with « St » spelt out", () => {
    expect(rankedName("Le Havre")).toBe("havre");
    expect(rankedName("L'Haÿ-les-Roses")).toBe("hay les roses");
    expect(rankedName("St-Étienne")).toBe("saint etienne");
    expect(rankedName("La")).toBe("la");
  });

  test("a territory is found by its names, codes and postal codes, of today and before", () => {
    const findable = findableAs({
      ...{ code: "2A004", level: "commune", name: "Ajaccio", population: 1, ancestors: ["FR"], current: true },
      ...{ postalCodes: ["20000"], formerNames: ["L’Aiacciu"], formerCodes: ["20004"] },
    });
    expect(findable.foldedNames).toEqual(["ajaccio", "aiacciu"]);
    expect(findable.words).toEqual(["ajaccio", "l", "aiacciu", "laiacciu", "2a004", "20004", "20000"]);
  });

  test("each word of a query is looked for by its start", () => {
    expect(prefixQuery("Cran-Gev")).toBe("'cran':* & 'gev':*");
    expect(prefixQuery("St Denis")).toBe("('st':* | 'saint':*) & 'denis':*");
    expect(prefixQuery(" — ")).toBeNull();
  });

  test("an EPCI is found by the form of it that its name shortens, whatever stands between them", () => {
    const findable = findableAs({
      ...{ code: "200017846", level: "epci", name: "CA Étampois Sud Essonne", population: 1, ancestors: ["FR"] },
      ...{ current: true, postalCodes: [], formerNames: [], formerCodes: [] },
    });
    expect(findable.words).toEqual(expect.arrayContaining(["ca", "communaute", "agglomeration", "etampois"]));
    expect(prefixQuery("Communauté d’agglomération de l’Étampois")).toBe(
      "'communaute':* & 'agglomeration':* & 'etampois':*",
    );
    expect(prefixQuery("CA de l’Étampois")).toBe("'ca':* & 'etampois':*");
    expect(prefixQuery("L’Étampois")).toBe("'l':* & 'etampois':*");
  });

  test.each([
    ["CA Étampois Sud Essonne", "caese"],
    ["CU d’Arras", "cua"],
    ["CC Thiers Dore et Montagne", "cctdm"],
    ["CA du Pays de Saint-Omer", "capso"],
    ["Métropole européenne de Lille", "mel"],
  ])("« %s » is found by the initials of what it means, %s", (name, initials) => {
    const epci = { code: "200000000", level: "epci", population: 1, ancestors: ["FR"], current: true } as const;
    const others = { postalCodes: [], formerNames: [], formerCodes: [] };
    expect(findableAs({ ...epci, ...others, ancestors: ["FR"], name }).words).toContain(initials);
  });

  test("nothing in a query gets out of its quotes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (query) => {
        expect(prefixQuery(query) ?? "'none':*").toMatch(
          /^(\(?'[\p{L}\p{N}]+':\*( \| '[\p{L}\p{N}]+':\*\))?( & )?)+$/u,
        );
      }),
    );
  });

  test("a query of many words is cut", () => {
    expect(prefixQuery("a ".repeat(50))?.split(" & ")).toHaveLength(10);
  });

  test("a name answers to the starts of its words in any order", () => {
    expect(answersTo("Saint-Denis", "denis st")).toBe(true);
    expect(answersTo("Annecy", "cran gevrier")).toBe(false);
    expect(answersTo("Étampes", "91150")).toBe(true);
  });
});
