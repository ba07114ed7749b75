import type pg from "pg";
import { quoted, quotedTable, type StoredTable } from "./tables.ts";

/** Bytes of text that are read or written at once; one row that is larger goes alone. */
export const BATCH_BYTES = 4 * 1024 * 1024;

/** A table's rows, cut into batches of bounded size beforehand. */
export type TableLines = {
  rows: number;
  /** Of all lines, their line ends included. */
  bytes: number;
  /** The lines, batch by batch: one JSON object each, exactly as PostgreSQL wrote it. */
  batches: AsyncIterable<string[]>;
};

/** Reads a table inside a transaction whose view of the data does not change: sizes first, rows after. */
export async function tableLines(client: pg.ClientBase, table: StoredTable): Promise<TableLines> {
  const lines = linesQuery(table);
  const { rows: plan } = await client.query<{ rows: number; bytes: string }>(`
    SELECT count(*)::int AS rows, sum(bytes)::text AS bytes FROM (
      SELECT bytes, (sum(bytes) OVER (ORDER BY position) - 1) / ${BATCH_BYTES} AS place
      FROM (SELECT octet_length(line)::bigint + 1 AS bytes, row_number() OVER () AS position FROM (${lines}) l) sizes
    ) placed GROUP BY floor(place) ORDER BY floor(place)`);
  return {
    rows: plan.reduce((sum, batch) => sum + batch.rows, 0),
    bytes: plan.reduce((sum, batch) => sum + Number(batch.bytes), 0),
    batches: fetchBatches(
      client,
      lines,
      plan.map((batch) => batch.rows),
    ),
  };
}

async function* fetchBatches(client: pg.ClientBase, lines: string, sizes: number[]): AsyncGenerator<string[]> {
  await client.query(`DECLARE backup_lines NO SCROLL CURSOR FOR ${lines}`);
  for (const size of sizes) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${size} FROM backup_lines`);
    yield rows.map((row) => row.line);
  }
  await client.query("CLOSE backup_lines");
}

/** `OFFSET 0` keeps the rows from being turned into text before they are sorted. */
function linesQuery(table: StoredTable): string {
  const columns = table.columns.map(({ name, json }) =>
    json === undefined ? quoted(name) : `${quoted(name)}::text AS ${quoted(name)}`,
  );
  return `SELECT to_jsonb(t)::text AS line FROM (
    SELECT ${columns.join(", ")} FROM ${quotedTable(table.name)} ORDER BY ${table.order} OFFSET 0
  ) t`;
}
