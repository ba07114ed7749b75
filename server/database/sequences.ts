import type pg from "pg";
import { quoted } from "./tables.ts";

/** Moves each sequence that numbers a column of these tables past the numbers in use, after rows were written with theirs. */
export async function advanceSequences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(`
    SELECT s.oid::regclass::text AS sequence, d.refobjid::regclass::text AS table, a.attname AS column
    FROM pg_class s
    JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE s.relkind = 'S' AND s.relnamespace = 'public'::regnamespace`);
  for (const { sequence, table, column } of rows) {
    await client.query(
      `SELECT setval($1::regclass, max(${quoted(column)})::bigint) FROM ${table} HAVING max(${quoted(column)}) IS NOT NULL`,
      [sequence],
    );
  }
}
