import { and, eq, lt, lte } from "drizzle-orm";
import * as Y from "yjs";
import type { Queryable } from "../database/client.ts";
import { pageSnapshots, pageUpdates } from "../database/page-tables.ts";
import { readRestoreEpoch } from "../database/restore-epoch.ts";
import { loadDocument } from "../documents/load-document.ts";

/**
 * Merges a page's log into its snapshot, from what is committed and from nothing else. The snapshot is written and what
 * it holds leaves the log in one transaction: it may be killed at any moment, and two nodes may do it at once.
 * Answers the number of the last update merged. Throws when the document cannot be read whole: nothing is lost then.
 */
export async function compactPage(db: Queryable, pageId: string): Promise<number> {
  const epoch = await readRestoreEpoch(db);
  // A document that collects what is deleted, and not Y.mergeUpdates, which is slower than linear and forgets nothing.
  const { doc, seq } = await loadDocument(db, pageId);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  await db.transaction(async (tx) => {
    // What was read before a restore is not what the log now holds.
    if ((await readRestoreEpoch(tx)) !== epoch) return;
    const written = await tx
      .insert(pageSnapshots)
      .values({ pageId, seq, state })
      .onConflictDoUpdate({
        target: pageSnapshots.pageId,
        set: { seq, state, createdAt: new Date() },
        setWhere: lt(pageSnapshots.seq, seq),
      })
      .returning({ seq: pageSnapshots.seq });
    if (written.length > 0)
      await tx.delete(pageUpdates).where(and(eq(pageUpdates.pageId, pageId), lte(pageUpdates.seq, seq)));
  });
  return seq;
}
