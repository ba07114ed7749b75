import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pageSnapshots, pages, pageUpdates } from "@passerelles/server/database/page-tables.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import { storeSchemaSteps } from "@passerelles/server/documents/store-schema-steps.ts";
import { createProjector } from "@passerelles/server/projection/projector.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { documentSchemaVersion, pageDocument, readRows, readText } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import { walkBody } from "@passerelles/shared/document/walk-body.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { eq } from "drizzle-orm";
import { afterAll, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { addPage, addPerson } from "../support/collab-pages.ts";
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

/**
 * A sheet as the first version of the schema wrote it: a template, fields, figures, a link to a page; a figure without id, as
 * another program could leave it; a node, a mark and a field that no version knows.
 */
const firstSchema = Buffer.from(readFileSync(join(import.meta.dirname, "first-schema.base64"), "utf8"), "base64");

async function oldPage(): Promise<string> {
  const id = await addPage(db);
  await db.update(pageSnapshots).set({ state: firstSchema }).where(eq(pageSnapshots.pageId, id));
  await db.update(pages).set({ schemaVersion: 1 }).where(eq(pages.id, id));
  return id;
}

const versionOf = async (id: string) =>
  (await db.select({ version: pages.schemaVersion, seq: pages.seq }).from(pages).where(eq(pages.id, id)))[0];

function open(port: number, page: string, schema: number) {
  const client = openPage(port, page, anna, { params: { schema: String(schema) } });
  onTestFinished(client.leave);
  return client;
}

/** A body without the ids that it was given. */
function withoutNew(node: BodyNode, known: ReadonlySet<unknown>): BodyNode {
  const { id, ...attrs } = node.attrs ?? {};
  const kept = known.has(id) ? { id, ...attrs } : attrs;
  return {
    ...node,
    ...(node.attrs && { attrs: kept }),
    ...(node.content && { content: node.content.map((child) => withoutNew(child, known)) }),
  };
}

test("a document of the first schema is brought to the present one as its room loads it, and nothing of it is lost", async () => {
  const before = new Y.Doc();
  Y.applyUpdate(before, firstSchema);
  const was = pageDocument(before);
  const ids = new Set<unknown>();
  walkBody(readBody(was.body), ({ attrs }) => ids.add(attrs?.id));
  const page = await oldPage();
  const client = open(server.port, page, documentSchemaVersion);
  await client.synced();
  expect(await versionOf(page)).toEqual({ version: documentSchemaVersion, seq: 1 });

  const now = pageDocument(client.doc);
  expect(withoutNew(readBody(now.body), ids)).toEqual(readBody(was.body));
  expect(JSON.stringify(readBody(now.body))).toMatch(/carteMentale.*couleur.*surligneur/);
  expect(now.fields.toJSON()).toMatchObject(was.fields.toJSON());
  expect([readText(now.fields, "climat"), readText(now.fields, "demarrage")]).toEqual(["continental", "2009"]);
  expect(readRows(now.fields, "publics").map(({ columns }) => columns.value)).toEqual(["Jeunes", "Seniors"]);
  const figures: unknown[] = [];
  walkBody(readBody(now.body), ({ type, attrs }) => type === "indicateur" && figures.push(attrs?.id));
  expect(figures).toEqual(["first-3", expect.stringMatching(/^[0-9a-f-]{36}$/)]);

  // It is the server's own: no account has written it, and nobody may write under its client id.
  const [update] = await db.select().from(pageUpdates).where(eq(pageUpdates.pageId, page));
  expect(update).toMatchObject({ seq: 1, accountId: null });
  const { doc, seq } = await loadDocument(db, page);
  expect([seq, pageDocument(doc).body.toJSON()]).toEqual([1, now.body.toJSON()]);

  // People write on.
  client.type(" encore");
  await client.allSaved();
  expect(await versionOf(page)).toEqual({ version: documentSchemaVersion, seq: 2 });
});

test("it is done once, whoever comes first of two nodes and the projector", async () => {
  const page = await oldPage();
  const log = { error: expect.unreachable, warn: expect.unreachable };
  const projector = createProjector({ database: server.database, kinds, log });
  const clients = [server, other].map(({ port }) => open(port, page, documentSchemaVersion));
  await Promise.all([...clients.map((client) => client.synced()), projector.projectPage(page)]);
  expect(await versionOf(page)).toEqual({ version: documentSchemaVersion, seq: 1 });
  expect(await storeSchemaSteps(db, page)).toEqual({ schemaVersion: documentSchemaVersion, wasRaised: false });
  const [one, two] = clients.map(({ doc }) => pageDocument(doc).body.toJSON());
  expect(one).toBe(two);
  const { rows } = await server.database.pool.query(
    "SELECT measure->>'value' AS value, low FROM page_indicators WHERE page_id = $1 ORDER BY position",
    [page],
  );
  expect(rows).toEqual([
    { value: "250 à 300", low: 250 },
    { value: "400 k€", low: 400_000 },
  ]);
});

test("a client of the first schema is told to reload before a byte of document, by the very load that raises the page", async () => {
  const raw = openRaw(server.port, await oldPage(), anna, { query: "?schema=1" });
  expect(await raw.code).toBe(4409);
  expect(raw.received).toEqual([]);
});

test("who is on the page with an older schema when it is raised elsewhere is told to reload", async () => {
  const page = await oldPage();
  await db.update(pages).set({ schemaVersion: documentSchemaVersion }).where(eq(pages.id, page));
  const late = open(server.port, page, documentSchemaVersion);
  await late.synced();
  await db
    .update(pages)
    .set({ schemaVersion: documentSchemaVersion + 1 })
    .where(eq(pages.id, page));
  await other.collab.editor.pageRightsChanged(page);
  await until(() => late.closed.length > 0);
  expect(late.closed).toEqual([4409]);
  late.type(" trop tard");
  expect(await versionOf(page)).toEqual({ version: documentSchemaVersion + 1, seq: 0 });
});
