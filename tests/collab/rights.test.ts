import { accounts } from "@passerelles/server/database/account-tables.ts";
import { pages } from "@passerelles/server/database/page-tables.ts";
import { grantCodes } from "@passerelles/shared/collab/protocol.ts";
import { eq } from "drizzle-orm";
import pg from "pg";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { openPage, openRaw, until } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const server = await startCollabServer(testDatabase.url);
const other = await startCollabServer(testDatabase.url);
afterAll(async () => {
  await server.stop();
  await other.stop();
  await testDatabase.drop();
});
const { db } = server.database;
const anna = await addPerson(db, "Anna");
const reader = await addPerson(db, "Rémi", "lecteur");
const missing = "7d9f3f0e-3f38-4c2a-9a54-000000000000";

function open(...given: Parameters<typeof openPage> extends [number, ...infer Rest] ? Rest : never) {
  const client = openPage(server.port, ...given);
  onTestFinished(client.leave);
  return client;
}

const refusals: [string, number, () => Promise<Parameters<typeof openRaw>>][] = [
  ["a page that does not exist", 4404, async () => [server.port, missing, anna]],
  ["an address that is no page's", 4404, async () => [server.port, "nothing", anna]],
  ["somebody else's private page", 4404, async () => [server.port, await addPage(db, { visibility: "prive" }), anna]],
  ["a members' page without a session", 4404, async () => [server.port, await addPage(db), null]],
  [
    "an ended session on a public page",
    4401,
    async () => [server.port, await addPage(db, { visibility: "public" }), missing],
  ],
  ["an ended session on a page that does not exist", 4401, async () => [server.port, missing, missing]],
  [
    "another person's browser",
    4401,
    async () => [server.port, await addPage(db), anna, { query: `?account=${reader}` }],
  ],
  [
    "a document schema older than the page's",
    4409,
    async () => [server.port, await addPage(db), anna, { query: "?schema=0" }],
  ],
  ["a query that is not understood", 4400, async () => [server.port, await addPage(db), anna, { query: "?client=-1" }]],
];

test.each(refusals)("%s is closed with %i before a byte of document", async (_case, code, open) => {
  const raw = openRaw(...(await open()));
  expect(await raw.code).toBe(code);
  expect(raw.received).toEqual([]);
});

test("a foreign origin is refused, the page's own and none are not", async () => {
  const page = await addPage(db);
  const from = (origin: string | undefined) => openRaw(server.port, page, anna, { origin });
  await expect(from("https://elsewhere.test").opened).rejects.toThrow("403");
  await expect(from("null").opened).rejects.toThrow("403");
  await expect(from(`http://localhost:${server.port}`).opened).rejects.toThrow("403");
  for (const origin of [`http://127.0.0.1:${server.port}`, undefined]) {
    const raw = from(origin);
    await raw.opened;
    raw.socket.close();
  }
});

test("an anonymous reader reads a public page", async () => {
  const page = await addPage(db, { visibility: "public" });
  const a = open(page, anna);
  a.type("Bonjour");
  await a.allSaved();
  const nobody = open(page, null);
  await until(() => nobody.words() === "Bonjour");
  expect(nobody.grant()).toBe(grantCodes.read);
});

test("an anonymous reader is not told who is on a public page", async () => {
  const page = await addPage(db, { visibility: "public" });
  const a = open(page, anna);
  await a.synced();
  const nobody = open(page, null);
  const r = open(page, reader);
  await Promise.all([nobody.synced(), r.synced()]);
  a.provider.awareness.setLocalStateField("cursor", null);
  await until(() => r.provider.awareness.getStates().get(a.doc.clientID)?.user?.name === "Anna");
  const late = open(page, null);
  await late.synced();
  a.type("Bonjour");
  await until(() => late.words() === "Bonjour" && nobody.words() === "Bonjour");
  for (const { provider } of [nobody, late]) expect(provider.awareness.getStates().has(a.doc.clientID)).toBe(false);
});

test("somebody who only reads is not sent what was deleted before they came", async () => {
  const page = await addPage(db, { visibility: "public" });
  const a = open(page, anna);
  await a.synced();
  a.type("confidentiel");
  await a.allSaved();
  a.erase();
  a.type("public");
  await a.allSaved();
  const readBy = async (token: string | null) => {
    const raw = openRaw(server.port, page, token);
    await raw.opened;
    raw.send(Uint8Array.of(0, 0, 1, 0));
    await until(() => raw.received.some((bytes) => bytes[0] === 0 && bytes[1] === 1));
    raw.socket.close();
    return raw.received.map((bytes) => Buffer.from(bytes).toString("latin1")).join();
  };
  expect(await readBy(anna)).toContain("confidentiel");
  for (const token of [null, reader]) {
    const received = await readBy(token);
    expect(received).toContain("public");
    expect(received).not.toContain("confidentiel");
  }
});

