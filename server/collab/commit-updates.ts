import type { Database } from "../database/client.ts";
import { logChannel } from "./doorbell.ts";

/** The updates of one page in a commit, oldest first. */
export interface PageBatch {
  pageId: string;
  /** The restore epoch of the document that they were made in. */
  epoch: string;
  updates: readonly { update: Uint8Array; accountId: string | null }[];
}

/** Pages that one notification tells of: the longest that PostgreSQL carries is 8,000 bytes. */
const pagesPerRing = 100;

/*
 * One statement, so that a commit is one question and one answer. What each part is for:
 * present: a restore makes this table anew, and so waits for this statement or is seen by it;
 * locked: locks are taken in one order, so that two nodes never wait for each other;
 * logged: the account may have been removed while its updates waited: the text stays, without a name;
 * rings: other nodes are told of the pages, none of its own engine.
 */
const statement = `
  WITH present AS MATERIALIZED (SELECT epoch, set_config('lock_timeout', $1, true) FROM restore_epoch),
  given AS MATERIALIZED (
    SELECT batch.id, batch.count FROM unnest($2::uuid[], $3::uuid[], $4::int[]) AS batch (id, epoch, count)
    JOIN present ON present.epoch = batch.epoch),
  locked AS MATERIALIZED (
    SELECT id FROM pages WHERE id IN (SELECT given.id FROM given) ORDER BY id FOR NO KEY UPDATE),
  grown AS (
    UPDATE pages SET seq = pages.seq + given.count, changed_at = now()
    FROM given JOIN locked ON locked.id = given.id WHERE pages.id = given.id
    RETURNING pages.id, pages.seq, pages.seq - given.count AS before),
  added AS MATERIALIZED (
    SELECT grown.id AS page_id, grown.before + row.place AS seq, row.bytes, accounts.id AS account_id
    FROM unnest($5::uuid[], $6::int[], $7::bytea[], $8::uuid[]) AS row (page_id, place, bytes, account_id)
    JOIN grown ON grown.id = row.page_id LEFT JOIN accounts ON accounts.id = row.account_id),
  logged AS (
    INSERT INTO page_updates (page_id, seq, "update", account_id) SELECT page_id, seq, bytes, account_id FROM added),
  authors AS (
    INSERT INTO page_authors_since (page_id, account_id)
    SELECT DISTINCT page_id, account_id FROM added WHERE account_id IS NOT NULL ON CONFLICT DO NOTHING),
  numbered AS (SELECT id, seq, (row_number() OVER ()) / ${pagesPerRing} AS ring FROM grown),
  rings AS (
    SELECT pg_notify('${logChannel}', json_build_object(
      'node', $9::text, 'pages', json_agg(json_build_array(id, seq)))::text) AS rung
    FROM numbered WHERE $9::text IS NOT NULL GROUP BY ring)
  SELECT present.epoch, grown.id, grown.seq, (SELECT count(rung) FROM rings) AS rings
  FROM present LEFT JOIN grown ON true`;

interface Answer {
  epoch: string;
  id: string | null;
  seq: string | null;
}

/**
 * Commits the updates of many pages together. Answers the number of each page's last update; a page that is not in the
 * answer does not exist any more. What was made in another restore epoch than the present one, which is answered too, is
 * left out. When the answer is lost after the commit, doing it again does no harm: Yjs updates may be applied twice.
 * `lockTimeout` in milliseconds; `node` is who rings.
 */
export async function commitUpdates(
  { pool, embedded }: Pick<Database, "pool" | "embedded">,
  batches: readonly PageBatch[],
  { node, lockTimeout }: { node: string; lockTimeout: number },
): Promise<{ epoch: string; last: Map<string, number> }> {
  const rows = batches.flatMap(({ pageId, updates }) =>
    updates.map(({ update, accountId }, index) => ({ pageId, place: index + 1, update, accountId })),
  );
  const values = [
    `${Math.trunc(lockTimeout)}ms`,
    batches.map(({ pageId }) => pageId),
    batches.map(({ epoch }) => epoch),
    batches.map(({ updates }) => updates.length),
    rows.map(({ pageId }) => pageId),
    rows.map(({ place }) => place),
    rows.map(({ update }) => Buffer.from(update.buffer, update.byteOffset, update.byteLength)),
    rows.map(({ accountId }) => accountId),
    embedded ? null : node,
  ];
  // The connections of the embedded engine share their named statements, which collide.
  const name = embedded ? undefined : "commit-updates";
  const answer = await pool.query<Answer>({ name, text: statement, values });
  const [first] = answer.rows;
  if (first === undefined) throw new Error("The database has no restore epoch.");
  const last = new Map<string, number>();
  for (const { id, seq } of answer.rows) if (id !== null) last.set(id, Number(seq));
  return { epoch: first.epoch, last };
}
