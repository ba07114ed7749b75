import { pageSnapshots, pages, pageUpdates } from "@passerelles/server/database/page-tables.ts";
import { eq } from "drizzle-orm";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { startCollabNode } from "../support/collab-node.ts";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { openPage, until } from "../support/fake-client.ts";

const { server, db, databaseUrl } = await startCollabNode();
const anna = await addPerson(db, "Anna");
const bruno = await addPerson(db, "Bruno");

/** Holds a page's row as another transaction would; answers how to let go. */
async function holdPage(pageId: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("BEGIN");
  await client.query("SELECT 1 FROM pages WHERE id = $1 FOR UPDATE", [pageId]);
  const letGo = async () => {
    await client.query("ROLLBACK");
    await client.end();
  };
  return letGo;
}

function open(...given: Parameters<typeof openPage> extends [number, ...infer Rest] ? Rest : never) {
  const client = openPage(server.port, ...given);
  onTestFinished(client.leave);
  return client;
}

test("while the database is held up, text is relayed and nobody is told that it is saved", async () => {
  const page = await addPage(db);
  const a = open(page, anna);
  const b = open(page, bruno);
  await Promise.all([a.allSaved(), b.allSaved()]);
  const before = a.saved();
  const letGo = await holdPage(page);
  a.type("Bonjour");
  await until(() => b.words() === "Bonjour");
  const waiting = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
  await expect.poll(async () => (await server.database.pool.query(waiting)).rowCount).toBe(1);
  expect(a.saved()).toBe(before);
  expect(await storedWords(db, page)).toBe("");
  await letGo();
  await a.allSaved();
  expect(a.saved()).toBe(before + 1);
  expect(await storedWords(db, page)).toBe("Bonjour");
});

test("a message that repeats what is relayed but not committed is acknowledged only after the commit", async () => {
  const page = await addPage(db);
  const a = open(page, anna);
  const b = open(page, bruno);
  await Promise.all([a.allSaved(), b.allSaved()]);
  const letGo = await holdPage(page);
  a.type("Bonjour");
  await until(() => b.words() === "Bonjour");
  const c = open(page, bruno, { doc: b.doc });
  await c.synced();
  await until(() => c.sent() === 1);
  expect(c.saved()).toBe(0);
  await letGo();
  await c.allSaved();
  expect(await storedWords(db, page)).toBe("Bonjour");
});

test("a page held up does not keep the others from being saved for ever", async () => {
  const [held, free] = [await addPage(db), await addPage(db)];
  const impatient = await startCollabServer(databaseUrl, { commitLock: 50 });
  onTestFinished(impatient.stop);
  const a = openPage(impatient.port, held, anna);
  const b = openPage(impatient.port, free, bruno);
  onTestFinished(() => {
    a.leave();
    b.leave();
  });
  await Promise.all([a.allSaved(), b.allSaved()]);
  const letGo = await holdPage(held);
  a.type("retenu");
  b.type("libre");
  await b.allSaved();
  expect(a.saved()).toBeLessThan(a.sent());
  await letGo();
  await a.allSaved();
  expect(await storedWords(db, held)).toBe("retenu");
});

test("whoever writes alone is told of the commit also while what a room passes on is gathered", async () => {
  const busy = await startCollabServer(databaseUrl, { relayed: { perSecond: 1, burst: 0, longest: 50 } });
  onTestFinished(busy.stop);
  const page = await addPage(db);
  const a = openPage(busy.port, page, anna);
  onTestFinished(a.leave);
  await a.allSaved();
  const words = Array.from({ length: 20 }, (_, index) => `${index} `);
  for (const word of words) {
    a.type(word);
    await a.allSaved();
  }
  expect(await storedWords(db, page)).toBe(words.join(""));
});

test("past its bound the backlog refuses new writes, and the client brings them later", async () => {
  const page = await addPage(db);
  const strict = await startCollabServer(databaseUrl, { commitBacklog: { age: 100, bytes: 1e9 } });
  onTestFinished(strict.stop);
  const a = openPage(strict.port, page, anna);
  onTestFinished(a.leave);
  await a.allSaved();
  const letGo = await holdPage(page);
  a.type("un ");
  await until(() => {
    if (a.provider.wsconnected) a.type("x");
    return a.closed.includes(1013);
  });
  await letGo();
  await a.allSaved();
  expect(await storedWords(db, page)).toBe(a.words());
});

test("an update that builds upon what the server lacks is answered with a resync, and not acknowledged before", async () => {
  const page = await addPage(db);
  const doc = new Y.Doc({ gc: false });
  const a = open(page, anna, { doc });
  await a.allSaved();
  const gaps = server.collab.stats().gaps;
  a.disconnect();
  a.type("hors ligne ");
  // Typed the moment the line is back: it is sent before what was typed offline has been asked for.
  a.provider.on("status", ({ status }) => {
    if (status === "connected") a.type("puis en ligne");
  });
  a.connect();
  await until(() => a.words().includes("puis"));
  await a.allSaved();
  expect(server.collab.stats().gaps).toBeGreaterThan(gaps);
  expect(await storedWords(db, page)).toBe("hors ligne puis en ligne");
});

test("the log is merged into the snapshot as it grows, and says the same", async () => {
  const page = await addPage(db);
  const merging = await startCollabServer(databaseUrl, { compaction: { updates: 10, bytes: 1e9 } });
  onTestFinished(merging.stop);
  const a = openPage(merging.port, page, anna);
  onTestFinished(a.leave);
  await a.synced();
  for (let index = 0; index < 60; index += 1) {
    a.type(`${index} `);
    await a.allSaved();
  }
  await until(() => merging.collab.stats().compactions > 0);
  const tail = await db.select().from(pageUpdates).where(eq(pageUpdates.pageId, page));
  const [snapshot] = await db.select().from(pageSnapshots).where(eq(pageSnapshots.pageId, page));
  const [row] = await db.select().from(pages).where(eq(pages.id, page));
  expect(tail.length).toBeLessThan(60);
  expect(snapshot?.seq).toBeGreaterThan(0);
  expect(row?.seq).toBe(60);
  expect(await storedWords(db, page)).toBe(a.words());
});

test("a graceful stop commits what is queued and tells clients to come back", async () => {
  const page = await addPage(db);
  const stopping = await startCollabServer(databaseUrl);
  const a = openPage(stopping.port, page, anna);
  onTestFinished(a.leave);
  await a.allSaved();
  const letGo = await holdPage(page);
  a.type("dernier mot");
  await until(() => stopping.collab.stats().queuedBytes > 0);
  const stopped = stopping.stop();
  await letGo();
  await stopped;
  await until(() => a.closed.includes(1012));
  expect(await storedWords(db, page)).toBe("dernier mot");
});
