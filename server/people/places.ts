import type { Actor } from "@passerelles/shared/access.ts";
import type { Places } from "@passerelles/shared/api/people.schemas.ts";
import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { pagePeople } from "../database/projection-tables.ts";
import { allowedPages } from "../pages/allowed-pages.ts";
import { referenceColumns, toReference } from "../pages/references.ts";

/** Where people of these ids are named: the pages that this person may read, with their fields, and how many others. */
export async function placesOf(db: Queryable, actor: Actor | null, ids: readonly string[]): Promise<Places> {
  const named = inArray(pagePeople.personId, [...ids]);
  const rows = await db
    .select({ ...referenceColumns, fields: sql<string[]>`array_agg(DISTINCT ${pagePeople.field})` })
    .from(pagePeople)
    .innerJoin(pages, eq(pages.id, pagePeople.pageId))
    .where(and(named, allowedPages(actor, "read")))
    .groupBy(pages.id)
    .orderBy(asc(pages.slug))
    .limit(maximumItems);
  const [all] = await db
    .select({ pages: sql<number>`count(DISTINCT ${pagePeople.pageId})::int` })
    .from(pagePeople)
    .where(named);
  return {
    items: rows.map(({ fields, ...page }) => ({ page: toReference(page), fields })),
    others: (all?.pages ?? 0) - rows.length,
  };
}
