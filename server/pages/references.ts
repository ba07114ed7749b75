import type { Actor } from "@passerelles/shared/access.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import { and, Placeholder, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { accounts } from "../database/account-tables.ts";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { territories } from "../database/territory-tables.ts";
import { allowedPages } from "./allowed-pages.ts";

/** Somebody, as a page names them. */
export interface Author {
  id: string;
  name: string;
}

/** The columns of a reference to a page, and how a row of them reads. */
export const referenceColumns = { id: pages.id, kind: pages.kind, title: pages.title, slug: pages.slug };

/** A row of `referenceColumns`. */
export type ReferenceRow = Record<keyof typeof referenceColumns, string>;

/** A row of `referenceColumns` as the API gives it. */
export function toReference({ id, kind, title, slug }: ReferenceRow): PageReference {
  return { id, kind, title, url: pageUrl(slug) };
}

/** The pages of these ids that this person may read, by id. */
export async function readablePages(
  db: Queryable,
  actor: Actor | null,
  ids: readonly string[],
): Promise<Map<string, PageReference>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(referenceColumns)
    .from(pages)
    .where(and(among(pages.id, ids, "uuid"), allowedPages(actor, "read")));
  return new Map(rows.map((row) => [row.id, toReference(row)]));
}

/** The names of the accounts of these ids. */
export async function namesOfAccounts(db: Queryable, ids: readonly string[]): Promise<Map<string, Author>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(among(accounts.id, ids, "uuid"));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The names of the territories of these codes. */
export async function namesOfTerritories(db: Queryable, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ code: territories.code, name: territories.name })
    .from(territories)
    .where(among(territories.code, codes, "text"));
  return new Map(rows.map((row) => [row.code, row.name]));
}

/** The column has one of these values. One array, however many values: a statement has 65,535 places, and a document may name more. */
export function among(column: PgColumn, values: readonly string[] | Placeholder, type: "uuid" | "text"): SQL {
  const array = values instanceof Placeholder ? values : sql.param([...new Set(values)]);
  return sql`${column} = ANY(${array}::${sql.raw(type)}[])`;
}
