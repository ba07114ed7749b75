import "fake-indexeddb/auto";
import { join } from "node:path";
import { backupToFile } from "@passerelles/server/database/backup.ts";
import { pages } from "@passerelles/server/database/page-tables.ts";
import { restoreFromFile } from "@passerelles/server/database/restore.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { eq } from "drizzle-orm";
import pg from "pg";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import WebSocket from "ws";
import * as Y from "yjs";
import { type LivePage, openLivePage } from "../../web/features/editor/collab-provider.ts";
import { keptText } from "../../web/features/editor/kept-text.ts";
import { keptWork } from "../../web/features/editor/kept-work.ts";
import { discardLocalCopies, unsentWork } from "../../web/features/editor/local-copies.ts";
import { startCollabNode } from "../support/collab-node.ts";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { type CollabServer, startCollabServer } from "../support/collab-server.ts";
import { openPage, until } from "../support/fake-client.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { server, db, databaseUrl } = await startCollabNode();

interface Line {
  isCut: boolean;
}

/** Opens a page as the browser does, over a line that can be cut. */
function open(
  accountId: string,
  pageId: string,
  { line = { isCut: false }, at = server }: { line?: Line; at?: CollabServer } = {},
) {
  class Socket extends WebSocket {
    constructor(url: string | URL) {
      super(line.isCut ? "ws://127.0.0.1:1" : url, { headers: { cookie: `passerelles=${accountId}` } });
    }
  }
  const page = openLivePage({
    pageId,
    accountId,
    serverUrl: `ws://127.0.0.1:${at.port}`,
    webSocket: Socket as unknown as typeof globalThis.WebSocket,
  });
  onTestFinished(() => page.destroy());
  return page;
}

const title = (page: LivePage) => pageDocument(page.doc).fields.get("title");
const write = (page: LivePage, text: string) => writeText(pageDocument(page.doc).fields, "title", text);
const save = (page: LivePage) => page.getState().save;
const isSaved = (page: LivePage) => () => save(page).kind === "saved";

async function holdPage(pageId: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("BEGIN");
  await client.query("SELECT 1 FROM pages WHERE id = $1 FOR UPDATE", [pageId]);
  return async () => {
    await client.query("ROLLBACK");
    await client.end();
  };
}

test("saved is said after the commit and not before, with its time", async () => {
  const page = await addPage(db);
  const live = open(await addPerson(db, "Anna"), page);
  const seen: string[] = [];
  live.subscribe(() => seen.push(save(live).kind));
  await until(isSaved(live));
  expect(save(live)).toEqual({ kind: "saved", at: null });
  const letGo = await holdPage(page);
  seen.length = 0;
  write(live, "Un");
  write(live, "Deux");
  expect(save(live)).toEqual({ kind: "saving", pending: 2 });
  const waiting = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
  await expect.poll(async () => (await server.database.pool.query(waiting)).rowCount).toBe(1);
  expect(seen).not.toContain("saved");
  await letGo();
  await until(isSaved(live));
  expect(save(live)).toEqual({ kind: "saved", at: expect.any(Date) });
});

test("the same state is the same object until something changes", async () => {
  const live = open(await addPerson(db, "Anna"), await addPage(db));
  await until(isSaved(live));
  expect(live.getState()).toBe(live.getState());
});

test("offline modifications are counted, survive a reload offline, and are committed when the line is back", async () => {
  const [anna, page, line] = [await addPerson(db, "Anna"), await addPage(db), { isCut: false }];
  const first = open(anna, page, { line });
  await until(isSaved(first));
  line.isCut = true;
  await first.destroy();
  const second = open(anna, page, { line });
  await second.ready;
  expect(title(second)).toBe("Essai");
  write(second, "Un");
  write(second, "Deux");
  await until(() => save(second).kind === "offline" && !second.getState().warnBeforeLeaving);
  expect(save(second)).toEqual({ kind: "offline", pending: 2 });
  expect(second.getState().keptLocally).toBe(true);
  await second.destroy();
  expect(await unsentWork(anna)).toEqual([{ pageId: page, pending: 2 }]);

  const third = open(anna, page, { line });
  await third.ready;
  expect(title(third)).toBe("Deux");
  write(third, "Trois");
  await until(() => save(third).kind === "offline");
  expect(save(third)).toEqual({ kind: "offline", pending: 3 });
  line.isCut = false;
  await until(isSaved(third));
  await expect.poll(() => unsentWork(anna)).toEqual([]);
  const other = open(await addPerson(db, "Bruno"), page);
  await until(() => title(other) === "Trois");
});

