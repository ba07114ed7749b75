import type { Actor } from "@passerelles/shared/access.ts";
import { eq, or, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { formerSlugs, pages } from "../database/schema.ts";
import { Refusal } from "../http/refusal.ts";
import { accessOf, type PageRow, pageColumns, requireOnPage } from "./guard.ts";

/** The page that has this slug, or else had it, when this person may read it; a `Refusal` as `requireOnPage` says otherwise. */
export async function findReadablePageBySlug(db: Queryable, actor: Actor | null, slug: string): Promise<PageRow> {
  const [page] = await db
    .select(pageColumns)
    .from(pages)
    .leftJoin(formerSlugs, eq(formerSlugs.pageId, pages.id))
    .where(or(eq(pages.slug, slug), eq(formerSlugs.slug, slug)))
    .orderBy(sql`${pages.slug} <> ${slug}`)
    .limit(1);
  requireOnPage(actor, "read", page && accessOf(page));
  if (page === undefined) throw new Refusal(404, "notFound");
  return page;
}
