import type { Actor } from "@passerelles/shared/access.ts";
import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { asc, inArray } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages, pageTerritories } from "../database/schema.ts";
import { namesOfAccounts, namesOfTerritories } from "./references.ts";

/** What a list needs of a page. */
export const summaryColumns = {
  ...{ id: pages.id, kind: pages.kind, title: pages.title, slug: pages.slug, summary: pages.summary },
  ...{ visibility: pages.visibility, ownerId: pages.ownerId, fields: pages.fields },
  ...{ createdAt: pages.createdAt, changedAt: pages.changedAt, trashedAt: pages.trashedAt },
};

/** A row of `summaryColumns`. */
export type SummaryRow = Pick<typeof pages.$inferSelect, keyof typeof summaryColumns>;

/** Rows of pages as lists give them, in the same order. Anonymous readers are not told who owns a page. */
export async function toSummaries(
  db: Queryable,
  kinds: readonly Kind[],
  actor: Actor | null,
  rows: readonly SummaryRow[],
): Promise<PageSummary[]> {
  const owners =
    actor === null
      ? new Map()
      : await namesOfAccounts(
          db,
          rows.flatMap(({ ownerId }) => ownerId ?? []),
        );
  const places = await placesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, title: row.title, slug: row.slug, url: pageUrl(row.slug) },
    ...{ summary: row.summary, visibility: row.visibility },
    owner: owners.get(row.ownerId ?? "") ?? null,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    trashedAt: row.trashedAt?.toISOString() ?? null,
    territories: places.get(row.id) ?? [],
    columns: columnsOf(findKind(row.kind, kinds), row.fields),
  }));
}

/** The territories of each page, with their names; a code that the official division does not have is its own name. */
async function placesOf(
  db: Queryable,
  pageIds: readonly string[],
): Promise<Map<string, { code: string; name: string }[]>> {
  if (pageIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(pageTerritories)
    .where(inArray(pageTerritories.pageId, [...pageIds]))
    .orderBy(asc(pageTerritories.code));
  const names = await namesOfTerritories(
    db,
    rows.map(({ code }) => code),
  );
  const places = new Map<string, { code: string; name: string }[]>();
  for (const { pageId, code } of rows) {
    const list = places.get(pageId) ?? [];
    if (list.length < maximumPlaces) list.push({ code, name: names.get(code) ?? code });
    places.set(pageId, list);
  }
  return places;
}

/** Most territories that a list shows of one page. */
const maximumPlaces = 50;

function columnsOf(kind: Kind | undefined, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.entries(kind?.fields ?? {}).flatMap(([name, definition]) => (definition.column ? [name] : []));
  return Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));
}
