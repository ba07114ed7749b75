import { inArray } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import type { Room } from "./room.ts";

/** Of the pages that are open here, the last update of those that have grown without our hearing of it. */
export async function missedPages(db: Queryable, rooms: Iterable<Room>): Promise<Map<string, number>> {
  const known = new Map([...rooms].map((room) => [room.pageId, room.seq]));
  if (known.size === 0) return new Map();
  const rows = await db
    .select({ id: pages.id, seq: pages.seq })
    .from(pages)
    .where(inArray(pages.id, [...known.keys()]));
  return new Map(rows.filter(({ id, seq }) => seq > (known.get(id) ?? 0)).map(({ id, seq }) => [id, seq]));
}
