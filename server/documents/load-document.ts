import { and, asc, eq, gt } from "drizzle-orm";
import * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { pageSnapshots, pages, pageUpdates } from "../database/schema.ts";

/** A document as the log had it, and the number of the last update that it holds. */
export interface LoadedDocument {
  doc: Y.Doc;
  seq: number;
}

/** Thrown when there is no such page. */
export class PageMissing extends Error {
  override name = "PageMissing";
}

/** Updates fetched at once: a bound on memory, whatever the length of the log. */
const UPDATES_PER_QUERY = 500;

/**
 * A page's document from its snapshot and the updates since. Any error is thrown: what could not be loaded whole must
 * never be taken for the document. Throws `PageMissing` when there is no such page.
 */
export async function loadDocument(db: Queryable, pageId: string): Promise<LoadedDocument> {
  const doc = new Y.Doc();
  const target = await committedSeq(db, pageId);
  let seq = await applySnapshot(db, pageId, doc);
  for (let jumped = false; ; ) {
    const updates = await nextUpdates(db, pageId, seq);
    const last = seq;
    const isContinuous =
      updates.length === 0 ? seq >= target : updates.every((update, index) => update.seq === last + 1 + index);
    if (!isContinuous) {
      // A compaction between two queries moved updates into the snapshot. If not, the log has lost some.
      const snapshotSeq = await applySnapshot(db, pageId, doc);
      if (snapshotSeq <= seq && jumped) throw new Error(`The log of page ${pageId} has a gap after update ${seq}.`);
      jumped = true;
      seq = Math.max(seq, snapshotSeq);
      continue;
    }
    jumped = false;
    if (updates.length === 0) return { doc, seq };
    doc.transact(() => {
      for (const { update } of updates) Y.applyUpdate(doc, update);
    });
    seq = updates.at(-1)?.seq ?? seq;
  }
}

async function committedSeq(db: Queryable, pageId: string): Promise<number> {
  const [page] = await db.select({ seq: pages.seq }).from(pages).where(eq(pages.id, pageId));
  if (page === undefined) throw new PageMissing(pageId);
  return page.seq;
}

async function applySnapshot(db: Queryable, pageId: string, doc: Y.Doc): Promise<number> {
  const [snapshot] = await db.select().from(pageSnapshots).where(eq(pageSnapshots.pageId, pageId));
  if (snapshot === undefined) return 0;
  Y.applyUpdate(doc, snapshot.state);
  return snapshot.seq;
}

function nextUpdates(db: Queryable, pageId: string, after: number) {
  return db
    .select({ seq: pageUpdates.seq, update: pageUpdates.update })
    .from(pageUpdates)
    .where(and(eq(pageUpdates.pageId, pageId), gt(pageUpdates.seq, after)))
    .orderBy(asc(pageUpdates.seq))
    .limit(UPDATES_PER_QUERY);
}
