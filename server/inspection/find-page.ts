import { eq, or } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { formerSlugs, pages } from "../database/page-tables.ts";

/** The id of the page that an operator names by its id, its slug or a former one. Throws one sentence when there is none. */
export async function findPage(db: Queryable, name: string): Promise<string> {
  const isId = z.uuid().safeParse(name).success;
  const [page] = await db
    .select({ id: pages.id })
    .from(pages)
    .leftJoin(formerSlugs, eq(formerSlugs.pageId, pages.id))
    .where(isId ? eq(pages.id, name) : or(eq(pages.slug, name), eq(formerSlugs.slug, name)))
    .limit(1);
  if (page === undefined) throw new Error("There is no such page: name it by its id or by the end of its address.");
  return page.id;
}