test("somebody who changes their name appears under it", async () => {
  const page = await addPage(db);
  const someone = await addPerson(db, "Avant");
  const a = open(page, anna);
  const s = open(page, someone);
  await Promise.all([a.synced(), s.synced()]);
  const shown = () => a.provider.awareness.getStates().get(s.doc.clientID)?.user?.name;
  s.provider.awareness.setLocalStateField("cursor", null);
  await until(() => shown() === "Avant");
  await db.update(accounts).set({ name: "Après" }).where(eq(accounts.id, someone));
  await server.collab.editor.accountRightsChanged(someone);
  s.provider.awareness.setLocalStateField("cursor", null);
  await until(() => shown() !== "Avant");
  expect(shown()).toBe("Après");
});

test("a read-only socket cannot change the document, and is never told that it has", async () => {
  const page = await addPage(db);
  const a = open(page, anna);
  const r = open(page, reader);
  await Promise.all([a.synced(), r.synced()]);
  r.type("intrus");
  a.type("Bonjour");
  await a.allSaved();
  await until(() => r.words().includes("Bonjour"));
  expect(a.words()).toBe("Bonjour");
  expect(await storedWords(db, page)).toBe("Bonjour");
  expect(r.saved()).toBe(0);
  expect(r.grant()).toBe(grantCodes.read);
});

test("those who manage templates write one together, other members only read it, and visitors are turned away", async () => {
  const template = await addPage(db, { visibility: "public", ownerId: anna, isTemplate: true });
  const romy = open(template, await addPerson(db, "Romy", "reseau"));
  const adel = open(template, await addPerson(db, "Adel", "admin"));
  const owner = open(template, anna);
  await Promise.all([romy.synced(), adel.synced(), owner.synced()]);
  owner.type("intrus");
  romy.type("Constat");
  await romy.allSaved();
  await until(() => adel.words() === "Constat" && owner.words().includes("Constat"));
  adel.type(" et suites");
  await adel.allSaved();
  await until(() => romy.words() === "Constat et suites");
  expect(await storedWords(db, template)).toBe("Constat et suites");
  expect([romy, adel, owner].map((client) => client.grant())).toEqual([
    grantCodes.write,
    grantCodes.write,
    grantCodes.read,
  ]);
  expect(await openRaw(server.port, template, null).code).toBe(4404);
  await db.update(pages).set({ trashedAt: new Date() }).where(eq(pages.id, template));
  await server.collab.editor.pageRightsChanged(template);
  await until(() => romy.grant() === grantCodes.trashed && owner.closed.length > 0);
  expect(owner.closed).toEqual([4403]);
});

test("a page put in the trash while somebody writes says so, and takes what they kept once it is restored", async () => {
  const page = await addPage(db);
  const a = open(page, anna);
  await a.synced();
  a.type("avant ");
  await a.allSaved();
  await db.update(pages).set({ trashedAt: new Date() }).where(eq(pages.id, page));
  await other.collab.editor.pageRightsChanged(page);
  await until(() => a.grant() === grantCodes.trashed);
  a.type("pendant ");
  await until(() => a.sent() > a.saved());
  expect(await storedWords(db, page)).toBe("avant ");
  await db.update(pages).set({ trashedAt: null }).where(eq(pages.id, page));
  await other.collab.editor.pageRightsChanged(page);
  await a.allSaved();
  expect(await storedWords(db, page)).toBe("avant pendant ");
  expect(a.closed).toEqual([]);
});

test("the sockets of somebody suspended are closed at once, on every node", async () => {
  const page = await addPage(db);
  const someone = await addPerson(db, "Sacha");
  const here = open(page, someone);
  const there = openPage(other.port, page, someone);
  onTestFinished(there.leave);
  await Promise.all([here.synced(), there.synced()]);
  await until(() => server.collab.stats().isListening && other.collab.stats().isListening);
  await db.update(accounts).set({ suspendedAt: new Date() }).where(eq(accounts.id, someone));
  await server.collab.editor.accountRightsChanged(someone);
  await until(() => here.closed.includes(4401) && there.closed.includes(4401));
  expect(here.provider.shouldConnect).toBe(false);
});

