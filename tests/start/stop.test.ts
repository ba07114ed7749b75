import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { until } from "../support/fake-client.ts";
import { makePlace, startWithWriter } from "../support/served-place.ts";
import { launch, startServer } from "../support/started-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const cases = [
  { engine: "PostgreSQL", signal: "SIGINT" },
  { engine: "PGlite", signal: "SIGTERM" },
] as const;

test.for(cases)(
  "on $engine, $signal commits the edit just sent, closes sockets with 1012 and ends with 0",
  async ({ engine, signal }) => {
    const place = await makePlace(engine);
    const { server, writer } = await startWithWriter(place);
    onTestFinished(() => place.remove());
    const sheet = await writer.createSheet("Arrêt");
    const author = writer.open(sheet);
    onTestFinished(author.leave);
    await author.allSaved();
    author.type("juste avant");
    // Sent is not received: the edit has arrived once another socket shows it.
    const reader = writer.open(sheet);
    onTestFinished(reader.leave);
    await until(() => reader.words() === "juste avant");
    const { code, took } = await server.stop(signal);
    expect(code).toBe(0);
    expect(took).toBeLessThan(10_000);
    await until(() => author.closed.length > 0 && reader.closed.length > 0);
    expect([author.closed[0], reader.closed[0]]).toEqual([closeCode.restart, closeCode.restart]);
    author.leave();
    reader.leave();

    const again = await startServer(place.settings);
    const late = writer.at(again).open(sheet);
    await late.synced();
    expect(late.words()).toBe("juste avant");
    late.leave();
    await again.stop();
  },
);

test("a second signal ends at once a server that waits for its database", async () => {
  const place = await makePlace("PostgreSQL");
  const { server, writer } = await startWithWriter(place);
  const sheet = await writer.createSheet("Attente");
  const author = writer.open(sheet);
  const holder = new pg.Client({ connectionString: place.settings.DATABASE_URL });
  onTestFinished(async () => {
    author.leave();
    await holder.end();
    await place.remove();
  });
  const reader = writer.open(sheet);
  onTestFinished(reader.leave);
  await Promise.all([author.allSaved(), reader.allSaved()]);
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT FROM pages WHERE id = $1 FOR UPDATE", [sheet]);
  author.type("retenu");
  await until(() => reader.words() === "retenu");

  const began = performance.now();
  server.child.kill("SIGTERM");
  await until(() => performance.now() - began > 700);
  expect(server.child.exitCode).toBeNull();
  const { code, took } = await server.stop("SIGTERM");
  expect(code).toBe(1);
  // Waited for, the database would have kept it until its patience ends, after nine seconds and a half.
  expect(took).toBeLessThan(6000);
});

test("whoever never ends their request does not hold up the stop", async () => {
  const place = await makePlace("PostgreSQL");
  const { server } = await startWithWriter(place);
  onTestFinished(() => place.remove());
  const slow = connect(server.port, "127.0.0.1");
  onTestFinished(() => void slow.destroy());
  slow.on("error", () => undefined);
  slow.write("GET /api/health HTTP/1.1\r\nHost: x\r\n\r\nGET /collab/x HTTP/1.1\r\nHost");
  await once(slow, "data");
  expect((await server.stop()).code).toBe(0);
});

test("the same signal from the terminal and from the parent is one request", async () => {
  const place = await makePlace("PostgreSQL");
  const { server } = await startWithWriter(place);
  onTestFinished(() => place.remove());
  server.child.kill("SIGINT");
  expect((await server.stop("SIGINT")).code).toBe(0);
});

test("asked to stop while it starts, it stops, and the folder serves the next start", async () => {
  const DATA_DIR = temporaryFolder();
  const { child, ended } = launch({ PORT: "0", DATA_DIR }, [process.execPath, "server/main.ts"]);
  await until(() => existsSync(join(DATA_DIR, "holder.json")));
  child.kill("SIGTERM");
  expect(await ended).toEqual({ code: 0, said: "" });
});

test("asked to stop, a server says so to load balancers, and goes on for as long as they may take to notice", async () => {
  const place = await makePlace("PostgreSQL");
  const { server, writer } = await startWithWriter({ ...place, settings: { ...place.settings, STOP_DELAY: "4" } });
  onTestFinished(async () => {
    await server.stop("SIGKILL");
    await place.remove();
  });
  const sheet = await writer.createSheet("Départ annoncé");
  const author = writer.open(sheet);
  onTestFinished(author.leave);
  await author.synced();
  expect((await writer.ask("/api/health")).status).toBe(200);

  const stopped = server.stop("SIGTERM");
  await expect.poll(async () => (await writer.ask("/api/health")).status, { interval: 50 }).toBe(503);
  const told = await writer.ask("/api/health");
  expect(await told.json()).toMatchObject({ code: "stopping" });
  expect((await writer.page(sheet)).id).toBe(sheet);
  author.type("entre-temps");
  await author.allSaved();
  expect(author.closed).toEqual([]);

  const { code, took } = await stopped;
  expect(code).toBe(0);
  expect(took).toBeGreaterThan(4000);
  expect(took).toBeLessThan(10_000);
  expect(author.closed[0]).toBe(closeCode.restart);
});

test("a request that is being answered when the server is asked to stop is answered", async () => {
  const place = await makePlace("PostgreSQL");
  const { server, writer } = await startWithWriter(place);
  const holder = new pg.Client({ connectionString: place.settings.DATABASE_URL });
  await holder.connect();
  onTestFinished(async () => {
    await server.stop("SIGKILL");
    await holder.end();
    await place.remove();
  });
  await holder.query("BEGIN; LOCK TABLE attempts IN ACCESS EXCLUSIVE MODE");
  const body = { email: "quelquun@exemple.test", password: "une phrase" };
  const asked = writer.ask("/api/session", { method: "POST", body });
  const waiting = "SELECT FROM pg_locks WHERE relation = 'attempts'::regclass AND NOT granted";
  await expect.poll(async () => (await holder.query(waiting)).rowCount).toBeGreaterThan(0);
  const stopped = server.stop("SIGTERM");
  const isReached = () =>
    fetch(`${server.address}/api/health`).then(
      () => true,
      () => false,
    );
  await expect.poll(isReached, { interval: 50 }).toBe(false);
  await holder.query("ROLLBACK");
  expect((await asked).status).toBe(401);
  expect((await stopped).code).toBe(0);
});
