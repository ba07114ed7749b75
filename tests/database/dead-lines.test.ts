import { endWhenDead } from "@passerelles/server/database/dead-lines.ts";
import pg from "pg";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { createDatabase } from "../support/postgres.ts";
import { openProxy } from "../support/tcp-proxy.ts";

const database = await createDatabase();
afterAll(database.drop);

/** A client behind a proxy, watched with little patience. */
async function connect() {
  const proxy = await openProxy(Number(new URL(database.url).port));
  const ask = { connectionString: Object.assign(new URL(database.url), { port: String(proxy.port) }).href };
  const client = new pg.Client(ask);
  client.on("error", () => undefined);
  await client.connect();
  endWhenDead(client, 100, { ...ask, connectionTimeoutMillis: 5000 });
  onTestFinished(async () => {
    await client.end();
    await proxy.close();
  });
  return { client, proxy };
}

test("a statement that leads into a dead line fails, where it would be waited for for hours", async () => {
  const { client, proxy } = await connect();
  await client.query("BEGIN");
  proxy.disturb({ kind: "half-open" });
  await expect(client.query("COMMIT")).rejects.toThrow();
});

test("a statement that takes long is waited for, and silence without a question is left alone", async () => {
  const { client } = await connect();
  const { rows } = await client.query("SELECT pg_sleep(1), 'done' AS said");
  expect(rows[0]?.said).toBe("done");
  await new Promise((resolve) => client.connection.stream.once("timeout", resolve));
  expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});
