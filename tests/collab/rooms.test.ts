import { compactPage } from "@passerelles/server/collab/compaction.ts";
import { accounts } from "@passerelles/server/database/account-tables.ts";
import { pageClients, pageSnapshots, pages, pageUpdates } from "@passerelles/server/database/page-tables.ts";
import { grantCodes } from "@passerelles/shared/collab/protocol.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import { and, eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { startCollabNode } from "../support/collab-node.ts";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { converge, openPage, until } from "../support/fake-client.ts";

const { server, db, databaseUrl } = await startCollabNode({ unloadAfter: 0 });
const anna = await addPerson(db, "Anna");
const bruno = await addPerson(db, "Bruno");

function open(port: number, page: string, token: string, options?: Parameters<typeof openPage>[3]) {
  const client = openPage(port, page, token, options);
  onTestFinished(client.leave);
  return client;
}

test("people who come at once on a page that is not open share one room", async () => {
  const page = await addPage(db);
  const clients = Array.from({ length: 6 }, (_, index) => open(server.port, page, index % 2 ? anna : bruno));
  for (const [index, client] of clients.entries()) client.type(`${index}`);
  await Promise.all(clients.map((client) => client.allSaved()));
  await converge(...clients);
  expect(server.collab.stats().rooms).toBe(1);
  expect([...(clients[0]?.words() ?? "")].sort().join("")).toBe("012345");
});

test("a page has one room however its identifier is written, by those who open it and by those who change it", async () => {
  const page = await addPage(db);
  const [here, there] = [open(server.port, page, anna), open(server.port, page.toUpperCase(), bruno)];
  await Promise.all([here.synced(), there.synced()]);
  there.type("ensemble ");
  await there.allSaved();
  await until(() => here.words() === "ensemble ");
  await db.update(pages).set({ trashedAt: new Date() }).where(eq(pages.id, page));
  await server.collab.editor.pageRightsChanged(page.toUpperCase());
  await until(() => [here, there].every((client) => client.grant() === grantCodes.trashed));
  expect([...here.closed, ...there.closed]).toEqual([]);
});

test("leaving and coming back at the same moment loses nothing, and an empty room is let go", async () => {
  const page = await addPage(db);
  const a = open(server.port, page, anna);
  for (let index = 0; index < 15; index += 1) {
    a.type(`${index} `);
    await a.synced();
    a.disconnect();
    a.connect();
  }
  await a.allSaved();
  expect(await storedWords(db, page)).toBe(a.words());
  a.disconnect();
  await until(() => server.collab.stats().rooms === 0);
});

test("a room in which much was written and deleted is loaded anew, and nobody loses anything", async () => {
  const page = await addPage(db);
  const small = await startCollabServer(databaseUrl, { renewal: 2000 });
  onTestFinished(small.stop);
  const a = openPage(small.port, page, anna);
  onTestFinished(a.leave);
  await a.synced();
  for (let round = 0; round < 5; round += 1) {
    a.type("m".repeat(300));
    await a.allSaved();
    a.erase();
    await a.allSaved();
  }
  expect(a.closed).toEqual([]);
  a.type(`${"reste".repeat(200)}`);
  await until(() => a.closed.length === 1);
  expect(a.closed).toEqual([1012]);
  await a.allSaved();
  expect(await storedWords(db, page)).toBe("reste".repeat(200));
});

test("a page that cannot be read whole closes its sockets and stores nothing", async () => {
  const page = await addPage(db);
  const a = open(server.port, page, anna);
  a.type("précieux");
  await a.allSaved();
  a.disconnect();
  await until(() => server.collab.stats().rooms === 0);
  const kept = await db.select().from(pageUpdates).where(eq(pageUpdates.pageId, page));
  const [snapshot] = await db.select().from(pageSnapshots).where(eq(pageSnapshots.pageId, page));
  await db.delete(pageSnapshots).where(eq(pageSnapshots.pageId, page));
  await db
    .update(pageUpdates)
    .set({ seq: 2 })
    .where(and(eq(pageUpdates.pageId, page), eq(pageUpdates.seq, 1)));
  const b = open(server.port, page, bruno);
  b.type("vide");
  await until(() => b.closed.length > 1);
  expect(new Set(b.closed)).toEqual(new Set([1011]));
  expect(b.provider.synced).toBe(false);
  const rows = await db.select().from(pageUpdates).where(eq(pageUpdates.pageId, page));
  expect(rows.map(({ update }) => update)).toEqual(kept.map(({ update }) => update));
  await expect(compactPage(db, page)).rejects.toThrow("gap");
  await db.update(pageUpdates).set({ seq: 1 }).where(eq(pageUpdates.pageId, page));
  if (snapshot) await db.insert(pageSnapshots).values(snapshot);
});

