import pg from "pg";
import { RESTORE_EPOCH_TABLE } from "./restore-epoch.ts";

/** A table as a backup sees it: the columns whose values are stored, in the order of the table. */
export type StoredTable = {
  name: string;
  columns: StoredColumn[];
  /** An SQL expression list that puts the rows in the same order on every server. */
  order: string;
};

/** `json` columns travel as text: inside a JSON document a JSON `null` could not be told from an absent value. */
export type StoredColumn = { name: string; json: "json" | "jsonb" | undefined };

type CatalogueRow = { table: string; column: string; type: string; key_position: number | null };

/** The tables of the application whose rows are content, by name. Throws when one has no primary key, without which its rows have no order. */
export async function storedTables(client: pg.ClientBase): Promise<StoredTable[]> {
  const { rows } = await client.query<CatalogueRow>(
    `
    SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type,
      array_position(k.conkey, a.attnum) AS key_position
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> $1
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    ORDER BY c.relname COLLATE "C", a.attnum`,
    [RESTORE_EPOCH_TABLE],
  );
  return [...Map.groupBy(rows, (row) => row.table)].map(([name, columns]) => ({
    name,
    columns: columns.map(({ column, type }) => ({
      name: column,
      json: type === "json" || type === "jsonb" ? type : undefined,
    })),
    order: orderOf(name, columns),
  }));
}

function orderOf(table: string, columns: CatalogueRow[]): string {
  const key = columns.filter((column) => column.key_position !== null);
  if (key.length === 0) throw new Error(`The table ${table} has no primary key, so it cannot be backed up.`);
  return key
    .toSorted((a, b) => Number(a.key_position) - Number(b.key_position))
    .map(({ column, type }) => quoted(column) + (type === "text" ? ' COLLATE "C"' : ""))
    .join(", ");
}

/** A name as SQL wants it between double quotes. */
export function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}

/** The same, for a table of the application. */
export function quotedTable(name: string): string {
  return `public.${quoted(name)}`;
}
