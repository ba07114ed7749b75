import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import { and, asc, eq, exists, isNull, ne, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { pageLinks } from "../database/projection-tables.ts";
import { projectionMaxima } from "../projection/project-page.ts";
import { type ReferenceRow, referenceColumns, toReference } from "./references.ts";

/** Most links, and most links back, that one answer names. */
const maximumLinks = 500;

/** A row of `linksQuery`. */
export type LinkRow = ReferenceRow & { anchor: string };

/** The pages among the `allowed` ones that a page refers to, each with the place that refers to it. */
export function linksQuery(db: Queryable, allowed: SQL, pageId: SQLWrapper) {
  return db
    .select({ ...referenceColumns, anchor: pageLinks.anchor })
    .from(pageLinks)
    .innerJoin(pages, eq(pages.id, pageLinks.toPageId))
    .where(and(eq(pageLinks.fromPageId, pageId), allowed))
    .orderBy(asc(pages.slug), asc(pageLinks.anchor))
    .limit(projectionMaxima.links);
}

/** Rows of `linksQuery` as the API gives them. */
export function toLinks(rows: readonly LinkRow[]): (PageReference & { anchor: string })[] {
  return rows.slice(0, maximumLinks).map((row) => ({ ...toReference(row), anchor: row.anchor }));
}

/** The pages among the `allowed` ones that refer to a page, as rows of references; those in the trash refer to nothing. */
export function backlinksQuery(db: Queryable, allowed: SQL, pageId: SQLWrapper) {
  const refers = db
    .select({ one: sql`1` })
    .from(pageLinks)
    .where(and(eq(pageLinks.fromPageId, pages.id), eq(pageLinks.toPageId, pageId)));
  return db
    .select(referenceColumns)
    .from(pages)
    .where(and(exists(refers), ne(pages.id, pageId), isNull(pages.trashedAt), allowed))
    .orderBy(asc(pages.slug))
    .limit(maximumLinks);
}
