import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import { loadTerritories } from "@passerelles/server/territories/load.ts";
import { childrenOf, findTerritories, getTerritory } from "@passerelles/server/territories/store.ts";
import { contains } from "@passerelles/shared/territories/containment.ts";
import { levelOfCode, type TerritoryLevel } from "@passerelles/shared/territories/territory-code.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createDatabase();
  database = await openDatabase({ databaseUrl: testDatabase.url, dataDir: "" });
  await loadTerritories(database.db);
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

async function codesFor(query: string, level?: TerritoryLevel, limit = 10): Promise<string[]> {
  return (await findTerritories(database.db, { query, level, limit })).map(({ code }) => code);
}

async function names(code: string, level?: TerritoryLevel): Promise<string[]> {
  return (await childrenOf(database.db, code, { limit: 100, level })).map(({ name }) => name);
}

describe("finding", () => {
  test.each([
    ["Étampes", "91223"],
    ["ETAMPES", "91223"],
    ["etamp", "91223"],
    ["Arras", "62041"],
    ["Thiers", "63430"],
    ["l'hay les roses", "94038"],
    ["L’Haÿ-les-Roses", "94038"],
    ["havre", "76351"],
    ["Le Havre", "76351"],
    ["roses hay", "94038"],
    ["Ajaccio", "2A004"],
    ["haute corse", "2B"],
    ["Corse", "R94"],
    ["Mamoudzou", "97611"],
    ["Mayotte", "976"],
    ["Étampois", "200017846"],
    ["91", "91"],
    ["r11", "R11"],
    ["2a004", "2A004"],
    ["200017846", "200017846"],
    ["ile de fr", "R11"],
    ["France", "FR"],
    ["nouméa", "98818"],
    ["Nord-Pas-de-Calais", "R32"],
    ["Picardie", "R32"],
    ["Languedoc-Roussillon", "R76"],
    ["Poitou-Charentes", "R75"],
    ["rhone alpes", "R84"],
    ["Alsace", "R44"],
    ["Centre", "R24"],
    ["Côtes-du-Nord", "22"],
    ["Loire-Inférieure", "44"],
    ["seine inferieure", "76"],
    ["Basses-Alpes", "04"],
    ["Basses-Pyrénées", "64"],
    ["Charente-Inférieure", "17"],
    ["Communauté d’agglomération de l’Étampois", "200017846"],
    ["communauté d'agglo étampois", "200017846"],
    ["CA de l’Étampois Sud Essonne", "200017846"],
    ["communauté urbaine d’Arras", "200033579"],
    ["Métropole de Rouen", "200023414"],
    ["Lorraine", "R44"],
    ["CAESE", "200017846"],
    ["CUA", "200033579"],
    ["lhay", "94038"],
    ["Lhay les roses", "94038"],
  ])("“%s” finds %s first", async (query, code) => {
    expect((await codesFor(query))[0]).toBe(code);
  });

  test("homonyms come by population, and each says where it is", async () => {
    const [first, second] = await findTerritories(database.db, { query: "saint denis", limit: 10 });
    expect(first).toMatchObject({ code: "97411", ancestors: [{ code: "R04" }, { code: "974" }, { level: "epci" }] });
    expect(second).toMatchObject({ code: "93066", ancestors: [{ code: "R11" }, { name: "Seine-Saint-Denis" }, {}] });
  });

  test("“st denis” is read as Saint-Denis, and a number narrows it", async () => {
    expect((await codesFor("st denis")).slice(0, 2)).toEqual(["97411", "93066"]);
    expect(await codesFor("st denis 93", "commune")).toEqual(["93066", "93039"]);
  });

  test("the exact name comes before a more populated place whose name begins with it", async () => {
    expect((await codesFor("Évry")).slice(0, 2)).toEqual(["89162", "91228"]);
  });

  test("a level is kept to", async () => {
    expect(await codesFor("Paris", "departement")).toEqual(["75"]);
    expect((await codesFor("Paris"))[0]).toBe("75056");
    expect((await codesFor("Arras", "epci"))[0]).toBe("200033579");
  });

  test("municipal arrondissements of Paris, Lyon and Marseille are found", async () => {
    expect(await codesFor("paris 11e")).toEqual(["75111"]);
    expect((await codesFor("lyon 3e"))[0]).toBe("69383");
  });

  test("five digits are a postal code as well as a commune's code", async () => {
    expect(await codesFor("13016")).toEqual(["13055", "13216", "13016"]);
  });

  test("a merged commune is found by its old name, which is said", async () => {
    const found = await findTerritories(database.db, { query: "cran-gevrier", limit: 5 });
    expect(found).toMatchObject([{ code: "74010", name: "Annecy", formerName: "Cran-Gevrier" }]);
    const today = await findTerritories(database.db, { query: "annecy", level: "commune", limit: 1 });
    expect(today).toMatchObject([{ code: "74010", formerName: null }]);
  });

  test("a former région or département leads to the one of today, and says so", async () => {
    const found = async (query: string) => (await findTerritories(database.db, { query, limit: 1 }))[0];
    expect(await found("Picardie")).toMatchObject({ code: "R32", name: "Hauts-de-France", formerName: "Picardie" });
    expect(await found("Côtes-du-Nord")).toMatchObject({ name: "Côtes-d'Armor", formerName: "Côtes-du-Nord" });
    expect(await getTerritory(database.db, "R22")).toMatchObject({ code: "R32" });
  });

  test("a postal code finds every commune that shares it, the most populated first", async () => {
    const found = await codesFor("91150", "commune", 50);
    expect(found.slice(0, 2)).toEqual(["91223", "91433"]);
    expect(found).toHaveLength(15);
  });

  test("what is no word finds nothing, and the syntax of queries is plain text", async () => {
    expect(await codesFor("…")).toEqual([]);
    expect(await codesFor("% _")).toEqual([]);
    expect(await codesFor("étampes & | ! :* ' \\ ( )")).toEqual(await codesFor("étampes"));
    expect(await codesFor("xyzzy")).toEqual([]);
  });

  test("a list never exceeds its maximum", async () => {
    expect(await codesFor("s", undefined, 100_000)).toHaveLength(101);
    expect(await codesFor("s", undefined, 3)).toHaveLength(3);
  });
});

