import type { Actor } from "@passerelles/shared/access.ts";
import type { NamedPerson } from "@passerelles/shared/api/people.schemas.ts";
import { eq, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accounts } from "../database/account-tables.ts";
import type { Database } from "../database/client.ts";
import { settings } from "../database/instance-tables.ts";
import { pages } from "../database/page-tables.ts";
import { namedPeopleQuery } from "../people/named-people.ts";
import { editionKey } from "../territories/load.ts";
import { allowedPages } from "./allowed-pages.ts";
import { authorsQuery } from "./authors.ts";
import { idBySlug } from "./find-page.ts";
import { backlinksQuery, type LinkRow, linksQuery } from "./links.ts";
import type { Author, ReferenceRow } from "./references.ts";

/** How a page is asked for. */
export type Wanted = { id: string } | { slug: string };

const page = alias(pages, "page");

/**
 * Prepares the query of everything about a page that depends on who reads it, or on other rows than its own, for people
 * of one role (null: anonymous readers). One statement, since most of what a reading costs is the way to the database
 * and back. `people` are the ids of people to name; rights on the page itself are for the caller to check.
 */
export function preparePageAround(
  { db, embedded }: Pick<Database, "db" | "embedded">,
  actor: Actor | null,
  by: "id" | "slug",
) {
  const wanted = sql.placeholder("wanted");
  const allowed = allowedPages(actor, "read", sql.placeholder("actor"));
  const { name, id } = accounts;
  const named = namedPeopleQuery(db, actor, { ids: sql.placeholder("people"), actorId: sql.placeholder("actor") });
  const owner = db.select({ name }).from(accounts).where(eq(id, page.ownerId));
  const edition = db.select({ xmin: sql`xmin` }).from(settings).where(eq(settings.key, editionKey));
  const statement = db
    .select({
      ...{ id: page.id, kind: page.kind, template: page.template, visibility: page.visibility, ownerId: page.ownerId },
      isTemplate: page.isTemplate,
      ...{ createdAt: page.createdAt, changedAt: page.changedAt, trashedAt: page.trashedAt },
      ...{ title: page.title, slug: page.slug, summary: page.summary },
      // Every writing of the row, also by a restored backup, gives it another transaction; so does a new edition of the
      // territories, whose names the document shows.
      version: sql<string>`concat_ws(' ', page.xmin, page.changed_at, ${edition})`,
      links: rowsAsJson<LinkRow>(linksQuery(db, allowed, page.id)),
      backlinks: rowsAsJson<ReferenceRow>(backlinksQuery(db, allowed, page.id)),
      people: rowsAsJson<NamedPerson>(named),
      ownerName: actor === null ? sql<null>`NULL` : sql<string | null>`${owner}`,
      authors: actor === null ? sql<Author[]>`'[]'::json` : rowsAsJson<Author>(authorsQuery(page.id)),
    })
    .from(page)
    .where(eq(page.id, by === "id" ? wanted : idBySlug(wanted)));
  // The embedded engine has one session for all connections: there, statements have no name.
  return statement.prepare(embedded ? "" : `page around by ${by} for ${actor?.role ?? "anyone"}`);
}

function rowsAsJson<Row>(rows: SQLWrapper) {
  return sql<Row[]>`(SELECT coalesce(json_agg(found), '[]'::json) FROM ${rows} AS found)`;
}
