import { sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";

/** Pages taken in at one look; the next look finds the others. */
const PAGES_PER_LOOK = 500;

/** The pages whose log is ahead of their projection, those that have waited longest first, but for `except`. */
export async function pagesBehind(db: Queryable, except: readonly string[]): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    SELECT id FROM pages
    WHERE seq > projected_seq
      AND id NOT IN (SELECT jsonb_array_elements_text(${JSON.stringify(except)}::jsonb)::uuid)
    ORDER BY changed_at LIMIT ${PAGES_PER_LOOK}`);
  return rows.map((row) => row.id);
}
