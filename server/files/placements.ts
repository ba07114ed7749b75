import type { Actor } from "@passerelles/shared/access.ts";
import { and, eq, inArray } from "drizzle-orm";
import { accounts } from "../database/account-tables.ts";
import type { Queryable } from "../database/client.ts";
import { filePlacements } from "../database/file-tables.ts";
import { pageClients } from "../database/page-tables.ts";
import type { NamedFile } from "../projection/named-files.ts";
import { readableFileIds } from "./store.ts";

/**
 * Answers which of the files that a page names it may show: those that it may show already, and those that somebody who
 * named them may read now. Without this, whoever knows the id of a file would read it, and let others read it, by naming
 * it on a page of their own.
 */
export async function placeFiles(tx: Queryable, pageId: string, named: readonly NamedFile[]): Promise<string[]> {
  const ids = [...new Set(named.map(({ id }) => id))];
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ fileId: filePlacements.fileId })
    .from(filePlacements)
    .where(and(eq(filePlacements.pageId, pageId), inArray(filePlacements.fileId, ids)));
  const placed = new Set(rows.map(({ fileId }) => fileId));
  const fresh = named.filter(({ id }) => !placed.has(id));
  for (const [actor, theirs] of await byPerson(tx, pageId, fresh)) {
    for (const fileId of await readableFileIds(tx, actor, theirs)) placed.add(fileId);
  }
  const added = fresh.flatMap(({ id: fileId }) => (placed.has(fileId) ? [{ pageId, fileId }] : []));
  if (added.length > 0) await tx.insert(filePlacements).values(added).onConflictDoNothing();
  return [...placed];
}

/** The files that each person has named on a page; what somebody named whose account is gone is nobody's. */
async function byPerson(tx: Queryable, pageId: string, named: readonly NamedFile[]) {
  const clientIds = [...new Set(named.map(({ clientId }) => clientId))];
  if (clientIds.length === 0) return [];
  const writers = await tx
    .select({ clientId: pageClients.clientId, id: accounts.id, role: accounts.role, suspendedAt: accounts.suspendedAt })
    .from(pageClients)
    .innerJoin(accounts, eq(accounts.id, pageClients.accountId))
    .where(and(eq(pageClients.pageId, pageId), inArray(pageClients.clientId, clientIds)));
  return writers.map(({ clientId, id: writer, role, suspendedAt }): [Actor, string[]] => [
    { id: writer, role, suspended: suspendedAt !== null },
    named.filter((each) => each.clientId === clientId).map(({ id }) => id),
  ]);
}
