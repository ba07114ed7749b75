import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pageClients } from "../database/page-tables.ts";

/** A Yjs client id of a page, and whose it is; null when its person is no more. */
export interface RecordedClient {
  clientId: number;
  accountId: string | null;
}

const recorded = { clientId: pageClients.clientId, accountId: pageClients.accountId };

/** The client ids that were bound last on a page. */
export async function newestClients(db: Queryable, pageId: string, limit: number): Promise<RecordedClient[]> {
  return db
    .select(recorded)
    .from(pageClients)
    .where(eq(pageClients.pageId, pageId))
    .orderBy(desc(pageClients.boundAt))
    .limit(limit);
}

/** Those of these client ids that are bound on a page. */
export async function findClients(
  db: Queryable,
  pageId: string,
  clientIds: readonly number[],
): Promise<RecordedClient[]> {
  return db
    .select(recorded)
    .from(pageClients)
    .where(and(eq(pageClients.pageId, pageId), inArray(pageClients.clientId, [...clientIds])));
}

/** Binds client ids of a page each to a person, for ever; those that are somebody's already stay theirs. Answers those bound now. */
export async function bindClients(
  db: Queryable,
  pageId: string,
  clients: readonly { clientId: number; accountId: string }[],
): Promise<RecordedClient[]> {
  return db
    .insert(pageClients)
    .values(clients.map(({ clientId, accountId }) => ({ pageId, clientId, accountId })))
    .onConflictDoNothing()
    .returning(recorded);
}

/**
 * How long a client id under which nothing was written stays bound: whoever opened a page to write may do so offline, and
 * come back with it. An SQL interval.
 */
const unwrittenFor = "30 days";

/** Forgets the old client ids of a page under which its document holds nothing, not even what was deleted. */
export async function forgetUnwritten(db: Queryable, pageId: string, written: Iterable<number>): Promise<void> {
  await db.execute(
    sql`DELETE FROM page_clients
        WHERE page_id = ${pageId} AND bound_at < now() - ${unwrittenFor}::interval
          AND client_id <> ALL(${sql.param([...written])}::bigint[])`,
  );
}