test("signing out forgets what this device kept of that person, and of nobody else", async () => {
  const [anna, bruno, page] = [await addPerson(db, "Anna"), await addPerson(db, "Bruno"), await addPage(db)];
  const line = { isCut: true };
  for (const person of [anna, bruno]) {
    const live = open(person, page, { line });
    await live.ready;
    write(live, "Gardé");
    await until(() => !live.getState().warnBeforeLeaving);
    await live.destroy();
  }
  await discardLocalCopies(anna);
  expect(await unsentWork(anna)).toEqual([]);
  expect(await unsentWork(bruno)).toEqual([{ pageId: page, pending: 1 }]);
  const again = open(anna, page, { line });
  await again.ready;
  expect(title(again)).toBeUndefined();
});

test("a session that ends while somebody writes asks to sign in, and loses nothing", async () => {
  const [anna, page] = [await addPerson(db, "Anna"), await addPage(db)];
  const watchful = await startCollabServer(databaseUrl);
  onTestFinished(watchful.stop);
  const live = open(anna, page, { at: watchful });
  await until(isSaved(live));
  watchful.signOut(anna);
  await watchful.collab.editor.accountRightsChanged(anna);
  await until(() => save(live).kind === "refused");
  write(live, "Après");
  expect(save(live)).toEqual({ kind: "refused", reason: "signed-out", pending: 1 });
  watchful.signIn(anna);
  live.reconnect();
  await until(isSaved(live));
});

test("a page put in the trash says so, and what was written meanwhile is saved once it is back", async () => {
  const [anna, page] = [await addPerson(db, "Anna"), await addPage(db)];
  const live = open(anna, page);
  await until(isSaved(live));
  await db.update(pages).set({ trashedAt: new Date() }).where(eq(pages.id, page));
  await server.collab.editor.pageRightsChanged(page);
  await until(() => save(live).kind === "refused");
  write(live, "Pendant");
  expect(save(live)).toEqual({ kind: "refused", reason: "trashed", pending: 1 });
  await db.update(pages).set({ trashedAt: null }).where(eq(pages.id, page));
  await server.collab.editor.pageRightsChanged(page);
  await until(isSaved(live));
  expect(save(live)).toEqual({ kind: "saved", at: expect.any(Date) });
});

test("a page that is gone says so", async () => {
  const live = open(await addPerson(db, "Anna"), "7d9f3f0e-3f38-4c2a-9a54-000000000000");
  await until(() => save(live).kind === "refused");
  expect(save(live)).toEqual({ kind: "refused", reason: "gone", pending: 0 });
});

test("others are seen with the name of their account", async () => {
  const page = await addPage(db);
  const [a, b] = [open(await addPerson(db, "Anna"), page), open(await addPerson(db, "Bruno"), page)];
  await until(() => a.getState().people.length === 1 && b.getState().people.length === 1);
  expect(a.getState().people.map(({ name }) => name)).toEqual(["Bruno"]);
  await b.destroy();
  await until(() => a.getState().people.length === 0);
});

test("without storage in the browser the page works, and says that nothing is kept", async () => {
  vi.stubGlobal("indexedDB", undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  const live = open(await addPerson(db, "Anna"), await addPage(db));
  await until(isSaved(live));
  expect(live.getState().keptLocally).toBe(false);
  write(live, "Un");
  expect(live.getState().warnBeforeLeaving).toBe(true);
  await until(isSaved(live));
  expect(live.getState().warnBeforeLeaving).toBe(false);
});

test("a device without room says that it keeps nothing more", async () => {
  const live = open(await addPerson(db, "Anna"), await addPage(db), { line: { isCut: true } });
  await live.ready;
  write(live, "Un");
  await until(() => !live.getState().warnBeforeLeaving);
  const { put } = IDBObjectStore.prototype;
  const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given);
    this.transaction.abort();
    return request;
  });
  onTestFinished(() => full.mockRestore());
  write(live, "Deux");
  await until(() => !live.getState().keptLocally);
  expect(live.getState().warnBeforeLeaving).toBe(true);
});

test("a copy removed by another window no longer counts as kept, and the page goes on", async () => {
  const [anna, page] = [await addPerson(db, "Anna"), await addPage(db)];
  const live = open(anna, page);
  await until(isSaved(live));
  await discardLocalCopies(anna);
  await until(() => !live.getState().keptLocally);
  write(live, "Un");
  expect(live.getState().warnBeforeLeaving).toBe(true);
  await until(isSaved(live));
  expect(title(live)).toBe("Un");
});

/** Restores what the database was when the file was written, as the control channel does. */
async function restoreFrom(file: string): Promise<void> {
  await server.collab.pause();
  await restoreFromFile(server.database, file);
  await server.collab.resume();
}

const isRestored = (page: LivePage) => () => {
  const said = save(page);
  return said.kind === "refused" && said.reason === "restored";
};

