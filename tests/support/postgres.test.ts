import pg from "pg";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { createDatabase, execute, startPostgres } from "./postgres.ts";

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: query, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

const database = await createDatabase();
afterAll(database.drop);

test("a test's database is migrated and empty", async () => {
  expect(await ask(database.url, "SELECT count(*)::int FROM pages")).toEqual([0]);
});

test("what one test file writes no other sees", async () => {
  const other = await createDatabase();
  onTestFinished(other.drop);
  await execute(database.url, "CREATE TABLE mine ()");
  expect(await ask(database.url, "SELECT to_regclass('mine') IS NOT NULL")).toEqual([true]);
  expect(await ask(other.url, "SELECT to_regclass('mine') IS NOT NULL")).toEqual([false]);
});

test("it treats French letters as letters", async () => {
  expect(await ask(database.url, "SELECT lower('ÉTÉ À ŒUVRE')")).toEqual(["été à œuvre"]);
});

test("a durable server writes to the disk and can be stopped", async () => {
  const server = await startPostgres({ durable: true });
  expect(await ask(server.url, "SELECT current_setting('fsync')")).toEqual(["on"]);
  await server.stop();
  await expect(ask(server.url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
});
