import type { Actor } from "@passerelles/shared/access.ts";
import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { asc, eq, inArray } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { pageTerritories } from "../database/projection-tables.ts";
import { territories } from "../database/territory-tables.ts";
import { namedIds } from "./named-ids.ts";
import { type Author, namesOfAccounts, readablePages } from "./references.ts";

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
  return rows.map((row, at) => {
    const owner = owners.get(row.ownerId ?? "") ?? null;
    return toSummary(row, { owner, places: places.get(row.id) ?? [], columns: columns[at] ?? noColumns, readable });
  });
}

const noColumns: ListColumns = { values: {}, pages: [] };

/** A row as lists give it. Of the pages that its columns refer to, the `readable` ones are named. */
export function toSummary(
  row: Omit<SummaryRow, "fields">,
  known: {
    owner: Author | null;
    places: readonly Place[];
    columns: ListColumns;
    readable: ReadonlyMap<string, PageReference>;
  },
): PageSummary {
  return {
    ...{ id: row.id, kind: row.kind, title: row.title, slug: row.slug, url: pageUrl(row.slug) },
    ...{ summary: row.summary, visibility: row.visibility },
    owner: known.owner,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    trashedAt: row.trashedAt?.toISOString() ?? null,
    territories: [...known.places],
    columns: known.columns.values,
    links: [...new Set(known.columns.pages)].flatMap((id) => known.readable.get(id) ?? []),
  };
}

/** A territory that a page says it is about. */
export interface Place {
  code: string;
  name: string;
}

/** The territories of each page, with their names; a code that the official division does not have is its own name. */
export async function placesOf(db: Queryable, pageIds: readonly string[]): Promise<Map<string, Place[]>> {
  if (pageIds.length === 0) return new Map();
  const { pageId, code } = pageTerritories;
  const rows = await db
    .select({ pageId, code, name: territories.name })
    .from(pageTerritories)
    .leftJoin(territories, eq(territories.code, code))
    .where(inArray(pageId, [...pageIds]))
    .orderBy(asc(code));
  const places = new Map<string, Place[]>();
  for (const { pageId, code, name } of rows) {
    const list = places.get(pageId) ?? [];
    if (list.length < maximumPlaces) list.push({ code, name: name ?? code });
    places.set(pageId, list);
  }
  return places;
}

/** Most territories, and most pages referred to, that a list names of one page. */
const maximumPlaces = 50;

/** What a page says in the columns of lists, and the ids of pages that those values refer to. */
export interface ListColumns {
  values: Record<string, unknown>;
  pages: string[];
}

/** Reads the columns of lists from a page's fields; of the pages referred to, at most `maximumPlaces`. */
export function columnsOf(kind: Kind | undefined, fields: Readonly<Record<string, unknown>>): ListColumns {
  const shown = Object.entries(kind?.fields ?? {}).filter(
    ([name, definition]) => definition.column && fields[name] !== undefined,
  );
  const values: Record<string, unknown> = Object.fromEntries(shown.map(([name]) => [name, fields[name]]));
  return { values, pages: namedIds(Object.fromEntries(shown), values, "page").slice(0, maximumPlaces) };
}
