import type { Actor } from "@passerelles/shared/access.ts";
import type { PageReference } from "@passerelles/shared/api/pages.schemas.ts";
import { and, asc, eq, exists, isNull, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pageLinks, pages } from "../database/schema.ts";
import { allowedPages } from "./allowed-pages.ts";
import { referenceColumns, toReference } from "./references.ts";

/** Most links, and most links back, that one answer names. */
const maximumLinks = 500;

/** The pages that a page refers to and that this person may read, each with the place that refers to it. */
export async function linksOf(
  db: Queryable,
  actor: Actor | null,
  pageId: string,
): Promise<(PageReference & { anchor: string })[]> {
  const rows = await db
    .select({ ...referenceColumns, anchor: pageLinks.anchor })
    .from(pageLinks)
    .innerJoin(pages, eq(pages.id, pageLinks.toPageId))
    .where(and(eq(pageLinks.fromPageId, pageId), allowedPages(actor, "read")))
    .orderBy(asc(pages.slug), asc(pageLinks.anchor))
    .limit(maximumLinks);
  return rows.map((row) => ({ ...toReference(row), anchor: row.anchor }));
}

/** The pages that refer to a page and that this person may read; those in the trash refer to nothing. */
export async function backlinksOf(db: Queryable, actor: Actor | null, pageId: string): Promise<PageReference[]> {
  const refers = db
    .select({ one: sql`1` })
    .from(pageLinks)
    .where(and(eq(pageLinks.fromPageId, pages.id), eq(pageLinks.toPageId, pageId)));
  const rows = await db
    .select(referenceColumns)
    .from(pages)
    .where(and(exists(refers), sql`${pages.id} <> ${pageId}`, isNull(pages.trashedAt), allowedPages(actor, "read")))
    .orderBy(asc(pages.slug))
    .limit(maximumLinks);
  return rows.map(toReference);
}
