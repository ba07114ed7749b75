import { compactPage } from "@passerelles/server/collab/compaction.ts";
import type { Database } from "@passerelles/server/database/client.ts";
import { pages } from "@passerelles/server/database/page-tables.ts";
import { createPage } from "@passerelles/server/pages/create-page.ts";
import {
  type BlockEdit,
  blockEdit,
  editBlock,
  startingBody,
} from "@passerelles/server/projection/block-edits.arbitrary.ts";
import { projectPage } from "@passerelles/server/projection/project-page.ts";
import { createProjector } from "@passerelles/server/projection/projector.ts";
import { rebuildProjections } from "@passerelles/server/projection/rebuild.ts";
import { writeProjection } from "@passerelles/server/projection/write-projection.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { addPerson } from "../support/collab-pages.ts";
import { type CollabServer, startCollabServer } from "../support/collab-server.ts";
import { openPage } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const server = await startCollabServer(testDatabase.url);
afterAll(async () => {
  await server.stop();
  await testDatabase.drop();
});
const { db, pool } = server.database;
const log = { error: expect.unreachable, warn: expect.unreachable };
const projector = createProjector({ database: server.database, kinds, log });
const people = [await addPerson(db, "Anna"), await addPerson(db, "Bo")];
const ownerId = people[0] ?? "";
const garage = await createPage(db, { kind: structure, title: "Garage", visibility: "membres", ownerId });

/** Figures as people say them, and what stands in a sentence. */
const sentence = fc
  .tuple(
    fc.constantFrom("46 %", "250 à 300", "1/3", "≈ 100", "400 k€", "12 500 %", ""),
    fc.constantFrom("2017", "–", ""),
  )
  .map(
    ([value, period]): BodyNode => ({
      type: "paragraph",
      content: [
        { type: "text", text: "Selon " },
        { type: "renvoi", attrs: { page: garage.id } },
        { type: "indicateur", attrs: { value, period, territory: "91", source: "fiche" } },
      ],
    }),
  );

const projected = ["page_block_rows", "page_indicators", "page_links", "page_people", "page_territories", "page_terms"];

/** All that is known of a page without reading its document. */
async function projectionOf(id: string, { pool }: Database): Promise<Record<string, unknown>> {
  const page = await pool.query("SELECT title, summary, fields, body, text, search FROM pages WHERE id = $1", [id]);
  const known: Record<string, unknown> = { page: page.rows };
  for (const table of projected) {
    const key = table === "page_links" ? "from_page_id" : "page_id";
    const { rows } = await pool.query(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${key} = $1`, [id]);
    known[table] = rows.map(({ row }) => JSON.stringify(row)).sort();
  }
  return known;
}

/** Two people make these edits over sockets, one after the other or not as they come. */
async function write({ port }: CollabServer, id: string, edits: readonly BlockEdit[]): Promise<void> {
  const clients = people.map((person) => openPage(port, id, person));
  await Promise.all(clients.map((client) => client.synced()));
  let made = 0;
  const newId = () => {
    made += 1;
    return `new-${made}`;
  };
  for (const edit of edits) {
    const doc = clients[edit.who % clients.length]?.doc;
    doc?.transact(() => editBlock(pageDocument(doc), edit, newId));
  }
  await Promise.all(clients.map((client) => client.allSaved()));
  for (const client of clients) client.leave();
}

/** Throws away all that is known of every page, and waits until it is known again. */
async function rebuild(): Promise<void> {
  for (const table of projected) await pool.query(`TRUNCATE ${table}`);
  await rebuildProjections(db);
  const again = createProjector({ database: server.database, kinds, log, times: { poll: 10, delay: 0 } });
  again.start();
  const behind = () => pool.query("SELECT FROM pages WHERE projected_seq < seq");
  await vi.waitUntil(async () => (await behind()).rowCount === 0, { timeout: 60_000, interval: 10 });
  await again.close();
}

test("what is known of a document is the same after it was written live, read again from the log, merged, and known anew", async () => {
  const given = fc.tuple(fc.array(blockEdit, { minLength: 5, maxLength: 40 }), fc.array(sentence, { maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(given, async ([edits, sentences]) => {
      const body = [...sentences, ...startingBody()];
      const made = { kind: fichePratique, title: "Tous les blocs", visibility: "membres", ownerId, body } as const;
      const { id } = await createPage(db, made);
      await write(server, id, edits);
      await projector.projectPage(id);
      const live = await projectionOf(id, server.database);

      const other = await startCollabServer(testDatabase.url);
      const reader = openPage(other.port, id, ownerId);
      await reader.synced();
      const read = projectPage(reader.doc, fichePratique);
      reader.leave();
      expect(live.page_indicators).toHaveLength(read.indicators.length);
      expect(read.indicators.length).toBeGreaterThanOrEqual(sentences.length);
      await other.stop();
      const [page] = await db.select({ seq: pages.seq }).from(pages).where(eq(pages.id, id));
      expect(await db.transaction((tx) => writeProjection(tx, id, page?.seq ?? 0, read))).toBe(true);
      expect(await projectionOf(id, server.database)).toEqual(live);

      await compactPage(db, id);
      await rebuild();
      expect(await projectionOf(id, server.database)).toEqual(live);
    }),
    { numRuns: 8 },
  );
});
