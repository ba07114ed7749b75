import { asc, gt } from "drizzle-orm";
import type { Database } from "../database/client.ts";
import { pages } from "../database/schema.ts";
import type { Projector } from "./projector.ts";

const PAGES_PER_QUERY = 200;

/** Remakes the projection of every page, whether it is behind or not. Returns the pages that failed, with the reason. */
export async function rebuildProjections(
  database: Pick<Database, "db">,
  projector: Pick<Projector, "projectPage">,
): Promise<{ done: number; failed: { pageId: string; error: unknown }[] }> {
  const failed: { pageId: string; error: unknown }[] = [];
  let done = 0;
  for (let last = "00000000-0000-0000-0000-000000000000"; ; ) {
    const batch = await database.db
      .select({ id: pages.id })
      .from(pages)
      .where(gt(pages.id, last))
      .orderBy(asc(pages.id))
      .limit(PAGES_PER_QUERY);
    for (const { id } of batch) {
      try {
        await projector.projectPage(id);
        done += 1;
      } catch (error) {
        failed.push({ pageId: id, error });
      }
    }
    const next = batch.at(-1)?.id;
    if (next === undefined) return { done, failed };
    last = next;
  }
}
