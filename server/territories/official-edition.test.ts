import { levelOfCode } from "@passerelles/shared/territories/territory-code.ts";
import { describe, expect, test } from "vitest";
import { territoriesOfEdition } from "./official-edition.ts";
import { readOfficialFiles } from "./official-files.ts";

const rows = territoriesOfEdition(await readOfficialFiles());
const byCode = new Map(rows.map((row) => [row.code, row]));

function sumOf(level: string, ancestor: string): number {
  return rows
    .filter((row) => row.level === level && row.ancestors.includes(ancestor))
    .reduce((sum, row) => sum + (row.population ?? 0), 0);
}

describe("the installed edition", () => {
  test("has every level, each code once, in the form of its level", () => {
    const byLevel = Map.groupBy(rows, (row) => row.level);
    expect(Object.fromEntries(Array.from(byLevel, ([level, those]) => [level, those.length]))).toEqual({
      ...{ pays: 1, region: 18, departement: 109, epci: 1255, commune: 34_969, arrondissement: 45 },
    });
    expect(byCode.size).toBe(rows.length);
    expect(rows.filter((row) => levelOfCode(row.code) !== row.level)).toEqual([]);
  });

  test("places Étampes in its EPCI, its département and its région", () => {
    expect(byCode.get("91223")).toMatchObject({
      ...{ name: "Étampes", ancestors: ["FR", "R11", "91", "200017846"], postalCodes: ["91150"] },
      ...{ population: 26_857, formerCodes: ["78223"], current: true },
    });
  });

  test.each([
    ["62041", ["FR", "R32", "62", "200033579"]],
    ["63430", ["FR", "R84", "63", "200070712"]],
    ["97411", ["FR", "R04", "974", "249740119"]],
    ["2A004", ["FR", "R94", "2A", "242010056"]],
    ["97611", ["FR", "R06", "976", "200060457"]],
    ["29155", ["FR", "R53", "29"]],
    ["97502", ["FR", "975"]],
    ["75111", ["FR", "R11", "75", "200054781", "75056"]],
    ["69383", ["FR", "R84", "69", "200046977", "69123"]],
    ["13216", ["FR", "R93", "13", "200054807", "13055"]],
    ["975", ["FR"]],
    ["243500741", ["FR", "R52", "R53", "35", "44", "56"]],
    ["FR", []],
  ])("places %s", (code, ancestors) => {
    expect(byCode.get(code)?.ancestors).toEqual(ancestors);
  });

  test("keeps the names and codes of communes that were taken in", () => {
    expect(byCode.get("74010")?.formerNames).toContain("Cran-Gevrier");
    expect(byCode.get("74010")?.formerCodes).toContain("74093");
    expect(byCode.get("50129")).toMatchObject({ name: "Cherbourg-en-Cotentin" });
    expect(byCode.get("50129")?.formerNames).toContain("Cherbourg-Octeville");
  });

  test("gives a code that changed hands to the commune where it is now", () => {
    expect(byCode.get("55386")?.formerCodes).toContain("55273");
    expect(byCode.get("55245")?.formerCodes).not.toContain("55273");
  });

  test("no code is both current and former, and none is former of two", () => {
    const former = rows.flatMap((row) => row.formerCodes);
    expect(former.filter((code) => byCode.has(code))).toEqual([]);
    expect(new Set(former).size).toBe(former.length);
  });

  test("populations of what is wider are the sums of its communes", () => {
    for (const code of ["FR", "R11", "91", "200017846"])
      expect(byCode.get(code)?.population).toBe(sumOf("commune", code));
    expect(byCode.get("75056")?.population).toBe(sumOf("arrondissement", "75056"));
    expect(byCode.get("984")?.population).toBeNull();
  });
});

test("an edition that names a parent it does not have is refused", () => {
  const orphan = { code: "01001", nom: "Ici", type: "commune-actuelle", departement: "01", region: "84" } as const;
  const files = { regions: [], departements: [], epci: [], communes: [{ ...orphan, zone: "metro" as const }] };
  expect(() => territoriesOfEdition(files)).toThrow("The official division places 01001 in R84, which it lacks.");
});
