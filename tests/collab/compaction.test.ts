import { commitUpdates } from "@passerelles/server/collab/commit-updates.ts";
import { compactPage } from "@passerelles/server/collab/compaction.ts";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { readRestoreEpoch } from "@passerelles/server/database/restore-epoch.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { addPage, storedWords } from "../support/collab-pages.ts";
import { createDatabase } from "../support/postgres.ts";

const postgres = await createDatabase();
const database = await openDatabase({ databaseUrl: postgres.url, dataDir: "" });
const { db } = database;
afterAll(async () => {
  await database.close();
  await postgres.drop();
});

/** Appends updates to a page's log as a node does, many to a transaction. */
async function append(pageId: string, updates: readonly Uint8Array[]): Promise<void> {
  for (let from = 0; from < updates.length; from += 5000) {
    const batch = updates.slice(from, from + 5000).map((update) => ({ update, accountId: null }));
    const epoch = await readRestoreEpoch(db);
    await commitUpdates(database, [{ pageId, epoch, updates: batch }], { node: "test", lockTimeout: 10_000 });
  }
}

/** A stored page as a client would have it, every one of whose edits is an update of its own. */
async function typist(pageId: string) {
  const { doc } = await loadDocument(db, pageId);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = new Y.XmlText();
  (pageDocument(doc).body.get(0) as Y.XmlElement).insert(0, [text]);
  return { doc, text, updates };
}

const logOf = async (pageId: string) =>
  (
    await database.pool.query<{ updates: number; bytes: number }>(
      `SELECT (SELECT count(*)::int FROM page_updates WHERE page_id = $1) AS updates,
        ((SELECT coalesce(sum(octet_length("update")), 0) FROM page_updates WHERE page_id = $1) +
         (SELECT coalesce(sum(octet_length(state)), 0) FROM page_snapshots WHERE page_id = $1))::int AS bytes`,
      [pageId],
    )
  ).rows[0];

test("a compaction that is killed half-way leaves the document as it was, and the next one succeeds", async () => {
  const page = await addPage(db);
  const { text, updates } = await typist(page);
  for (const word of ["un ", "deux ", "trois "]) text.insert(text.length, word);
  await append(page, updates);
  const before = await logOf(page);
  const holder = new pg.Client({ connectionString: postgres.url });
  await holder.connect();
  // The deletion has to wait here, when the snapshot is already written.
  await holder.query("BEGIN; SELECT FROM page_updates FOR UPDATE");
  const compaction = compactPage(db, page).then(
    () => "compacted",
    (error: unknown) => error,
  );
  const killed = await vi.waitFor(
    async () => {
      const { rows } = await database.pool.query<{ killed: boolean }>(
        `SELECT pg_terminate_backend(pid) AS killed FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE 'delete from "page_updates"%'`,
      );
      expect(rows).toHaveLength(1);
      return rows;
    },
    { timeout: 45_000, interval: 20 },
  );
  expect(killed).toEqual([{ killed: true }]);
  expect(await compaction).toBeInstanceOf(Error);
  await holder.query("ROLLBACK");
  await holder.end();
  expect(await logOf(page)).toEqual(before);
  expect(await storedWords(db, page)).toBe("un deux trois ");

  await compactPage(db, page);
  expect(await logOf(page)).toMatchObject({ updates: 0 });
  expect(await storedWords(db, page)).toBe("un deux trois ");
});

test("after 100,000 edits a document takes at most five times its text and a megabyte", async () => {
  const page = await addPage(db);
  const { doc, text, updates } = await typist(page);
  const sentence = "La plateforme prête des scooters et des vélos. ";
  let at = 0;
  // A typist at work: letters one after the other, one edit in ten takes the last ones back, now and then elsewhere.
  for (let edit = 1; updates.length < 100_000; edit += 1) {
    if (edit % 500 === 0) at = (edit * 7919) % (text.length + 1);
    if (edit % 10 === 0 && at >= 3) {
      text.delete(at - 3, 3);
      at -= 3;
    } else {
      text.insert(at, sentence[edit % sentence.length] ?? " ");
      at += 1;
    }
  }
  const words = text.toString();
  await append(page, updates);
  doc.destroy();
  await compactPage(db, page);
  const { updates: left, bytes } = (await logOf(page)) ?? { updates: -1, bytes: Number.POSITIVE_INFINITY };
  expect(left).toBe(0);
  expect(bytes).toBeLessThanOrEqual(5 * Buffer.byteLength(words) + 1_000_000);
  expect(await storedWords(db, page)).toBe(words);
});
