import { asc, eq, inArray } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pageTerritories } from "../database/projection-tables.ts";
import { territories } from "../database/territory-tables.ts";

/** A territory that a page is about, with the codes of those that it lies in. One that is not known is its own name. */
export interface PlaceWithAncestors {
  code: string;
  name: string;
  ancestors: readonly string[];
}

/** The territories of each of these pages, in the order in which the page names them. */
export async function placesWithAncestors(
  db: Queryable,
  pageIds: readonly string[],
): Promise<Map<string, PlaceWithAncestors[]>> {
  if (pageIds.length === 0) return new Map();
  const { pageId, code, position } = pageTerritories;
  const rows = await db
    .select({ pageId, code, name: territories.name, ancestors: territories.ancestors })
    .from(pageTerritories)
    .leftJoin(territories, eq(territories.code, code))
    .where(inArray(pageId, [...pageIds]))
    .orderBy(asc(position), asc(code));
  const places = new Map<string, PlaceWithAncestors[]>();
  for (const { pageId, code, name, ancestors } of rows)
    places.set(pageId, [...(places.get(pageId) ?? []), { code, name: name ?? code, ancestors: ancestors ?? [] }]);
  return places;
}
