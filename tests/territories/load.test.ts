import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import { territories } from "@passerelles/server/database/territory-tables.ts";
import { type Edition, installedEdition, loadTerritories } from "@passerelles/server/territories/load.ts";
import { findTerritories, getTerritory } from "@passerelles/server/territories/store.ts";
import type { Territory } from "@passerelles/server/territories/territory.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";

let testDatabase: TestDatabase;
let database: Database;

beforeEach(async () => {
  testDatabase = await createDatabase();
  database = await openDatabase({ databaseUrl: testDatabase.url, dataDir: "" });
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
});

function commune(code: string, name: string, more: Partial<Territory> = {}): Territory {
  return {
    ...{ code, name, level: "commune", population: 10, ancestors: ["FR"], postalCodes: [] },
    ...{ formerNames: [], formerCodes: [], current: true },
    ...more,
  };
}

function edition(name: string, rows: Territory[]): Edition {
  return { name, read: async () => rows };
}

describe("loading the official division", () => {
  test("fills the table once", async () => {
    expect(await loadTerritories(database.db)).toBe(true);
    const count = await database.db.$count(territories);
    expect(count).toBeGreaterThan(36_000);
    const indexes = await database.db.execute<{ indexname: string }>(
      "SELECT indexname FROM pg_indexes WHERE tablename = 'territories' AND indexdef LIKE '%USING gin%fastupdate%'",
    );
    expect(indexes.rows).toHaveLength(3);
    const { name } = await installedEdition();
    const unread: Edition = { name, read: () => Promise.reject(new Error("The same edition was read again.")) };
    expect(await loadTerritories(database.db, unread)).toBe(false);
    expect(await database.db.$count(territories)).toBe(count);
  });

  test("is done by one of two nodes that start together", async () => {
    const other = await openDatabase({ databaseUrl: testDatabase.url, dataDir: "" });
    const small = edition("one", [commune("01001", "Ici")]);
    const loaded = await Promise.all([loadTerritories(database.db, small), loadTerritories(other.db, small)]);
    await other.close();
    expect(loaded.toSorted()).toEqual([false, true]);
    expect(await database.db.$count(territories)).toBe(1);
  });

  test("leaves the edition before in place when the next one cannot be read to the end", async () => {
    await loadTerritories(database.db, edition("one", [commune("01001", "Ici")]));
    const broken = edition("two", [commune("01001", "Ailleurs"), { ...commune("01002", "Là"), population: 1.5 }]);
    await expect(loadTerritories(database.db, broken)).rejects.toThrow();
    expect(await getTerritory(database.db, "01001")).toMatchObject({ name: "Ici" });
    expect(await loadTerritories(database.db, edition("one", []))).toBe(false);
  });

  test("hands the code and name of a commune that was taken in to the one that took it", async () => {
    await loadTerritories(database.db, edition("one", [commune("01001", "Grande"), commune("01002", "Petite")]));
    const merged = commune("01001", "Grande-et-Petite", { formerCodes: ["01002"], population: 20 });
    await loadTerritories(database.db, edition("two", [merged]));
    expect(await getTerritory(database.db, "01002")).toMatchObject({ code: "01001", population: 20 });
    expect(await findTerritories(database.db, { query: "petite", limit: 5 })).toMatchObject([{ code: "01001" }]);
    expect(await database.db.$count(territories)).toBe(1);
  });

  test("keeps what ended without a successor, known by its code but no longer found by name", async () => {
    const dissolved = commune("200000000", "CC Dissoute", { level: "epci" });
    await loadTerritories(database.db, edition("one", [commune("01001", "Ici"), dissolved]));
    await loadTerritories(database.db, edition("two", [commune("01001", "Ici")]));
    expect(await getTerritory(database.db, "200000000")).toMatchObject({ name: "CC Dissoute", current: false });
    expect(await findTerritories(database.db, { query: "dissoute", limit: 5 })).toEqual([]);
  });
});
