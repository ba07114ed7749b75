import { type SQL, sql } from "drizzle-orm";
import { pages } from "../database/page-tables.ts";
import type { PageProjection } from "./project-page.ts";
import { type RowTable, rowTables } from "./row-tables.ts";
import { searchVector } from "./search-vector.ts";

/** What a page is written as. */
export interface Written {
  pageId: string;
  /** The update after which it reads so. */
  seq: number;
  slug: string;
  projection: PageProjection;
  /** The files that it may show, of those that it names. */
  placed: readonly string[];
  /** The names of its territories. */
  placeNames: readonly string[];
}

/** What must still hold of a page, for what was made of it to be written. */
export interface Expected {
  projectedSeq: number;
  title: string;
}

/**
 * The one statement that writes what a page reads as, unless it is not as `expected` any more; the page's id is the answer
 * when it was written. Rows that stay the same are left alone, and so are the tables that hold none of this page and are to
 * hold none: `filled` are those that may. `name` tells statements of different text apart.
 */
export function projectionStatement(
  written: Written,
  expected?: Expected,
  filled?: ReadonlySet<RowTable>,
): { name: string; statement: SQL } {
  const { pageId, seq, slug, projection, placed, placeNames } = written;
  const { title, summary, fields, body, text, stateBytes, search } = projection;
  const asExpected = expected
    ? sql` AND projected_seq = ${expected.projectedSeq} AND title = ${expected.title} AND seq >= ${seq}`
    : sql``;
  const touched = rowTables.flatMap((table) => {
    const rows = table.rowsOf(pageId, projection, placed);
    return rows.length > 0 || !filled || filled.has(table) ? [{ table, rows }] : [];
  });
  const statement = sql`
    WITH page AS (
      UPDATE ${pages} SET title = ${title}, slug = ${slug}, summary = ${summary}, fields = ${JSON.stringify(fields)}::jsonb,
        body = ${JSON.stringify(body)}::jsonb, text = ${text}, state_bytes = ${stateBytes},
        search = ${searchVector(search, placeNames)}, projected_seq = ${seq}
      WHERE id = ${pageId}${asExpected} RETURNING id)
    ${sql.join(touched.map(({ table, rows }) => rowsOf(table, rows)))}
    SELECT id FROM page`;
  const places = touched.map(({ table }) => rowTables.indexOf(table));
  return { name: `project-page-${places.join("")}`, statement };
}

/** A row is of the same key before and after, or it is removed or added: PostgreSQL carries both out in any order. */
function rowsOf({ name, pageColumn, key, others }: RowTable, rows: readonly object[]): SQL {
  const given = sql.raw(`given_${name}`);
  const list = (columns: readonly string[], of = "") => sql.raw(columns.map((column) => `${of}"${column}"`).join(", "));
  const table = sql.raw(name);
  const change =
    others.length === 0
      ? sql`NOTHING`
      : sql`UPDATE SET (${list(others)}) = ROW(${list(others, "excluded.")})
        WHERE (${list(others, `${name}.`)}) IS DISTINCT FROM (${list(others, "excluded.")})`;
  return sql`, ${given} AS MATERIALIZED (
      SELECT * FROM jsonb_populate_recordset(NULL::${table}, ${JSON.stringify(rows)}::jsonb)),
    ${sql.raw(`gone_${name}`)} AS (
      DELETE FROM ${table} USING page WHERE ${table}.${sql.raw(pageColumn)} = page.id AND NOT EXISTS (
        SELECT FROM ${given} WHERE (${list(key, `given_${name}.`)}) = (${list(key, `${name}.`)}))),
    ${sql.raw(`kept_${name}`)} AS (
      INSERT INTO ${table} SELECT ${given}.* FROM ${given} CROSS JOIN page
      ON CONFLICT (${list(key)}) DO ${change})`;
}
