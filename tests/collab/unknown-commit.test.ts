import { pages } from "@passerelles/server/database/page-tables.ts";
import { eq } from "drizzle-orm";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { startCuttingProxy } from "../support/cutting-proxy.ts";
import { openPage, until } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const address = new URL(testDatabase.url);
const proxy = await startCuttingProxy(Number(address.port));
address.port = String(proxy.port);
const server = await startCollabServer(address.href);
const witness = await startCollabServer(testDatabase.url);
afterAll(async () => {
  await server.stop();
  await witness.stop();
  await proxy.stop();
  await testDatabase.drop();
});
const { db } = witness.database;
const anna = await addPerson(db, "Anna");
const bruno = await addPerson(db, "Bruno");

test("a commit whose answer is lost is done again, and the text is there once", async () => {
  const page = await addPage(db);
  const a = openPage(server.port, page, anna);
  const b = openPage(witness.port, page, bruno);
  onTestFinished(a.leave);
  onTestFinished(b.leave);
  await Promise.all([a.allSaved(), b.allSaved()]);
  const seq = async () => (await db.select({ seq: pages.seq }).from(pages).where(eq(pages.id, page)))[0]?.seq;
  a.type("avant ");
  await a.allSaved();
  const [saved, before] = [a.saved(), await seq()];
  // A connection for the commit, whatever else asks at that moment: a new one would wait for the answer to its greeting.
  await Promise.all(Array.from({ length: 4 }, () => server.database.pool.query("SELECT pg_sleep(0.05)")));

  proxy.withhold();
  a.type("une seule fois ");
  await expect.poll(seq).toBe((before ?? 0) + 1);
  expect(a.saved()).toBe(saved);
  proxy.cut();
  await until(() => a.saved() === saved + 1);
  expect(await seq()).toBe((before ?? 0) + 2);
  a.type("et après");
  await a.allSaved();
  await until(() => b.words() === a.words());
  expect(await storedWords(db, page)).toBe("avant une seule fois et après");
  expect([...a.closed, ...b.closed]).toEqual([]);
});
