import { compactPage } from "@passerelles/server/collab/compaction.ts";
import { pages, pageUpdates } from "@passerelles/server/database/page-tables.ts";
import { inspectPage } from "@passerelles/server/inspection/inspect-page.ts";
import { and, eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { startCollabNode } from "../support/collab-node.ts";
import { addPage, addPerson } from "../support/collab-pages.ts";
import { type FakeClient, openPage } from "../support/fake-client.ts";
import { runCommand } from "../support/run-command.ts";
import { findFreePort } from "../support/started-server.ts";
import { startTestApp } from "../support/test-app.ts";

const { server, db, databaseUrl } = await startCollabNode();
const anna = await addPerson(db, "Anna Intime");
const bruno = await addPerson(db, "Bruno Intime");

/** A page on which both have written and deleted; the first words are in a snapshot. */
async function writtenPage() {
  const page = await addPage(db);
  const a = openPage(server.port, page, anna);
  const b = openPage(server.port, page, bruno);
  const people: FakeClient[] = [a, b];
  await Promise.all(people.map((one) => one.synced()));
  a.type("texte-intime ");
  await a.allSaved();
  await compactPage(db, page);
  b.type("encore-intime ");
  await b.allSaved();
  a.erase();
  await a.allSaved();
  for (const one of people) one.leave();
  return page;
}

test("a page is told in numbers: its log, its document, who may write in it, what is late", async () => {
  const page = await writtenPage();
  const found = await inspectPage(db, page);
  expect(found).toMatchObject({ page, kind: "fiche-pratique", broken: null, problems: 0, versions: 0 });
  expect(found.seq).toBeGreaterThanOrEqual(3);
  expect(found.snapshot?.seq).toBeLessThan(found.seq);
  expect(found.snapshot?.bytes).toBeGreaterThan(100);
  expect(found.tail.updates).toBe(found.seq - (found.snapshot?.seq ?? 0));
  expect(found.tail.bytes).toBeGreaterThan(20);
  expect(found.tail.from?.getTime()).toBeLessThanOrEqual(found.tail.to?.getTime() ?? 0);
  expect(found.document).toMatchObject({ pendingClients: 0, hasPendingDeletions: false });
  expect(found.document.structs).toBeGreaterThan(found.document.tombstones);
  expect(found.document.tombstones).toBeGreaterThan(0);
  expect(found.document.clients).toBe(3);
  expect(found.bound).toEqual({ clients: 2, people: 2 });
});

test("the command prints no word of the page, finds it by id and by slug, and says what is unknown", async () => {
  const page = await writtenPage();
  await db.update(pages).set({ slug: "titre-intime", title: "Titre intime" }).where(eq(pages.id, page));
  const environment = { DATABASE_URL: databaseUrl };
  const byId = await runCommand("inspect", page, environment);
  expect(byId).toEqual(await runCommand("inspect", "titre-intime", environment));
  expect(byId.code).toBe(0);
  expect(byId.said).toMatch(new RegExp(`^page +${page}$`, "m"));
  expect(byId.said).toMatch(/^snapshot +seq \d+, [\d,]+ bytes, \d{4}-\S+Z$/m);
  expect(byId.said).toMatch(/^log beyond it +\d+ updates, [\d,]+ bytes, \S+Z to \S+Z$/m);
  expect(byId.said).toMatch(/^readable +whole$/m);
  expect(byId.said).toMatch(/^bound +2 client ids of 2 people$/m);
  expect(byId.said).toMatch(/^structs +\d+, of which \d+ tombstones$/m);
  expect(byId.said).toMatch(/^projection +\d+ updates behind$/m);
  expect(byId.said).toMatch(/^validation +0 problems$/m);
  expect(byId.said).toMatch(/^room +not asked: METRICS_TOKEN is not set$/m);
  expect(byId.said).not.toMatch(/intime/i);
  expect(byId.said).not.toContain(anna);

  expect(await runCommand("inspect", "inconnue", environment)).toEqual({
    code: 1,
    said: "There is no such page: name it by its id or by the end of its address.",
  });
  expect(await runCommand("inspect", "", environment)).toEqual({ code: 2, said: "Usage: pnpm room:inspect PAGE" });
});

test("a log with a gap, and one that builds upon something unknown, are inspected all the same", async () => {
  const page = await writtenPage();
  const [last] = await db.select().from(pageUpdates).where(eq(pageUpdates.pageId, page)).orderBy(pageUpdates.seq);
  if (last === undefined) throw new Error("There is no log.");
  await db.delete(pageUpdates).where(and(eq(pageUpdates.pageId, page), eq(pageUpdates.seq, last.seq)));
  expect((await inspectPage(db, page)).broken).toMatch(/gap after update/);

  const other = new Y.Doc();
  other.getMap("fields").set("title", "Premier");
  const known = Y.encodeStateVector(other);
  other.getMap("fields").set("title", "Second");
  const loose = Buffer.from(Y.encodeStateAsUpdate(other, known));
  await db.insert(pageUpdates).values({ pageId: page, seq: last.seq, update: loose });
  expect(await inspectPage(db, page)).toMatchObject({ broken: null, document: { pendingClients: 1 } });
});

test("with its token, the command asks the node of the same settings how the page lives there", async () => {
  const port = await findFreePort();
  const token = "le-jeton-de-surveillance";
  const instance = await startTestApp({ live: true, environment: { METRICS_TOKEN: token, PORT: String(port) } });
  onTestFinished(instance.close);
  await instance.app.listen({ host: "127.0.0.1", port });
  const author = await instance.signedIn("conseiller");
  const page = await addPage(instance.database.db);
  const environment = { DATABASE_URL: instance.config.databaseUrl ?? "", METRICS_TOKEN: token, PORT: String(port) };
  expect((await runCommand("inspect", page, environment)).said).toMatch(/^room +not open on this node$/m);
  const client = openPage(port, page, author.cookies.get("passerelles") ?? null);
  onTestFinished(client.leave);
  client.type("intime");
  await client.allSaved();
  const { said } = await runCommand("inspect", page, environment);
  expect(said).toMatch(
    /^room +live, seq \d+, 1 sockets, 1 may write, 0 updates queued, document \d+ bytes, 0 bytes owed$/m,
  );
  expect((await instance.browser().ask({ url: `/metrics/rooms/${page}` })).statusCode).toBe(401);

  const elsewhere = { ...environment, PORT: String(await findFreePort()) };
  expect((await runCommand("inspect", page, elsewhere)).said).toMatch(
    /^room +no node answers at http:\/\/127\.0\.0\.1:\d+$/m,
  );
});
