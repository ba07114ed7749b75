import { openDatabase } from "@passerelles/server/database/client.ts";
import { pageClients } from "@passerelles/server/database/page-tables.ts";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { and, eq } from "drizzle-orm";
import pg from "pg";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabProcess } from "../support/collab-process.ts";
import { converge, openPage, until } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const database = await openDatabase({ databaseUrl: testDatabase.url, dataDir: "" });
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});
const { db } = database;
const anna = await addPerson(db, "Anna");
const bruno = await addPerson(db, "Bruno");

test("whatever was said to be saved survives kill -9, and what was not comes back with its author", async () => {
  const page = await addPage(db);
  let node = await startCollabProcess(testDatabase.url);
  onTestFinished(() => node.kill());
  const a = openPage(node.port, page, anna);
  onTestFinished(a.leave);
  await a.synced();
  for (let round = 0; round < 2; round += 1) {
    const said = new Set<string>();
    for (let index = 0; index < 20; index += 1) {
      const word = `${round}.${index} `;
      a.type(word);
      if (index < 10) {
        await a.allSaved();
        said.add(word);
      }
    }
    await node.kill();
    const stored = await storedWords(db, page);
    for (const word of said) expect(stored).toContain(word);
    node = await startCollabProcess(testDatabase.url);
    a.provider.serverUrl = `ws://127.0.0.1:${node.port}/collab`;
    await until(() => a.provider.synced);
    await a.allSaved();
    expect(await storedWords(db, page)).toBe(a.words());
  }
});

/** Holds a page's row, as another transaction would: nothing is committed for it. */
async function holdPage(page: string): Promise<pg.Client> {
  const holder = new pg.Client({ connectionString: testDatabase.url });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT 1 FROM pages WHERE id = $1 FOR UPDATE", [page]);
  return holder;
}

/** Kills a node before what it has asked the database to commit is committed, as when the database's machine dies with it. */
async function killBeforeCommit(node: { kill: () => Promise<void> }, holder: pg.Client): Promise<void> {
  await node.kill();
  const waiting = `FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await expect
    .poll(async () => {
      await holder.query(`SELECT pg_terminate_backend(pid) ${waiting}`);
      return (await holder.query(`SELECT pid ${waiting}`)).rows;
    })
    .toEqual([]);
  await holder.query("ROLLBACK");
  await holder.end();
}

/** Anna's text was relayed to Bruno, and the node died before it was committed. Answers both documents, and the next node. */
async function lostText() {
  const page = await addPage(db);
  const before = await startCollabProcess(testDatabase.url);
  onTestFinished(before.kill);
  const a = openPage(before.port, page, anna);
  const b = openPage(before.port, page, bruno);
  await Promise.all([a.allSaved(), b.allSaved()]);
  const holder = await holdPage(page);
  a.type("d'Anna ");
  await until(() => b.words() === "d'Anna ");
  a.disconnect();
  b.disconnect();
  await killBeforeCommit(before, holder);
  expect(await storedWords(db, page)).toBe("");
  const after = await startCollabProcess(testDatabase.url);
  onTestFinished(after.kill);
  onTestFinished(b.leave);
  onTestFinished(a.leave);
  return { page, annas: a.doc, brunos: b.doc, port: after.port };
}

test("text that was relayed but lost before its commit waits for its author, who brings it back as theirs", async () => {
  const { page, annas, brunos, port } = await lostText();
  const b = openPage(port, page, bruno, { doc: brunos });
  onTestFinished(b.leave);
  b.type("et de Bruno");
  await b.synced();
  const a = openPage(port, page, anna, { doc: annas });
  onTestFinished(a.leave);
  await Promise.all([a.allSaved(), b.allSaved()]);
  await converge(a, b);
  expect(await storedWords(db, page)).toBe("d'Anna et de Bruno");
  expect([...a.closed, ...b.closed]).toEqual([]);
  const [bound] = await db
    .select()
    .from(pageClients)
    .where(and(eq(pageClients.pageId, page), eq(pageClients.clientId, annas.clientID)));
  expect(bound?.accountId).toBe(anna);
});

test("text that was relayed but lost before its commit is not taken from another whose author stays away", async () => {
  const { page, annas, brunos, port } = await lostText();
  const b = openPage(port, page, bruno, { doc: brunos });
  onTestFinished(b.leave);
  await until(() => b.closed.includes(closeCode.anothersText));
  expect(await storedWords(db, page)).toBe("");
  const a = openPage(port, page, anna, { doc: annas });
  onTestFinished(a.leave);
  await a.allSaved();
  await b.allSaved();
  expect(await storedWords(db, page)).toBe("d'Anna ");
});

test("two who wrote into each other's text when it was lost before its commit bring all of it back together", async () => {
  const page = await addPage(db);
  const before = await startCollabProcess(testDatabase.url);
  onTestFinished(before.kill);
  const first = [openPage(before.port, page, anna), openPage(before.port, page, bruno)] as const;
  await Promise.all(first.map((client) => client.allSaved()));
  const holder = await holdPage(page);
  for (const word of ["a1 ", "b1 ", "a2 ", "b2 "]) {
    first[word.startsWith("a") ? 0 : 1].type(word);
    await until(() => first.every((client) => client.words().endsWith(word)));
  }
  for (const client of first) client.disconnect();
  await killBeforeCommit(before, holder);
  expect(await storedWords(db, page)).toBe("");

  const after = await startCollabProcess(testDatabase.url);
  onTestFinished(after.kill);
  const back = [
    openPage(after.port, page, anna, { doc: first[0].doc }),
    openPage(after.port, page, bruno, { doc: first[1].doc }),
  ];
  for (const client of back) onTestFinished(client.leave);
  await Promise.all(back.map((client) => client.allSaved()));
  expect(await storedWords(db, page)).toBe("a1 b1 a2 b2 ");
  expect(back.flatMap(({ closed }) => closed)).toEqual([]);
});