test("a change from outside a socket reaches those who are there, is stored, and is its author's", async () => {
  const page = await addPage(db);
  const a = open(server.port, page, anna);
  await a.synced();
  await server.collab.editor.edit(page, bruno, ({ fields }) => writeText(fields, "title", "Nouveau titre"));
  await until(() => a.doc.getMap("fields").get("title") === "Nouveau titre");
  const [row] = await db.select().from(pageUpdates).where(eq(pageUpdates.pageId, page));
  expect(row?.accountId).toBe(bruno);
});

test("a change that throws half-way leaves nothing, and one of no page is refused", async () => {
  const page = await addPage(db);
  const { editor } = server.collab;
  const half = editor.edit(page, anna, ({ fields }) => {
    writeText(fields, "title", "À moitié");
    throw new Error("half-way");
  });
  await expect(half).rejects.toThrow("half-way");
  const a = open(server.port, page, anna);
  await a.synced();
  expect(a.doc.getMap("fields").get("title")).toBe("Essai");
  await expect(editor.edit(anna, anna, () => undefined)).rejects.toThrow();
});

test("a client id belongs to whoever opened with it, whatever their updates carry", async () => {
  const page = await addPage(db);
  const doc = new Y.Doc({ gc: false });
  const a = open(server.port, page, anna, { doc });
  await a.synced();
  a.type("d'Anna");
  await a.allSaved();
  a.disconnect();
  const thief = open(server.port, page, bruno, { params: { client: String(doc.clientID) } });
  thief.type("volé");
  await thief.allSaved();
  const rows = await db.select().from(pageClients).where(eq(pageClients.pageId, page));
  expect(rows.filter(({ clientId }) => clientId === doc.clientID).map(({ accountId }) => accountId)).toEqual([anna]);
});

test("readers leave no client id behind, and writers none that is old and under which nothing was written", async () => {
  const brief = await startCollabServer(databaseUrl, { unloadAfter: 20 });
  onTestFinished(brief.stop);
  const page = await addPage(db);
  const reader = await addPerson(db, "Rémi", "lecteur");
  const open = (token: string) => openPage(brief.port, page, token);
  const [r, writer, idle] = [open(reader), open(anna), open(bruno)];
  await Promise.all([r.synced(), writer.synced(), idle.synced()]);
  r.provider.awareness.setLocalStateField("cursor", null);
  await until(() => writer.provider.awareness.getStates().get(r.doc.clientID)?.user?.name === "Rémi");
  writer.type("écrit");
  await writer.allSaved();
  const bound = async () => {
    const rows = await db.select().from(pageClients).where(eq(pageClients.pageId, page));
    return rows.map(({ clientId }) => clientId).sort();
  };
  const [written, unwritten] = [writer.doc.clientID, idle.doc.clientID];
  expect(await bound()).toEqual([written, unwritten].sort());

  for (const client of [r, writer, idle]) client.leave();
  await until(() => brief.collab.stats().rooms === 0);
  expect(await bound()).toEqual([written, unwritten].sort());
  await db.update(pageClients).set({ boundAt: new Date(Date.now() - 31 * 86_400_000) });
  const again = open(reader);
  await again.synced();
  again.leave();
  await expect.poll(bound).toEqual([written]);
});

test("a reader who may write from now on does so under the client id that they opened with", async () => {
  const page = await addPage(db);
  const someone = await addPerson(db, "Rémi", "lecteur");
  const r = openPage(server.port, page, someone);
  onTestFinished(r.leave);
  await r.synced();
  await db.update(accounts).set({ role: "conseiller" }).where(eq(accounts.id, someone));
  await server.collab.editor.accountRightsChanged(someone);
  await until(() => r.grant() === 1);
  r.type("promu");
  await r.allSaved();
  const [row] = await db.select().from(pageClients).where(eq(pageClients.clientId, r.doc.clientID));
  expect(row?.accountId).toBe(someone);
});