test("a session that ends is noticed without being told", async () => {
  const page = await addPage(db);
  const watchful = await startCollabServer(testDatabase.url, { recheckRights: 30 });
  onTestFinished(watchful.stop);
  const a = openPage(watchful.port, page, anna);
  onTestFinished(a.leave);
  await a.synced();
  watchful.signOut(anna);
  await until(() => a.closed.includes(4401));
  expect(a.closed).toEqual([4401]);
});

test("while rights cannot be looked up for a moment, work goes on", async () => {
  const page = await addPage(db);
  const broken = await startCollabServer(testDatabase.url, {
    recheckRights: 20,
    unknownRights: { retry: 20, longest: 60_000 },
  });
  onTestFinished(broken.stop);
  const a = openPage(broken.port, page, anna);
  onTestFinished(a.leave);
  await a.synced();
  const failures = broken.breakAccess(true);
  await until(() => failures() > 3);
  a.type("entre-temps");
  await a.allSaved();
  expect(a.grant()).toBe(grantCodes.write);
  broken.signOut(anna);
  broken.breakAccess(false);
  await until(() => a.closed.includes(4401));
  expect(a.closed).toEqual([4401]);
});

test("a change of rights that cannot be looked up stops writing until it is known what changed", async () => {
  const page = await addPage(db);
  const broken = await startCollabServer(testDatabase.url, { unknownRights: { retry: 20, longest: 60_000 } });
  onTestFinished(broken.stop);
  const a = openPage(broken.port, page, anna);
  onTestFinished(a.leave);
  await a.synced();
  broken.breakAccess(true);
  await broken.collab.editor.pageRightsChanged(page);
  await until(() => a.grant() === grantCodes.read);
  a.type("gardé");
  broken.breakAccess(false);
  await until(() => a.grant() === grantCodes.write);
  await a.allSaved();
  expect(await storedWords(db, page)).toBe("gardé");
  expect(a.closed).toEqual([]);
});

test("what an older look at the rights had read does not undo what a later one has found", async () => {
  const page = await addPage(db);
  const slow = await startCollabServer(testDatabase.url);
  onTestFinished(slow.stop);
  const temporary = await addPerson(db, "Dora");
  const d = openPage(slow.port, page, temporary);
  const a = openPage(slow.port, page, anna);
  for (const client of [d, a]) onTestFinished(client.leave);
  await Promise.all([d.allSaved(), a.allSaved()]);
  const held = slow.holdAccess();
  const older = slow.collab.editor.accountRightsChanged(temporary);
  await until(() => held.read() === 1);
  held.free();
  await db.update(accounts).set({ role: "lecteur" }).where(eq(accounts.id, temporary));
  await slow.collab.editor.accountRightsChanged(temporary);
  await until(() => d.grant() === grantCodes.read);
  held.letGo();
  await older;
  a.type("après");
  await until(() => d.words() === "après");
  expect(d.grant()).toBe(grantCodes.read);
});

test("nobody keeps rights that cannot be looked up for long", async () => {
  const page = await addPage(db);
  const broken = await startCollabServer(testDatabase.url, {
    recheckRights: 20,
    unknownRights: { retry: 20, longest: 200 },
  });
  onTestFinished(broken.stop);
  const a = openPage(broken.port, page, anna);
  onTestFinished(a.leave);
  await a.synced();
  broken.breakAccess(true);
  await until(() => a.closed.length > 1);
  expect(new Set(a.closed)).toEqual(new Set([1012, 1011]));
  broken.breakAccess(false);
  await a.synced();
});

test("a change of rights holds on this node though the others cannot be told", async () => {
  const own = await createDatabase();
  onTestFinished(own.drop);
  const name = new URL(own.url).pathname.slice(1);
  const client = new pg.Client({ connectionString: own.url });
  await client.connect();
  await client.query(`ALTER DATABASE ${name} SET search_path = public, pg_catalog`);
  await client.query(`CREATE FUNCTION public.pg_notify(channel text, payload text) RETURNS void LANGUAGE plpgsql AS
    $$ BEGIN IF channel = 'passerelles_rights' THEN RAISE EXCEPTION 'nobody hears'; END IF; END $$`);
  await client.end();
  const mute = await startCollabServer(own.url);
  onTestFinished(mute.stop);
  const someone = await addPerson(mute.database.db, "Sacha");
  const page = await addPage(mute.database.db);
  const a = openPage(mute.port, page, someone);
  onTestFinished(a.leave);
  await a.synced();
  await mute.database.db.update(pages).set({ visibility: "prive" }).where(eq(pages.id, page));
  await mute.collab.editor.pageRightsChanged(page);
  await until(() => a.closed.length > 0);
  expect(a.closed).toEqual([4403]);
});
