import "fake-indexeddb/auto";
import { compactPage } from "@passerelles/server/collab/compaction.ts";
import { pageClients, pageUpdates } from "@passerelles/server/database/page-tables.ts";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import WebSocket from "ws";
import { openLivePage } from "../../web/features/editor/collab-provider.ts";
import { startCollabNode } from "../support/collab-node.ts";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { converge, openPage, readWords, until } from "../support/fake-client.ts";
import { openProxy } from "../support/tcp-proxy.ts";

const { server, db, pool, databaseUrl } = await startCollabNode({
  unloadAfter: 0,
  compaction: { updates: 20, bytes: 5000 },
});
const anna = await addPerson(db, "Anna");
const bruno = await addPerson(db, "Bruno");

function open(port: number, page: string, token: string) {
  const client = openPage(port, page, token);
  onTestFinished(client.leave);
  return client;
}

/** Three weeks pass for a page: it is written in, deleted in, merged, let go of, and everything of before is old. */
async function passThreeWeeks(page: string): Promise<void> {
  const b = openPage(server.port, page, bruno);
  await b.synced();
  for (let day = 0; day < 21; day += 1) {
    b.type(`jour ${day} `);
    if (day === 10) b.erase();
    await b.allSaved();
  }
  b.leave();
  await compactPage(db, page);
  expect(await db.select().from(pageUpdates).where(eq(pageUpdates.pageId, page))).toEqual([]);
  const age = "interval '21 days'";
  await pool.query(
    `UPDATE pages SET changed_at = changed_at - ${age}, created_at = created_at - ${age} WHERE id = $1`,
    [page],
  );
  await pool.query(`UPDATE page_snapshots SET created_at = created_at - ${age} WHERE page_id = $1`, [page]);
  await pool.query(`UPDATE page_clients SET bound_at = bound_at - ${age} WHERE page_id = $1`, [page]);
  await until(() => server.collab.stats().rooms === 0);
}

test("what was written offline for three weeks is merged, though what it stood in was deleted and collected", async () => {
  const page = await addPage(db);
  const a = open(server.port, page, anna);
  await a.synced();
  a.type("avant ");
  await a.allSaved();
  a.disconnect();
  for (let edit = 0; edit < 200; edit += 1) a.type(`hors${edit} `);
  await passThreeWeeks(page);
  a.connect();
  await until(() => a.provider.synced);
  await a.allSaved();
  const reader = open(server.port, page, bruno);
  await reader.synced();
  await converge(a, reader);
  const words = await storedWords(db, page);
  expect(words).toBe(a.words());
  expect(words).toContain("jour 20 ");
  expect(words).not.toContain("avant ");
  expect(words.match(/hors\d+ /g)).toHaveLength(200);
  expect(a.closed.filter((code) => code >= 4000)).toEqual([]);
});

test("whoever had opened a page and written nothing writes in it after three weeks under the same client id", async () => {
  const page = await addPage(db);
  const a = open(server.port, page, anna);
  await a.synced();
  a.disconnect();
  a.type("enfin ");
  await passThreeWeeks(page);
  a.connect();
  await until(() => a.provider.synced);
  await a.allSaved();
  expect(await storedWords(db, page)).toBe(a.words());
  expect(a.words()).toContain("enfin ");
  const bound = await db.select().from(pageClients).where(eq(pageClients.pageId, page));
  expect(bound.find(({ clientId }) => clientId === a.doc.clientID)?.accountId).toBe(anna);
});

test("windows of one person, one of them a copy of another, write under ids of their own and lose nothing", async () => {
  const page = await addPage(db);
  class Socket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie: `passerelles=${anna}` } });
    }
  }
  const openWindow = async () => {
    const live = openLivePage({
      pageId: page,
      accountId: anna,
      serverUrl: `ws://127.0.0.1:${server.port}`,
      webSocket: Socket as unknown as typeof globalThis.WebSocket,
    });
    onTestFinished(() => live.destroy());
    await live.ready;
    await until(() => live.getState().save.kind === "saved");
    return live;
  };
  const first = await openWindow();
  first.doc.getMap("fields").set("title", "Première");
  const second = await openWindow();
  const copy = await openWindow();
  const windows = [first, second, copy];
  expect(new Set(windows.map(({ doc }) => doc.clientID)).size).toBe(3);
  for (const [index, { doc }] of windows.entries()) doc.getMap("fields").set(`champ${index}`, `${index}`);
  await until(() => windows.every((live) => live.getState().save.kind === "saved"));
  await until(() => windows.every(({ doc }) => doc.getMap("fields").get("champ2") === "2"));
  for (const { doc } of windows)
    expect(doc.getMap("fields").toJSON()).toMatchObject({ title: "Première", champ0: "0", champ1: "1", champ2: "2" });
});

test("somebody who comes back while their dead line is still taken for alive stays seen when it is given up", async () => {
  const brisk = await startCollabServer(databaseUrl, { keepAlive: 300 });
  onTestFinished(brisk.stop);
  const line = await openProxy(brisk.port);
  onTestFinished(line.close);
  const page = await addPage(db);
  const b = open(brisk.port, page, bruno);
  await b.synced();
  const a = open(line.port, page, anna);
  await a.synced();
  a.provider.awareness.setLocalStateField("cursor", null);
  const seen = () => b.provider.awareness.getStates().has(a.doc.clientID);
  await until(seen);
  line.disturb({ kind: "half-open" });
  // As a laptop that wakes up: its own end of the line is gone, the server has not heard of it.
  a.disconnect();
  a.connect();
  await until(() => brisk.collab.stats().connections === 3);
  a.type("de retour");
  await a.allSaved();
  await until(() => brisk.collab.stats().connections === 2);
  a.provider.awareness.setLocalStateField("field", "title");
  await until(() => b.provider.awareness.getStates().get(a.doc.clientID)?.field === "title");
  expect(readWords(b.doc.getXmlFragment("body"))).toBe("de retour");
});
