import type { Actor } from "@passerelles/shared/access.ts";
import type { sortOrders, territoryScopes } from "@passerelles/shared/api/pages.schemas.ts";
import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import { parseTerritoryCode } from "@passerelles/shared/territories/territory-code.ts";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { searchQuery } from "../search/search-query.ts";
import { allowedPages } from "./allowed-pages.ts";
import { isNearWorkOf, isWorkOf } from "./my-work.ts";
import { type SummaryRow, summaryColumns } from "./summaries.ts";

/** What a list is asked for, as in `shared/api/pages.schemas.ts`. */
export interface ListQuestion {
  kind?: string;
  q?: string;
  owner?: "me";
  wrote?: "me";
  near?: "me";
  territory?: string;
  scope?: (typeof territoryScopes)[number];
  /** A page that this person may read: whoever asks has made sure of it. */
  linkedFrom?: string;
  term?: string | readonly string[];
  trashed?: boolean;
  sort?: (typeof sortOrders)[number];
  limit?: number;
  after?: string;
}

const defaultLimit = 30;

// PostgreSQL has microseconds, and no year 0.
/** A moment in a cursor. */
export const momentPlace = z.iso.datetime({ precision: 6 }).regex(/^(?!0000)/);
/** A moment of the database as a cursor keeps it. */
export const placeOf = (column: PgColumn) =>
  sql<string>`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** How a list is ordered: by a column, then by id so that no two pages have the same place. */
const orders = {
  changed: {
    value: placeOf(pages.changedAt),
    column: sql`${pages.changedAt}`,
    type: "timestamptz",
    descending: true,
  },
  created: {
    value: placeOf(pages.createdAt),
    column: sql`${pages.createdAt}`,
    type: "timestamptz",
    descending: true,
  },
  // A slug is its title without accents or case, as readers look for it.
  title: { value: sql<string>`${pages.slug}`, column: sql`${pages.slug} COLLATE "C"`, type: "text", descending: false },
} as const;

const titlePlace = z.string().regex(/^[a-z0-9-]{1,120}$/);

/** Pages that this person may read (or, of the trash, restore), and the cursor of the next ones. Throws a `Refusal` 400 for a foreign cursor. */
export async function listPages(
  db: Queryable,
  actor: Actor | null,
  question: ListQuestion,
): Promise<{ rows: SummaryRow[]; next: string | null }> {
  const sort = question.sort ?? "changed";
  const { value, column, type, descending } = orders[sort];
  const limit = Math.min(question.limit ?? defaultLimit, maximumItems);
  const conditions = filters(actor, question);
  if (question.after !== undefined) {
    const place = decodeCursor(z.tuple([sort === "title" ? titlePlace : momentPlace, z.uuid()]), question.after);
    const typed = sql`${place[0]}::${sql.raw(type)}`;
    conditions.push(
      descending
        ? sql`(${column}, ${pages.id}) < (${typed}, ${place[1]}::uuid)`
        : sql`(${column}, ${pages.id}) > (${typed}, ${place[1]}::uuid)`,
    );
  }
  const direction = sql.raw(descending ? "DESC" : "ASC");
  const found = await db
    .select({ ...summaryColumns, place: value })
    .from(pages)
    .where(and(...conditions))
    .orderBy(sql`${column} ${direction}`, sql`${pages.id} ${direction}`)
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? encodeCursor([last.place, last.id]) : null };
}

function filters(actor: Actor | null, question: ListQuestion): SQL[] {
  const conditions = question.trashed
    ? [allowedPages(actor, "restore")]
    : [allowedPages(actor, "read"), isNull(pages.trashedAt)];
  if (question.kind !== undefined) conditions.push(eq(pages.kind, question.kind));
  if (question.owner === "me") conditions.push(actor === null ? sql`false` : eq(pages.ownerId, actor.id));
  if (question.wrote === "me") conditions.push(isWorkOf(actor));
  if (question.near === "me") conditions.push(isNearWorkOf(actor));
  if (question.territory !== undefined) conditions.push(aboutTerritory(question.territory, question.scope));
  if (question.linkedFrom !== undefined) conditions.push(isLinkedFrom(question.linkedFrom));
  conditions.push(...[question.term ?? []].flat().map(hasTerm));
  if (question.q !== undefined && question.q.trim() !== "") {
    const query = searchQuery(question.q);
    conditions.push(query === null ? sql`false` : sql`${pages.search} @@ ${query}`);
  }
  return conditions;
}

function isLinkedFrom(pageId: string): SQL {
  return sql`EXISTS (SELECT FROM page_links AS link WHERE link.from_page_id = ${pageId} AND link.to_page_id = ${pages.id})`;
}

/** The page is about this territory, or about one that lies in it. */
export function inTerritory(typed: string): SQL {
  const code = parseTerritoryCode(typed);
  if (code === null) return sql`false`;
  return sql`EXISTS (SELECT FROM page_territories AS place
    LEFT JOIN territories AS official ON official.code = place.code
    WHERE place.page_id = ${pages.id} AND (place.code = ${code} OR ${code} = ANY(official.ancestors)))`;
}

function aboutTerritory(typed: string, scope: ListQuestion["scope"] = "within"): SQL {
  if (scope === "within") return inTerritory(typed);
  const around = aroundTerritory(typed);
  return scope === "containing" ? around : sql`(${inTerritory(typed)} OR ${around})`;
}

/** The page is about this territory, or about one that it lies in. */
function aroundTerritory(typed: string): SQL {
  const code = parseTerritoryCode(typed);
  if (code === null) return sql`false`;
  return sql`EXISTS (SELECT FROM page_territories AS place WHERE place.page_id = ${pages.id}
    AND (place.code = ${code} OR place.code IN (SELECT unnest(asked.ancestors) FROM territories AS asked WHERE asked.code = ${code})))`;
}

/** `field:term`; without a field, the term in any of them. */
function hasTerm(typed: string): SQL {
  const colon = typed.indexOf(":");
  const field = typed.slice(0, Math.max(0, colon));
  const term = typed.slice(colon + 1).trim();
  return sql`EXISTS (SELECT FROM page_terms AS said WHERE said.page_id = ${pages.id}
    AND lower(said.term) = lower(${term}) AND (${field} = '' OR said.field = ${field}))`;
}