test("after a restore, a copy without unsent work is dropped, and the page opens as it was restored", async () => {
  const [anna, page] = [await addPerson(db, "Anna"), await addPage(db)];
  const file = join(temporaryFolder(), "a.tar.gz");
  await backupToFile(server.database, file);
  const first = open(anna, page);
  await until(isSaved(first));
  write(first, "Perdu");
  await until(isSaved(first));
  await restoreFrom(file);
  await until(isRestored(first));
  expect(await first.putAside()).toBeNull();
  await first.destroy();
  const second = open(anna, page);
  await until(isSaved(second));
  expect(title(second)).toBe("Essai");
  expect(await keptWork(anna, page)).toEqual([]);
  expect(await unsentWork(anna)).toEqual([]);
});

test("after a restore, unsent work is put aside, whichever window held it, and is not merged", async () => {
  const [anna, page, line] = [await addPerson(db, "Anna"), await addPage(db), { isCut: false }];
  const file = join(temporaryFolder(), "a.tar.gz");
  await backupToFile(server.database, file);
  const visits = [open(anna, page, { line }), open(anna, page)] as const;
  await Promise.all(visits.map((visit) => until(isSaved(visit))));
  const [offline, online] = visits;
  line.isCut = true;
  await offline.destroy();
  const away = open(anna, page, { line });
  await away.ready;
  write(away, "Pas envoyé");
  await until(() => save(away).kind === "offline" && !away.getState().warnBeforeLeaving);
  await restoreFrom(file);
  await until(isRestored(online));
  // The window that is in touch takes the common copy away, with what the other one had left in it.
  const found = await online.putAside();
  expect(found === null ? null : keptText(found.update, fichePratique, "fr")).toContain("Pas envoyé");
  await online.destroy();
  line.isCut = false;
  away.reconnect();
  await until(isRestored(away));
  const own = await away.putAside();
  expect(own === null ? null : keptText(own.update, fichePratique, "fr")).toContain("# Pas envoyé");
  await away.destroy();
  const again = open(anna, page);
  await until(isSaved(again));
  expect(title(again)).toBe("Essai");
  expect((await unsentWork(anna)).map(({ pageId }) => pageId)).toEqual([page]);
  const kept = await keptWork(anna, page);
  expect(kept).toHaveLength(2);
  await kept[0]?.remove();
  expect(await keptWork(anna, page)).toHaveLength(1);
  await discardLocalCopies(anna);
  expect(await keptWork(anna, page)).toEqual([]);
});

describe("text of another that the server never had committed", () => {
  /** A page that Bruno has open, and Anna had: her last word has reached him and not the log, as when a node dies between. */
  async function carried() {
    const brief = await startCollabServer(databaseUrl, { authorsReturn: 100 });
    onTestFinished(brief.stop);
    const [anna, bruno, page] = [await addPerson(db, "Anna"), await addPerson(db, "Bruno"), await addPage(db)];
    const annas = openPage(brief.port, page, anna);
    onTestFinished(annas.leave);
    const brunos = open(bruno, page, { at: brief });
    await Promise.all([annas.synced(), until(isSaved(brunos))]);
    annas.disconnect();
    annas.type("d'Anna");
    await until(() => brief.collab.stats().connections === 1);
    Y.applyUpdate(brunos.doc, Y.encodeStateAsUpdate(annas.doc));
    return { page, bruno, brief, annas, brunos };
  }
  const isCarried = (page: LivePage) => () => {
    const said = save(page);
    return said.kind === "refused" && said.reason === "carried";
  };

  test("is saved with one's own as soon as its author is back", async () => {
    const { page, annas, brunos } = await carried();
    write(brunos, "De Bruno");
    await until(() => save(brunos).kind === "offline");
    annas.connect();
    await until(isSaved(brunos));
    await annas.allSaved();
    expect(await storedWords(db, page)).toBe("d'Anna");
    expect(annas.doc.getMap("fields").get("title")).toBe("De Bruno");
  });

  test("is let go of when its author stays away, and one's own is put aside, for every window of one's own", async () => {
    const { page, bruno, brief, brunos } = await carried();
    const window = open(bruno, page, { at: brief });
    await window.ready;
    write(brunos, "De Bruno");
    await until(() => isCarried(brunos)() && isCarried(window)());
    const kept = await brunos.putAside();
    const text = kept === null ? "" : keptText(kept.update, fichePratique, "fr");
    expect(text).toContain("# De Bruno");
    expect(text).toContain("d'Anna");
    await brunos.destroy();
    const anew = open(bruno, page, { at: brief });
    await until(isSaved(anew));
    await window.putAside();
    await window.destroy();
    expect(title(anew)).toBe("Essai");
    write(anew, "De nouveau");
    await until(isSaved(anew));
    expect(anew.getState().keptLocally).toBe(true);
    expect(await keptWork(bruno, page)).toHaveLength(1);
    expect(await storedWords(db, page)).toBe("");
  });
});
