import { and, eq } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pageClients } from "../database/schema.ts";

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
  const [bound] = await db
    .select({ accountId: pageClients.accountId })
    .from(pageClients)
    .where(and(eq(pageClients.pageId, page.pageId), eq(pageClients.clientId, page.clientId)));
  return bound?.accountId === page.accountId;
}
