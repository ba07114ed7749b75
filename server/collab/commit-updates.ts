import { sql } from "drizzle-orm";
import type { Database } from "../database/client.ts";
import { readRestoreEpoch } from "../database/restore-epoch.ts";
import { logChannel, ringFor } from "./doorbell.ts";

/** The updates of one page in a commit, oldest first. */
export interface PageBatch {
  pageId: string;
  /** The restore epoch of the document that they were made in. */
  epoch: string;
  updates: readonly { update: Uint8Array; accountId: string | null }[];
}

interface Row {
  pageId: string;
  seq: number;
  update: Buffer;
  accountId: string | null;
}

/**
 * Commits the updates of many pages in one transaction. Answers the number of each page's last update; a page that is
 * not in the answer does not exist any more. What was made in another restore epoch than the present one, which is
 * answered too, is left out. When the answer is lost after the commit, doing it again does no harm:
 * Yjs updates may be applied twice. `lockTimeout` in milliseconds; `node` is who rings.
 */
export async function commitUpdates(
  { db, embedded }: Pick<Database, "db" | "embedded">,
  given: readonly PageBatch[],
  { node, lockTimeout }: { node: string; lockTimeout: number },
): Promise<{ epoch: string; last: Map<string, number> }> {
  return await db.transaction(async (tx) => {
    // A restore makes this table anew, and so waits for this transaction or is seen by it.
    const epoch = await readRestoreEpoch(tx);
    const batches = given.filter((batch) => batch.epoch === epoch);
    const ids = batches.map(({ pageId }) => pageId);
    const counts = batches.map(({ updates }) => updates.length);
    await tx.execute(sql.raw(`SET LOCAL lock_timeout = ${Math.trunc(lockTimeout)}`));
    // Locks are taken in one order, so that two nodes never wait for each other.
    await tx.execute(sql`SELECT id FROM pages WHERE id = ANY(${sql.param(ids)}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
    const { rows } = await tx.execute<{ id: string; seq: string }>(
      sql`UPDATE pages SET seq = pages.seq + added.count, changed_at = now()
          FROM unnest(${sql.param(ids)}::uuid[], ${sql.param(counts)}::int[]) AS added (id, count)
          WHERE pages.id = added.id RETURNING pages.id, pages.seq`,
    );
    const last = new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
    const logged = batches.flatMap((batch) => numbered(batch, last.get(batch.pageId)));
    if (logged.length === 0) return { epoch, last };
    const pageIds = logged.map(({ pageId }) => pageId);
    const accountIds = logged.map(({ accountId }) => accountId);
    // The account may have been removed while its updates waited: the text stays, without a name.
    await tx.execute(
      sql`INSERT INTO page_updates (page_id, seq, "update", account_id)
          SELECT added.page_id, added.seq, added.bytes, accounts.id
          FROM unnest(${sql.param(pageIds)}::uuid[], ${sql.param(logged.map(({ seq }) => seq))}::bigint[],
            ${sql.param(logged.map(({ update }) => update))}::bytea[], ${sql.param(accountIds)}::uuid[])
            AS added (page_id, seq, bytes, account_id)
          LEFT JOIN accounts ON accounts.id = added.account_id`,
    );
    await tx.execute(
      sql`INSERT INTO page_authors_since (page_id, account_id)
          SELECT DISTINCT added.page_id, accounts.id
          FROM unnest(${sql.param(pageIds)}::uuid[], ${sql.param(accountIds)}::uuid[]) AS added (page_id, account_id)
          JOIN accounts ON accounts.id = added.account_id
          ON CONFLICT DO NOTHING`,
    );
    if (!embedded)
      for (const ring of ringFor(node, last)) await tx.execute(sql`SELECT pg_notify(${logChannel}, ${ring})`);
    return { epoch, last };
  });
}

function numbered({ pageId, updates }: PageBatch, last: number | undefined): Row[] {
  if (last === undefined) return [];
  const before = last - updates.length;
  return updates.map(({ update, accountId }, index) => ({
    pageId,
    seq: before + index + 1,
    update: Buffer.from(update.buffer, update.byteOffset, update.byteLength),
    accountId,
  }));
}
