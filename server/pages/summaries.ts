import type { Actor } from "@passerelles/shared/access.ts";
import type { PageReference, PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { asc, inArray } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages, pageTerritories } from "../database/schema.ts";
import { namedIds } from "./named-ids.ts";
import { namesOfAccounts, namesOfTerritories, readablePages } from "./references.ts";

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
  const columns = rows.map((row) => columnsOf(findKind(row.kind, kinds), row.fields));
  const referred = columns.map(({ pages }) => pages);
  const readable = await readablePages(db, actor, referred.flat());
  return rows.map((row, at) => ({
    ...{ id: row.id, kind: row.kind, title: row.title, slug: row.slug, url: pageUrl(row.slug) },
    ...{ summary: row.summary, visibility: row.visibility },
    owner: owners.get(row.ownerId ?? "") ?? null,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    trashedAt: row.trashedAt?.toISOString() ?? null,
    territories: places.get(row.id) ?? [],
    columns: columns[at]?.values ?? {},
    links: [...new Set(referred[at])].flatMap((id): PageReference | PageReference[] => readable.get(id) ?? []),
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

/** Most territories, and most pages referred to, that a list names of one page. */
const maximumPlaces = 50;

/** What a page says in the columns of lists, and the pages that those values refer to, at most `maximumPlaces`. */
function columnsOf(kind: Kind | undefined, fields: Readonly<Record<string, unknown>>) {
  const shown = Object.entries(kind?.fields ?? {}).filter(
    ([name, definition]) => definition.column && fields[name] !== undefined,
  );
  const values: Record<string, unknown> = Object.fromEntries(shown.map(([name]) => [name, fields[name]]));
  return { values, pages: namedIds(Object.fromEntries(shown), values, "page").slice(0, maximumPlaces) };
}
