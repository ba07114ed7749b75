import type { Visibility } from "@passerelles/shared/access.ts";
import type { Database } from "../database/client.ts";
import { LogBroken } from "../documents/read-log.ts";
import { type RowTable, rowTables } from "./row-tables.ts";

/** A page as the database has it at one moment: what it is known as, and the log that its document is made of. */
export interface StoredProjection {
  kind: string;
  schemaVersion: number;
  visibility: Visibility;
  isTemplate: boolean;
  title: string;
  slug: string;
  /** Number of the last update in the log. */
  seq: number;
  /** The update up to which it is known. */
  projectedSeq: number;
  /** The files that it may show already. */
  placed: Set<string>;
  /** What the territories are called that it is known to be about. */
  territories: ReadonlyMap<string, string>;
  /** The tables that hold rows of it. */
  filled: Set<RowTable>;
  /** The document's snapshot, if there is one, and the updates since. */
  updates: readonly Uint8Array[];
}

type Row = Pick<StoredProjection, "kind" | "schemaVersion" | "visibility" | "isTemplate" | "title" | "slug"> & {
  seq: string;
  projectedSeq: string;
  placed: string[];
  territories: Record<string, string> | null;
  filled: boolean[];
  snapshotSeq: string | null;
  snapshot: Uint8Array | null;
  tail: Uint8Array | null;
  lengths: number[] | null;
  first: string | null;
  last: string | null;
};

const filled = rowTables.map(({ name, pageColumn }) => `EXISTS (SELECT FROM ${name} WHERE ${pageColumn} = pages.id)`);

/* The updates since the snapshot come in one piece, with the length of each: a row for each would cost more than they do. */
const statement = `
  SELECT pages.kind, pages.schema_version AS "schemaVersion", pages.visibility, pages.is_template AS "isTemplate",
    pages.title, pages.slug, pages.seq, pages.projected_seq AS "projectedSeq",
    ARRAY(SELECT file_id::text FROM file_placements WHERE page_id = pages.id) AS placed,
    (SELECT json_object_agg(code, name) FROM page_territories JOIN territories USING (code)
      WHERE page_id = pages.id) AS territories,
    ARRAY[${filled}] AS filled,
    snapshot.seq AS "snapshotSeq", snapshot.state AS snapshot,
    log.tail, log.lengths, log.first, log.last
  FROM pages LEFT JOIN page_snapshots AS snapshot ON snapshot.page_id = pages.id
  CROSS JOIN LATERAL (
    SELECT string_agg("update", '' ORDER BY seq) AS tail, array_agg(octet_length("update") ORDER BY seq) AS lengths,
      min(seq) AS first, max(seq) AS last
    FROM page_updates WHERE page_id = pages.id AND seq > coalesce(snapshot.seq, 0)) AS log
  WHERE pages.id = $1`;

/** Reads a page and its log, in one statement that sees one moment. Undefined when there is none; throws `LogBroken`. */
export async function readStoredProjection(
  { pool, embedded }: Pick<Database, "pool" | "embedded">,
  pageId: string,
): Promise<StoredProjection | undefined> {
  // The connections of the embedded engine share their named statements, which collide.
  const name = embedded ? undefined : "page-to-project";
  const { rows } = await pool.query<Row>({ name, text: statement, values: [pageId] });
  const [row] = rows;
  if (row === undefined) return undefined;
  checkWhole(row, pageId);
  const { kind, schemaVersion, visibility, isTemplate, title, slug, snapshot } = row;
  return {
    ...{ kind, schemaVersion, visibility, isTemplate, title, slug },
    seq: Number(row.seq),
    projectedSeq: Number(row.projectedSeq),
    placed: new Set(row.placed),
    territories: new Map(Object.entries(row.territories ?? {})),
    filled: new Set(rowTables.filter((_table, index) => row.filled[index])),
    updates: [...(snapshot ? [new Uint8Array(snapshot)] : []), ...inPieces(row)],
  };
}

function checkWhole({ seq, snapshotSeq, lengths, first, last }: Row, pageId: string): void {
  const start = Number(snapshotSeq ?? 0);
  if (snapshotSeq === null && lengths === null) throw new LogBroken(`The log of page ${pageId} holds nothing.`);
  if (lengths !== null && (Number(first) !== start + 1 || Number(last) - start !== lengths.length))
    throw new LogBroken(`The log of page ${pageId} has a gap after update ${start}.`);
  const end = Number(last ?? start);
  if (end < Number(seq)) throw new LogBroken(`The log of page ${pageId} ends at ${end}, before ${seq}.`);
}

/** As copies: lib0 must never be handed a view on the driver's pooled memory. */
function inPieces({ tail, lengths }: Row): Uint8Array[] {
  const bytes = new Uint8Array(tail ?? []);
  let at = 0;
  return (lengths ?? []).map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
}
