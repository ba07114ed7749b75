import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import { emptyDatabase } from "@passerelles/server/database/empty-database.ts";
import {
  knownMigrations,
  migrate,
  migrateDatabase,
  pendingMigrations,
  UnknownMigrations,
} from "@passerelles/server/database/migrate.ts";
import { advanceSequences } from "@passerelles/server/database/sequences.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";

let place: TestDatabase;
let database: Database;

beforeEach(async () => {
  place = await createDatabase();
  database = await openDatabase({ databaseUrl: place.url, dataDir: "" });
  const client = await database.pool.connect();
  await emptyDatabase(client);
  client.release();
});

afterEach(async () => {
  await database.close();
  await place.drop();
});

describe("migrations", () => {
  test("are applied once when two nodes start together", async () => {
    expect(await pendingMigrations(database)).toBe(knownMigrations);
    await Promise.all([migrate(place.url), migrate(place.url), migrateDatabase(database)]);
    expect(await pendingMigrations(database)).toBe(0);
    const { rows } = await database.pool.query("SELECT count(*)::int AS n FROM drizzle.__drizzle_migrations");
    expect(rows).toEqual([{ n: knownMigrations }]);
  });

  test("stop where they are told to", async () => {
    await migrateDatabase(database, { upTo: 0 });
    expect(await pendingMigrations(database)).toBe(knownMigrations);
  });

  test("leave alone a database that a newer version has written", async () => {
    await migrateDatabase(database);
    await database.pool.query(
      "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)",
    );
    await expect(migrateDatabase(database)).rejects.toThrow("newer version of Passerelles");
    await expect(pendingMigrations(database)).rejects.toThrow(UnknownMigrations);
  });

  test("leave alone a database with another history", async () => {
    await migrateDatabase(database, { upTo: 0 });
    await database.pool.query("INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('x', 1)");
    await expect(migrateDatabase(database)).rejects.toThrow("Migration 1 of the database is not one");
  });
});

test("a sequence continues after the rows that a restore has written", async () => {
  await database.pool.query("CREATE TABLE counted (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY)");
  await database.pool.query("INSERT INTO counted (id) OVERRIDING SYSTEM VALUE VALUES (41)");
  const client = await database.pool.connect();
  await advanceSequences(client);
  client.release();
  const { rows } = await database.pool.query("INSERT INTO counted DEFAULT VALUES RETURNING id");
  expect(rows).toEqual([{ id: 42 }]);
});

test("a PostgreSQL server that does not answer is named in one sentence, without its password", async () => {
  const away = openDatabase({ databaseUrl: "postgres://somebody:secret@127.0.0.1:1/wiki", dataDir: "" });
  await expect(away).rejects.toThrow(/^The PostgreSQL database 127\.0\.0\.1:1\/wiki cannot be opened: .*ECONNREFUSED/);
  await expect(away).rejects.not.toThrow("secret");
});