describe("one territory", () => {
  test("carries its place, widest first", async () => {
    expect(await getTerritory(database.db, "91223")).toMatchObject({
      ...{ code: "91223", level: "commune", name: "Étampes", current: true, postalCodes: ["91150"] },
      ancestors: [
        { code: "R11", level: "region", name: "Île-de-France" },
        { code: "91", level: "departement", name: "Essonne" },
        { code: "200017846", level: "epci", name: "CA Étampois Sud Essonne" },
      ],
    });
  });

  test("is found by a code that it had, and by the code of a commune that it took in", async () => {
    expect(await getTerritory(database.db, "78223")).toMatchObject({ code: "91223" });
    expect(await getTerritory(database.db, "74093")).toMatchObject({ code: "74010", name: "Annecy" });
    expect(await getTerritory(database.db, "20004")).toMatchObject({ code: "2A004" });
  });

  test("of an unknown code is none", async () => {
    expect(await getTerritory(database.db, "99999")).toBeNull();
  });

  test("may be a commune without EPCI, or a collectivité without région", async () => {
    const ouessant = await getTerritory(database.db, "29155");
    expect(ouessant?.ancestors.map(({ code }) => code)).toEqual(["R53", "29"]);
    expect(await getTerritory(database.db, "987")).toMatchObject({ name: "Polynésie française", ancestors: [] });
  });

  test("in several départements lists them all", async () => {
    const redon = await getTerritory(database.db, "243500741");
    expect(redon?.ancestors.map(({ code }) => code)).toEqual(["R52", "R53", "35", "44", "56"]);
  });
});

describe("what lies under a territory", () => {
  test("the country has its régions and collectivités d'outre-mer", async () => {
    const levels = (await childrenOf(database.db, "FR", { limit: 100 })).map(({ level }) => level);
    expect(levels.filter((level) => level === "region")).toHaveLength(18);
    expect(levels.filter((level) => level === "departement")).toHaveLength(8);
  });

  test("a région has its départements, by name", async () => {
    expect(await names("R94")).toEqual(["Corse-du-Sud", "Haute-Corse"]);
  });

  test("a département has its EPCI, and the communes that have none", async () => {
    const finistere = await names("29");
    expect(finistere).toContain("Brest Métropole");
    expect(finistere).toContain("Ouessant");
    expect(finistere).not.toContain("Brest");
  });

  test("of one level, it lists all of them, page after page, each once", async () => {
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await childrenOf(database.db, "91", { limit: 50, level: "commune", after });
      seen.push(...page.map(({ code }) => code));
      after = page.at(-1)?.code;
      if (page.length < 50) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(194);
    expect(seen.every((code) => levelOfCode(code) === "commune" && code.startsWith("91"))).toBe(true);
  });

  test("an unknown place to go on from ends the list", async () => {
    expect(await childrenOf(database.db, "91", { limit: 50, after: "nowhere" })).toEqual([]);
  });

  test("lies in it by the pure rule too", async () => {
    const place = async (code: string) => {
      const territory = await getTerritory(database.db, code);
      return { code, ancestors: ["FR", ...(territory?.ancestors.map((ancestor) => ancestor.code) ?? [])] };
    };
    const [paris, eleventh] = [await place("75056"), await place("75111")];
    expect(contains(paris, eleventh)).toBe(true);
    expect(contains(eleventh, paris)).toBe(false);
  });
});
