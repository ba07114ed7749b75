import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levelOfCode, officialCodeOf, parseTerritoryCode } from "./territory-code.ts";

describe("codes of territories", () => {
  test.each([
    ["FR", "pays"],
    ["R11", "region"],
    ["R01", "region"],
    ["11", "departement"],
    ["2A", "departement"],
    ["2B", "departement"],
    ["971", "departement"],
    ["987", "departement"],
    ["200017846", "epci"],
    ["91223", "commune"],
    ["2A004", "commune"],
    ["97411", "commune"],
    ["75056", "commune"],
    ["75101", "arrondissement"],
    ["75120", "arrondissement"],
    ["69389", "arrondissement"],
    ["13216", "arrondissement"],
    ["75121", "commune"],
    ["13217", "commune"],
  ])("%s is a code of level %s", (code, level) => {
    expect(levelOfCode(code)).toBe(level);
  });

  test.each(["", "fr", "R1", "R011", "00", "96", "2C", "20a", "9122", "912233", "2C004", "20001784", "91223\n"])(
    "“%s” is no code",
    (text) => {
      expect(levelOfCode(text)).toBeNull();
    },
  );

  test("what a person types is read as a code", () => {
    expect(parseTerritoryCode(" 2a004 ")).toBe("2A004");
    expect(parseTerritoryCode("r11")).toBe("R11");
    expect(parseTerritoryCode("200 017 846")).toBe("200017846");
    expect(parseTerritoryCode("Étampes")).toBeNull();
  });

  test("only a région is written otherwise in other data sets", () => {
    expect(officialCodeOf("R11")).toBe("11");
    expect(officialCodeOf("11")).toBe("11");
    expect(officialCodeOf("FR")).toBe("FR");
  });

  test("a code that was read is read again as itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[RFrf0-9abAB ]{1,12}$/), (text) => {
        const code = parseTerritoryCode(text);
        expect(code === null || parseTerritoryCode(code) === code).toBe(true);
      }),
    );
  });
});
