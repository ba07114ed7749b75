import { openDatabase } from "@passerelles/server/database/client.ts";
import { pageClients } from "@passerelles/server/database/page-tables.ts";
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

test("text that was relayed but lost before its commit is kept, as its author's, when another brings it back", async () => {
  const page = await addPage(db);
  const before = await startCollabProcess(testDatabase.url);
  onTestFinished(before.kill);
  const a = openPage(before.port, page, anna);
  const b = openPage(before.port, page, bruno);
  await Promise.all([a.allSaved(), b.allSaved()]);
  const holder = new pg.Client({ connectionString: testDatabase.url });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT 1 FROM pages WHERE id = $1 FOR UPDATE", [page]);
  a.type("d'Anna ");
  await until(() => b.words() === "d'Anna ");
  const annasClient = a.doc.clientID;
  b.disconnect();
  a.leave();
  await before.kill();
  await holder.query("ROLLBACK");
  await holder.end();
  expect(await storedWords(db, page)).toBe("");

  const after = await startCollabProcess(testDatabase.url);
  onTestFinished(after.kill);
  const back = openPage(after.port, page, bruno, { doc: b.doc });
  onTestFinished(back.leave);
  await back.allSaved();
  expect(await storedWords(db, page)).toBe("d'Anna ");
  const [bound] = await db
    .select()
    .from(pageClients)
    .where(and(eq(pageClients.pageId, page), eq(pageClients.clientId, annasClient)));
  expect(bound?.accountId).toBe(anna);
  const late = openPage(after.port, page, anna);
  onTestFinished(late.leave);
  await converge(back, late);
  expect(late.words()).toBe("d'Anna ");
});
