import { pageClients } from "@passerelles/server/database/page-tables.ts";
import { createPage } from "@passerelles/server/pages/create-page.ts";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { converge, type FakeClient, openPage, openRaw, until } from "../support/fake-client.ts";
import { garbage, textAt, updateMessage } from "../support/hostile-updates.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const start = (limits = {}) => startCollabServer(testDatabase.url, { authorsReturn: 50, ...limits });
const server = await start({ unloadAfter: 0 });
/** Hears of what the first node commits, but for what it is kept from hearing. */
const other = await start();
afterAll(async () => {
  await Promise.all([server.stop(), other.stop()]);
  await testDatabase.drop();
});
const { db } = server.database;
const anna = await addPerson(db, "Anna");
const malo = await addPerson(db, "Malo");

function open(port: number, page: string, person: string, options?: Parameters<typeof openPage>[3]): FakeClient {
  const client = openPage(port, page, person, options);
  onTestFinished(client.leave);
  return client;
}

/** Anna writes a word on a page, and leaves it. */
async function annasPage(): Promise<{ page: string; doc: Y.Doc; a: FakeClient }> {
  const page = await addPage(db);
  const a = open(server.port, page, anna);
  await a.synced();
  a.type("d'Anna ");
  await a.allSaved();
  a.disconnect();
  await until(() => server.collab.stats().connections === 0);
  return { page, doc: a.doc, a };
}

/** Whose a client id is in the database; undefined when it is nobody's. */
async function ownerOf(page: string, clientId: number): Promise<string | null | undefined> {
  const at = and(eq(pageClients.pageId, page), eq(pageClients.clientId, clientId));
  const [row] = await db.select().from(pageClients).where(at);
  return row?.accountId;
}

/** Malo, with a client of his own, goes on under a client id that the page holds. Answers how his socket was closed. */
async function forge(port: number, page: string, clientId: number, doc: Y.Doc): Promise<number> {
  const raw = openRaw(port, page, malo, { query: "?client=7" });
  onTestFinished(() => raw.socket.terminate());
  await until(() => raw.received.length >= 2);
  raw.send(updateMessage(textAt(clientId, Y.getState(doc.store, clientId), "faux")));
  return raw.code;
}

describe("nobody writes under a client id that is not theirs", () => {
  test("under that of somebody who is away, who loses nothing of what they wrote meanwhile", async () => {
    const { page, doc, a } = await annasPage();
    a.type("sans ligne");
    const known = new Y.Doc();
    const before = open(server.port, page, malo, { doc: known });
    await before.synced();
    expect(await forge(server.port, page, doc.clientID, known)).toBe(closeCode.anothersText);
    expect(before.closed).toEqual([]);
    a.connect();
    await a.allSaved();
    expect(await storedWords(db, page)).toBe("d'Anna sans ligne");
  });

  test("with a real client that took it, however often it comes back", async () => {
    const { page, doc } = await annasPage();
    const m = open(server.port, page, malo);
    await m.synced();
    m.doc.clientID = doc.clientID;
    m.type("faux");
    await until(() => m.closed.length > 2);
    expect(new Set(m.closed)).toEqual(new Set([closeCode.anothersText]));
    expect(await storedWords(db, page)).toBe("d'Anna ");
  });

  test("under that of whoever made the page", async () => {
    const given = { kind: fichePratique, title: "Fiche", visibility: "membres", ownerId: anna, body: [] } as const;
    const { id } = await createPage(db, given);
    const m = open(server.port, id, malo);
    await m.synced();
    const [creator = 0] = m.doc.store.clients.keys();
    expect(await ownerOf(id, creator)).toBe(anna);
    expect(await forge(server.port, id, creator, m.doc)).toBe(closeCode.anothersText);
    expect(await storedWords(db, id)).toBe("");
  });

  test("under that of a change from outside a socket", async () => {
    const page = await addPage(db);
    const m = open(server.port, page, malo);
    await m.synced();
    const before = new Set(m.doc.store.clients.keys());
    await server.collab.editor.edit(page, anna, ({ fields }) => writeText(fields, "title", "Nouveau"));
    await until(() => m.doc.store.clients.size > before.size);
    const [editor = 0] = [...m.doc.store.clients.keys()].filter((client) => !before.has(client));
    expect(await forge(server.port, page, editor, m.doc)).toBe(closeCode.anothersText);
  });

  test("under one that the server laid the page with and that is nobody's, which stays nobody's", async () => {
    const page = await addPage(db);
    const m = open(server.port, page, malo);
    await m.synced();
    const [laid = 0] = m.doc.store.clients.keys();
    expect(await forge(server.port, page, laid, m.doc)).toBe(closeCode.anothersText);
    expect(await ownerOf(page, laid)).toBeUndefined();
  });

  test("on another node than its owner's, whether that node was on the page before or not", async () => {
    const page = await addPage(db);
    const m = open(other.port, page, malo);
    await m.synced();
    const a = open(server.port, page, anna);
    await a.synced();
    a.type("d'Anna ");
    await until(() => m.words() === "d'Anna ");
    expect(await forge(other.port, page, a.doc.clientID, m.doc)).toBe(closeCode.anothersText);
    const late = await start();
    onTestFinished(late.stop);
    expect(await forge(late.port, page, a.doc.clientID, m.doc)).toBe(closeCode.anothersText);
    expect(await storedWords(db, page)).toBe("d'Anna ");
  });

  test("under one bound a moment ago on another node, under which nothing stands yet", async () => {
    const page = await addPage(db);
    const m = open(other.port, page, malo);
    await m.synced();
    const a = open(server.port, page, anna);
    await a.synced();
    expect(await forge(other.port, page, a.doc.clientID, m.doc)).toBe(closeCode.anothersText);
    a.type("d'Anna ");
    await a.allSaved();
    expect(await storedWords(db, page)).toBe("d'Anna ");
  });

  test("under that of somebody who reads, and may write one day", async () => {
    const page = await addPage(db);
    const reader = await addPerson(db, "Rémi", "lecteur");
    const r = open(server.port, page, reader);
    await r.synced();
    expect(await forge(server.port, page, r.doc.clientID, r.doc)).toBe(closeCode.anothersText);
    expect(await ownerOf(page, r.doc.clientID)).toBeUndefined();
  });

  test("nor with what was collected there", async () => {
    const { page, doc } = await annasPage();
    const raw = openRaw(server.port, page, malo);
    await until(() => raw.received.length >= 2);
    raw.send(updateMessage(garbage(doc.clientID, Y.getState(doc.store, doc.clientID), 5)));
    expect(await raw.code).toBe(closeCode.malformed);
  });
});

