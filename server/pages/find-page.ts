import type { Actor } from "@passerelles/shared/access.ts";
import { eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { formerSlugs, pages } from "../database/page-tables.ts";
import { Refusal } from "../http/refusal.ts";
import { accessOf, headColumns, type PageHead, requireOnPage } from "./guard.ts";

/** The id of the page that has this slug, or else had it. */
export function idBySlug(slug: string | Placeholder): SQL {
  return sql`coalesce((SELECT present.id FROM ${pages} AS present WHERE present.slug = ${slug}),
    (SELECT former.page_id FROM ${formerSlugs} AS former WHERE former.slug = ${slug}))`;
}

/** The page that has this slug, or else had it, when this person may read it; a `Refusal` as `requireOnPage` says otherwise. */
export async function findReadablePageBySlug(db: Queryable, actor: Actor | null, slug: string): Promise<PageHead> {
  const [page] = await db
    .select(headColumns)
    .from(pages)
    .where(eq(pages.id, idBySlug(slug)));
  requireOnPage(actor, "read", page && accessOf(page));
  if (page === undefined) throw new Refusal(404, "notFound");
  return page;
}
