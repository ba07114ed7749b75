import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { accounts } from "@passerelles/server/database/account-tables.ts";
import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import { DataFolderInUse } from "@passerelles/server/database/data-lock.ts";
import { migrateDatabase, pendingMigrations } from "@passerelles/server/database/migrate.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeEmbedded } from "../support/embedded-database.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("the embedded database", () => {
  let database: Database;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ database, remove } = await makeEmbedded());
    await migrateDatabase(database);
  });
  afterAll(() => remove());

  test("takes every migration", async () => {
    expect(await pendingMigrations(database)).toBe(0);
  });

  test("writes to the disk before it says that it has", async () => {
    expect((await database.pool.query("SHOW fsync")).rows).toEqual([{ fsync: "on" }]);
  });

  test("takes parameters, a large one too", async () => {
    const large = randomBytes(10_000_000);
    const { rows } = await database.pool.query("SELECT $1::bytea AS bytes, $2::int + 1 AS next", [large, 1]);
    expect(rows[0].bytes.equals(large)).toBe(true);
    expect(rows[0].next).toBe(2);
  });

  test("inserts many rows from arrays", async () => {
    await database.pool.query("CREATE TEMP TABLE many (id uuid, bytes bytea, tags text[])");
    const ids = Array.from({ length: 1000 }, () => randomUUID());
    const bytes = ids.map(() => randomBytes(10));
    await database.pool.query(
      "INSERT INTO many SELECT id, bytes, '{a,b}' FROM unnest($1::uuid[], $2::bytea[]) u(id, bytes)",
      [ids, bytes],
    );
    const { rows } = await database.pool.query("SELECT bytes, tags FROM many WHERE id = $1", [ids[7]]);
    expect(rows).toEqual([{ bytes: bytes[7], tags: ["a", "b"] }]);
  });

  test("goes on after queries that fail", async () => {
    await expect(database.pool.query("SELECT nothing")).rejects.toThrow("does not exist");
    await expect(database.pool.query("SELECT 1 / $1::int", [0])).rejects.toThrow("division by zero");
    await expect(database.pool.query("SELECT $1::uuid", ["x"])).rejects.toThrow("invalid input syntax");
    expect((await database.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  });

  test("rolls a failed transaction back, and a savepoint alone", async () => {
    const add = { email: "t@demo.passerelles.test", name: "T", passwordHash: "h", role: "lecteur" as const };
    const failed = database.db.transaction(async (tx) => {
      await tx.insert(accounts).values(add);
      throw new Error("changed my mind");
    });
    await expect(failed).rejects.toThrow("changed my mind");
    await database.db.transaction(async (tx) => {
      await tx.insert(accounts).values({ ...add, email: "kept@demo.passerelles.test" });
      const twice = tx.transaction((inner) =>
        inner.insert(accounts).values({ ...add, email: "kept@demo.passerelles.test" }),
      );
      await expect(twice).rejects.toThrow();
    });
    const emails = await database.db.select({ email: accounts.email }).from(accounts);
    expect(emails).toEqual([{ email: "kept@demo.passerelles.test" }]);
  });

  test("gives up the transaction of a connection that is lost", async () => {
    const client = await database.pool.connect();
    await client.query("BEGIN; CREATE TABLE half_done (id int)");
    client.release(true);
    expect((await database.pool.query("SELECT to_regclass('half_done') AS found")).rows).toEqual([{ found: null }]);
  });

  test("understands French, and makes identifiers", async () => {
    const { rows } = await database.pool.query(
      "SELECT to_tsvector('french', 'Les chevaux arrivaient') @@ to_tsquery('french', 'cheval & arriver') AS found, gen_random_uuid()::text AS id",
    );
    expect(rows[0].found).toBe(true);
    expect(rows[0].id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("the data folder of an embedded database", () => {
  test("is refused to a second opening, which names the process that has it", async () => {
    const { dataDir, remove } = await makeEmbedded();
    const second = openDatabase({ databaseUrl: undefined, dataDir });
    await expect(second).rejects.toThrow(DataFolderInUse);
    await expect(second).rejects.toThrow(`(pid ${process.pid})`);
    await remove();
  });

  test("keeps everybody else out, and is given back when the database is closed", async () => {
    const { dataDir, database, remove } = await makeEmbedded();
    for (const folder of ["database", "run"]) expect(statSync(join(dataDir, folder)).mode & 0o077).toBe(0);
    await database.close();
    expect(readdirSync(join(dataDir, "run"))).toEqual([]);
    const again = await openDatabase({ databaseUrl: undefined, dataDir });
    await again.close();
    await remove();
  });

  test("may have a path that is too long for a socket", async () => {
    const dataDir = join(temporaryFolder(), "a".repeat(60), "b".repeat(60));
    const database = await openDatabase({ databaseUrl: undefined, dataDir });
    const place = database.pool.options.host ?? "";
    expect(Buffer.byteLength(place)).toBeLessThan(80);
    expect(statSync(place).mode & 0o077).toBe(0);
    expect((await database.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await database.close();
    expect(existsSync(place)).toBe(false);
  });

  test("is made anew when its first making was interrupted", async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, "database.unfinished"));
    writeFileSync(join(dataDir, "database.unfinished", "PG_VERSION"), "17\n");
    const database = await openDatabase({ databaseUrl: undefined, dataDir });
    expect((await database.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await database.close();
    expect(existsSync(join(dataDir, "database.unfinished"))).toBe(false);
  });

  test("that holds something else is refused in one sentence, and given back", async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, "database"));
    writeFileSync(join(dataDir, "database", "PG_VERSION"), "9.6\n");
    await expect(openDatabase({ databaseUrl: undefined, dataDir })).rejects.toThrow("does not start");
    await expect(openDatabase({ databaseUrl: undefined, dataDir })).rejects.toThrow("does not start");
  });
});

test("when the engine breaks down, its queries are rejected, the failure is told, and the folder opens again", async () => {
  const { dataDir, database, remove } = await makeEmbedded();
  await database.pool.query("CREATE TABLE kept (id int)");
  const fatal = database.pool.query("SELECT repeat('[', 10000000)::jsonb");
  await expect(fatal).rejects.toThrow();
  expect((await database.failed).message).toBe("The embedded database has failed.");
  await expect(database.pool.query("SELECT 1")).rejects.toThrow();
  await database.close();
  const again = await openDatabase({ databaseUrl: undefined, dataDir });
  expect((await again.pool.query("SELECT count(*)::int AS n FROM kept")).rows).toEqual([{ n: 0 }]);
  await again.close();
  await remove();
});