describe("an honest client never meets that", () => {
  const noRefusal = (...clients: readonly FakeClient[]) =>
    expect(clients.flatMap(({ closed }) => closed.filter((code) => code >= 4000))).toEqual([]);

  test("with what it wrote before it ever reached the page, and in earlier visits", async () => {
    const page = await addPage(db);
    const first = open(server.port, page, anna);
    await first.synced();
    const kept = new Y.Doc({ gc: false });
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(first.doc));
    first.leave();
    /** A visit without a connection: a new client id that no server has heard of. */
    const visits = ["un ", "deux "].map((word) => {
      const visit = new Y.Doc({ gc: false });
      Y.applyUpdate(visit, Y.encodeStateAsUpdate(kept));
      const paragraph = visit.getXmlFragment("body").get(0) as Y.XmlElement;
      if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
      const text = paragraph.get(0) as Y.XmlText;
      text.insert(text.length, word);
      Y.applyUpdate(kept, Y.encodeStateAsUpdate(visit));
      return visit.clientID;
    });
    const back = open(other.port, page, anna, { doc: kept });
    await back.allSaved();
    expect(await storedWords(db, page)).toBe("un deux ");
    for (const visit of visits) expect(await ownerOf(page, visit)).toBe(anna);
    noRefusal(back);
  });

  test("in two windows of one person, of which one carries what the other has not sent", async () => {
    const { page, a } = await annasPage();
    a.type("resté ");
    const copy = new Y.Doc({ gc: false });
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(a.doc));
    const window = open(server.port, page, anna, { doc: copy });
    window.type("ici ");
    await window.allSaved();
    a.connect();
    await a.allSaved();
    await converge(a, window);
    expect(await storedWords(db, page)).toBe("d'Anna resté ici ");
    noRefusal(a, window);
  });

  test("when it takes another client id while it is connected", async () => {
    const page = await addPage(db);
    const a = open(server.port, page, anna);
    await a.synced();
    a.type("avant ");
    a.doc.clientID = new Y.Doc().clientID;
    a.type("après ");
    await a.allSaved();
    expect(await storedWords(db, page)).toBe("avant après ");
    expect(await ownerOf(page, a.doc.clientID)).toBe(anna);
    noRefusal(a);
  });

  test("when it said no client id at all", async () => {
    const page = await addPage(db);
    const a = open(server.port, page, anna, { noClient: true });
    a.type("muette");
    await a.allSaved();
    expect(await ownerOf(page, a.doc.clientID)).toBe(anna);
    noRefusal(a);
  });

  test("when it carries what another wrote to a node that has not heard of it", async () => {
    const page = await addPage(db);
    const deaf = await start({ backfill: 3_600_000 });
    onTestFinished(deaf.stop);
    const witness = open(deaf.port, page, malo);
    await witness.synced();
    const ear = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'";
    const a = open(server.port, page, anna);
    const m = open(server.port, page, malo);
    await Promise.all([a.synced(), m.synced()]);
    await server.database.pool.query(`${ear} AND datname = current_database()`);
    await until(() => !deaf.collab.stats().isListening);
    a.type("d'Anna ");
    await until(() => m.words() === "d'Anna ");
    await a.allSaved();
    m.disconnect();
    m.type("de Malo");
    const moved = open(deaf.port, page, malo, { doc: m.doc });
    await moved.allSaved();
    expect(await storedWords(db, page)).toBe("d'Anna de Malo");
    noRefusal(a, moved);
  });
});
