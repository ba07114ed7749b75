import { compactPage } from "@passerelles/server/collab/compaction.ts";
import { pageUpdates } from "@passerelles/server/database/page-tables.ts";
import { eq } from "drizzle-orm";
import pg from "pg";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { converge, openPage, until } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const server = await startCollabServer(testDatabase.url, { unloadAfter: 0 });
const other = await startCollabServer(testDatabase.url);
afterAll(async () => {
  await server.stop();
  await other.stop();
  await testDatabase.drop();
});
const { db } = server.database;
const anna = await addPerson(db, "Anna");
const bruno = await addPerson(db, "Bruno");

function open(port: number, page: string, token: string) {
  const client = openPage(port, page, token);
  onTestFinished(client.leave);
  return client;
}

/** Cuts the connections on which the nodes hear each other. */
async function cutEars(): Promise<void> {
  const killer = new pg.Client({ connectionString: testDatabase.url });
  await killer.connect();
  await killer.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
  );
  await killer.end();
}

test("two nodes converge, also after a lost notification", async () => {
  const page = await addPage(db);
  const here = open(server.port, page, anna);
  const there = open(other.port, page, bruno);
  await Promise.all([here.synced(), there.synced()]);
  await until(() => other.collab.stats().isListening);
  here.type("entendu ");
  await until(() => there.words() === "entendu ");
  await cutEars();
  await until(() => !other.collab.stats().isListening);
  here.type("manqué ");
  await here.allSaved();
  there.type("répondu ");
  await converge(here, there);
  expect(await storedWords(db, page)).toBe(here.words());
});

test("people on two nodes see each other, and stop when one leaves", async () => {
  const page = await addPage(db);
  const here = open(server.port, page, anna);
  const there = open(other.port, page, bruno);
  await Promise.all([here.synced(), there.synced()]);
  await until(() => server.collab.stats().isListening && other.collab.stats().isListening);
  here.provider.awareness.setLocalStateField("cursor", null);
  await until(() => there.provider.awareness.getStates().get(here.doc.clientID)?.user?.name === "Anna");
  here.disconnect();
  await until(() => !there.provider.awareness.getStates().has(here.doc.clientID));
  expect(there.provider.awareness.getStates().size).toBe(1);
});

/** Whether this client is shown the other one. */
const sees = (client: ReturnType<typeof openPage>, seen: ReturnType<typeof openPage>) => () =>
  client.provider.awareness.getStates().has(seen.doc.clientID);

/** Less than the time after which a client says anew that it is there. */
const soon = 10_000;

test("whoever comes in on one node sees who is on the other, though nobody moves", async () => {
  const page = await addPage(db);
  await until(() => server.collab.stats().isListening && other.collab.stats().isListening);
  const here = open(server.port, page, anna);
  const witness = open(server.port, page, bruno);
  here.provider.awareness.setLocalStateField("cursor", null);
  await until(sees(witness, here));
  const there = open(other.port, page, bruno);
  await until(sees(there, here), soon);
  expect(there.closed).toEqual([]);
});

test("who came while a node could not hear is seen there once it hears again", async () => {
  const page = await addPage(db);
  const there = open(other.port, page, bruno);
  const witness = open(server.port, page, bruno);
  await Promise.all([there.synced(), witness.synced()]);
  await cutEars();
  await until(() => !other.collab.stats().isListening);
  const here = open(server.port, page, anna);
  here.provider.awareness.setLocalStateField("cursor", null);
  await until(sees(witness, here));
  await until(sees(there, here), soon);
  expect(there.closed).toEqual([]);
});

test("a crowd that comes to one node at once is seen on the other", async () => {
  const page = await addPage(db);
  const there = open(other.port, page, bruno);
  await there.synced();
  await until(() => server.collab.stats().isListening && other.collab.stats().isListening);
  const crowd = Array.from({ length: 20 }, () => open(server.port, page, anna));
  for (const { provider } of crowd)
    provider.awareness.setLocalStateField("cursor", {
      anchor: { tname: "b".repeat(90) },
      head: { tname: "b".repeat(90) },
    });
  await until(() => crowd.every((one) => sees(there, one)()), soon);
  expect(there.provider.awareness.getStates().size).toBe(21);
});

test("compaction by two nodes at once, while somebody writes, changes nothing of what is read", async () => {
  const page = await addPage(db);
  const a = open(server.port, page, anna);
  await a.synced();
  for (let round = 0; round < 10; round += 1) {
    for (let index = 0; index < 10; index += 1) a.type(`${round}${index} `);
    await Promise.all([compactPage(db, page), compactPage(other.database.db, page), a.allSaved()]);
    expect(await storedWords(db, page)).toBe(a.words());
  }
  await compactPage(db, page);
  expect(await db.select().from(pageUpdates).where(eq(pageUpdates.pageId, page))).toEqual([]);
  const b = open(other.port, page, bruno);
  await b.synced();
  expect(b.words()).toBe(a.words());
});
