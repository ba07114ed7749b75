import type { Version } from "@passerelles/shared/api/pages.schemas.ts";
import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { pageVersions } from "../database/page-tables.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { namesOfAccounts } from "../pages/references.ts";

const { state: _state, ...listColumns } = getTableColumns(pageVersions);
const place = z.tuple([z.number().int().min(0)]);
const defaultLimit = 50;

/** The versions of a page, newest first, and the cursor of the next ones. Throws a `Refusal` 400 for a foreign cursor. */
export async function listVersions(
  db: Queryable,
  pageId: string,
  question: { limit?: number; after?: string },
): Promise<{ items: Version[]; next: string | null }> {
  const limit = Math.min(question.limit ?? defaultLimit, maximumItems);
  const conditions = [eq(pageVersions.pageId, pageId)];
  if (question.after !== undefined) {
    const [seq] = decodeCursor(place, question.after);
    conditions.push(sql`${pageVersions.seq} < ${seq}::bigint`);
  }
  const found = await db
    .select(listColumns)
    .from(pageVersions)
    .where(and(...conditions))
    .orderBy(desc(pageVersions.seq))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next = found.length > limit && last ? encodeCursor([last.seq]) : null;
  return { items: await toVersions(db, rows), next };
}

/** A version of a page with its state, or undefined. */
export async function findVersion(db: Queryable, pageId: string, versionId: string) {
  const [row] = await db
    .select()
    .from(pageVersions)
    .where(and(eq(pageVersions.id, versionId), eq(pageVersions.pageId, pageId)));
  return row;
}

type VersionRow = Omit<typeof pageVersions.$inferSelect, "state">;

/** Rows as the API gives them, with the names of their authors; accounts that are gone have none. */
export async function toVersions(db: Queryable, rows: readonly VersionRow[]): Promise<Version[]> {
  const names = await namesOfAccounts(
    db,
    rows.flatMap(({ authorIds }) => authorIds),
  );
  return rows.map(({ id, title, createdAt, authorIds, reason }) => ({
    ...{ id, title, reason, createdAt: createdAt.toISOString() },
    authors: authorIds.flatMap((authorId) => names.get(authorId) ?? []),
  }));
}
