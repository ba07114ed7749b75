import { and, eq, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pageClients } from "../database/page-tables.ts";

/** A person's older client ids on one page that are looked up: a session each, so that nobody has nearly as many. */
const mostOwnIds = 20_000;

/** The client ids under which this person has opened this page. */
export async function ownClientIds(db: Queryable, pageId: string, accountId: string): Promise<Set<number>> {
  const rows = await db
    .select({ clientId: pageClients.clientId })
    .from(pageClients)
    .where(and(eq(pageClients.pageId, pageId), eq(pageClients.accountId, accountId)))
    .limit(mostOwnIds);
  return new Set(rows.map(({ clientId }) => clientId));
}

/** Binds a client id to a person on a page, for ever. Answers false when it is somebody else's. */
export async function bindClientId(
  db: Queryable,
  page: { pageId: string; clientId: number; accountId: string },
): Promise<boolean> {
  const added = await db.insert(pageClients).values(page).onConflictDoNothing().returning();
  if (added.length > 0) return true;
  return (await ownerOfClientId(db, page)) === page.accountId;
}

/** Whose client id this is on a page; undefined when it is nobody's yet, null when its person is no more. */
export async function ownerOfClientId(
  db: Queryable,
  page: { pageId: string; clientId: number },
): Promise<string | null | undefined> {
  const [bound] = await db
    .select({ accountId: pageClients.accountId })
    .from(pageClients)
    .where(and(eq(pageClients.pageId, page.pageId), eq(pageClients.clientId, page.clientId)));
  return bound?.accountId;
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
