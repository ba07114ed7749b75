import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { until } from "../support/fake-client.ts";
import { HttpVisitor } from "../support/http-visitor.ts";
import { makePlace, startWithWriter } from "../support/served-place.ts";

test("health fails while PostgreSQL is down, an edit made meanwhile is not said to be saved, and both recover", async () => {
  const place = await makePlace("PostgreSQL");
  const { server, writer } = await startWithWriter(place);
  const { pathname } = new URL(place.settings.DATABASE_URL ?? "");
  const name = pathname.slice(1);
  const steward = new pg.Client({
    connectionString: Object.assign(new URL(place.settings.DATABASE_URL ?? ""), { pathname: "/postgres" }).href,
  });
  await steward.connect();
  const sheet = await writer.createSheet("Panne");
  const author = writer.open(sheet);
  onTestFinished(async () => {
    author.leave();
    await server.stop();
    await steward.end();
    await place.remove();
  });
  await author.allSaved();
  const watchman = new HttpVisitor(server.address);
  const health = async () => (await watchman.ask("/api/health")).status;
  expect(await health()).toBe(200);

  await steward.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await steward.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
  expect(await health()).toBe(503);
  author.type("pendant la panne");
  const before = author.saved();
  expect(await health()).toBe(503);
  expect(author.saved()).toBe(before);

  await steward.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  await expect.poll(health).toBe(200);
  await until(() => author.provider.synced && author.saved() === author.sent());
  const reader = writer.open(sheet);
  onTestFinished(reader.leave);
  await reader.synced();
  expect(reader.words()).toBe("pendant la panne");
});
