import { pageSnapshots, pageUpdates } from "@passerelles/server/database/page-tables.ts";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import pg from "pg";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { type FakeClient, openPage, openRaw, until } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const server = await startCollabServer(testDatabase.url, { unloadAfter: 30 });
const hasty = await startCollabServer(testDatabase.url, { unloadAfter: 0 });
afterAll(async () => {
  await server.stop();
  await hasty.stop();
  await testDatabase.drop();
});
const { db } = server.database;
const anna = await addPerson(db, "Anna");
const bruno = await addPerson(db, "Bruno");
const states = () => server.collab.stats().roomsByState;

/** Holds up whoever reads snapshots, and so every load; answers how to let go. */
async function holdLoads() {
  const holder = new pg.Client({ connectionString: testDatabase.url });
  await holder.connect();
  await holder.query("BEGIN; LOCK TABLE page_snapshots IN ACCESS EXCLUSIVE MODE");
  return async () => {
    await holder.query("ROLLBACK");
    await holder.end();
  };
}

test("whoever comes while a room is loading waits for the same load, and is told nothing before", async () => {
  const page = await addPage(db);
  const letGo = await holdLoads();
  const waiting = [anna, bruno, anna].map((person) => openRaw(server.port, page, person));
  onTestFinished(() => {
    for (const { socket } of waiting) socket.terminate();
  });
  await Promise.all(waiting.map(({ opened }) => opened));
  await until(() => server.collab.report(page)?.state === "loading");
  expect(states()).toEqual({ loading: 1, live: 0, draining: 0, gone: 0 });
  expect(waiting.every(({ received }) => received.length === 0)).toBe(true);

  await letGo();
  await until(() => waiting.every(({ received }) => received.length > 0));
  expect(server.collab.report(page)).toMatchObject({ state: "live", sockets: 3 });
  expect(server.collab.stats().rooms).toBe(1);
});

test("an error while a room is loading closes everybody who waits, leaves no room, and stores nothing", async () => {
  const page = await addPage(db);
  const before = await db.select().from(pageSnapshots).where(eq(pageSnapshots.pageId, page));
  const letGo = await holdLoads();
  const waiting = [anna, bruno].map((person) => openRaw(server.port, page, person));
  await until(() => server.collab.report(page)?.state === "loading");
  const killer = new pg.Client({ connectionString: testDatabase.url });
  await killer.connect();
  const blocked = "SELECT pid FROM pg_locks WHERE relation = 'page_snapshots'::regclass AND NOT granted";
  await until(() => server.collab.report(page)?.state === "loading");
  await expect.poll(async () => (await killer.query(blocked)).rowCount).toBeGreaterThan(0);
  const { failedLoads } = server.collab.stats();
  await killer.query(`SELECT pg_terminate_backend(pid) FROM (${blocked}) AS those`);
  await killer.end();
  expect(await Promise.all(waiting.map(({ code }) => code))).toEqual([closeCode.failed, closeCode.failed]);
  expect(server.collab.stats().failedLoads).toBe(failedLoads + 1);
  expect(server.collab.report(page)).toBeNull();
  await letGo();

  expect(await db.select().from(pageSnapshots).where(eq(pageSnapshots.pageId, page))).toEqual(before);
  expect(await db.select().from(pageUpdates).where(eq(pageUpdates.pageId, page))).toEqual([]);
  const again = openPage(server.port, page, anna);
  onTestFinished(again.leave);
  again.type("après");
  await again.allSaved();
  expect(await storedWords(db, page)).toBe("après");
});

test("a room that everybody has left drains, lives again when somebody comes, and is gone when nobody does", async () => {
  const slow = await startCollabServer(testDatabase.url, { unloadAfter: 500 });
  onTestFinished(slow.stop);
  const page = await addPage(db);
  const first = openPage(slow.port, page, anna);
  await first.synced();
  first.leave();
  await until(() => slow.collab.report(page)?.state === "draining");
  const second = openPage(slow.port, page, bruno);
  await second.synced();
  expect(slow.collab.report(page)).toMatchObject({ state: "live", sockets: 1 });
  second.type("là");
  await second.allSaved();
  second.leave();
  await until(() => slow.collab.report(page)?.state === "draining");
  await until(() => slow.collab.report(page) === null);
  expect(slow.collab.stats()).toMatchObject({ rooms: 0, connections: 0, documentBytes: 0 });
});

type Step = { who: number; does: "come" | "leave" | "type" } | { turns: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ who: fc.nat(2), does: fc.constantFrom("come", "leave", "type") }) },
  { weight: 1, arbitrary: fc.record({ turns: fc.nat(12) }) },
);

/** Lets the event loop turn: what is on its way gets so much further. */
async function turn(times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) await new Promise(setImmediate);
}

test("however people come, leave and write, a page has one room, every word is kept once, and the room goes with the last", async () => {
  const play = async (steps: readonly Step[]) => {
    const page = await addPage(db);
    const people: FakeClient[] = [anna, bruno, anna].map((person) => openPage(hasty.port, page, person));
    const typed: string[] = [];
    try {
      await Promise.all(people.map((one) => one.synced()));
      for (const [index, one] of steps.entries()) {
        if ("turns" in one) {
          await turn(one.turns);
          continue;
        }
        const client = people[one.who];
        if (one.does === "come") client?.connect();
        else if (one.does === "leave") client?.disconnect();
        else {
          const word = `<${one.who}.${index}>`;
          client?.type(word);
          typed.push(word);
        }
        expect(hasty.collab.stats().rooms).toBeLessThanOrEqual(1);
      }
      for (const client of people) client.connect();
      await Promise.all(people.map((one) => one.synced()));
      await Promise.all(people.map((one) => until(() => one.saved() === one.sent())));
      expect((await storedWords(db, page)).match(/<[^>]*>/g)?.sort() ?? []).toEqual([...typed].sort());
    } finally {
      for (const client of people) client.leave();
    }
    await until(() => hasty.collab.stats().rooms === 0);
    expect(hasty.collab.stats()).toMatchObject({ connections: 0, evictions: 0, failedLoads: 0 });
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), play), { numRuns: 60 });
});
