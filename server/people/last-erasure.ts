import { max } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { erasedPeople } from "../database/people-tables.ts";

/** When somebody was last erased; null when nobody ever was. */
export async function lastErasure(db: Queryable): Promise<Date | null> {
  const [last] = await db.select({ at: max(erasedPeople.erasedAt) }).from(erasedPeople);
  return last?.at ?? null;
}
