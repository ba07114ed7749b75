import type { Actor } from "@passerelles/shared/access.ts";
import { type SQL, sql } from "drizzle-orm";
import { pages } from "../database/page-tables.ts";

/** The page is one that this person owns, or wrote in. Templates are nobody's work on a subject. */
export function isWorkOf(actor: Actor | null): SQL {
  return actor === null ? sql`false` : workedOn(actor, sql`pages`);
}

/** The page is of a kind, or about a territory (or one that lies in it), that this person owns or wrote a page of. */
export function isNearWorkOf(actor: Actor | null): SQL {
  if (actor === null) return sql`false`;
  const mine = workedOn(actor, sql`mine`);
  // Uncorrelated: PostgreSQL makes each of these two once for the whole list.
  const kinds = sql`ARRAY(SELECT DISTINCT mine.kind FROM pages AS mine WHERE ${mine})`;
  const codes = sql`ARRAY(SELECT DISTINCT place.code FROM page_territories AS place
    JOIN pages AS mine ON mine.id = place.page_id WHERE ${mine})`;
  return sql`(${pages.kind} = ANY(${kinds}) OR EXISTS (SELECT FROM page_territories AS place
    LEFT JOIN territories AS official ON official.code = place.code
    WHERE place.page_id = ${pages.id} AND (place.code = ANY(${codes}) OR official.ancestors && ${codes})))`;
}

function workedOn(actor: Actor, page: SQL): SQL {
  return sql`(NOT ${page}.is_template AND (${page}.owner_id = ${actor.id}
    OR EXISTS (SELECT FROM page_authors_since AS since WHERE since.page_id = ${page}.id AND since.account_id = ${actor.id})
    OR EXISTS (SELECT FROM page_versions AS version
      WHERE version.page_id = ${page}.id AND version.author_ids ? ${actor.id}::text)))`;
}
