import { sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";

/**
 * Has the projection of every page made anew, by the projectors that run or at the next start. Answers of how many pages.
 * What there is stays until its page's turn comes.
 */
export async function rebuildProjections(db: Queryable): Promise<number> {
  const { rowCount } = await db.execute(sql`UPDATE pages SET projected_seq = -1`);
  return rowCount ?? 0;
}
