import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

const maximumAuthors = 100;

/** Who wrote in a page, id and name, most recent first: those of the versions kept, and those since the last. */
export function authorsQuery(pageId: SQLWrapper): SQL {
  return sql`(
    WITH written AS (
      SELECT account_id AS id, 'infinity'::timestamptz AS at FROM page_authors_since WHERE page_id = ${pageId}
      UNION ALL
      SELECT author::uuid, version.created_at FROM page_versions AS version,
        jsonb_array_elements_text(version.author_ids) AS author WHERE version.page_id = ${pageId}
    )
    SELECT accounts.id, accounts.name FROM written JOIN accounts USING (id)
    GROUP BY accounts.id, accounts.name ORDER BY max(written.at) DESC, accounts.name LIMIT ${maximumAuthors})`;
}
