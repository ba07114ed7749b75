import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { migrateDatabase } from "@passerelles/server/database/migrate.ts";
import { loadTerritories } from "@passerelles/server/territories/load.ts";
import { childrenOf, findTerritories, getTerritory } from "@passerelles/server/territories/store.ts";
import { expect, test } from "vitest";

test("the embedded database loads the official division once, and finds, reads and lists in it", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "passerelles-territories-"));
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  try {
    await migrateDatabase(database);
    expect(await loadTerritories(database.db)).toBe(true);
    expect(await loadTerritories(database.db)).toBe(false);
    const found = await findTerritories(database.db, { query: "etampes", limit: 1 });
    expect(found).toMatchObject([
      { code: "91223", ancestors: [{ code: "R11" }, { code: "91" }, { code: "200017846" }] },
    ]);
    expect(await getTerritory(database.db, "78223")).toMatchObject({ code: "91223" });
    expect((await childrenOf(database.db, "R94", { limit: 10 })).map(({ code }) => code)).toEqual(["2A", "2B"]);
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
