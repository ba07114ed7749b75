import type pg from "pg";
import { MIGRATION_LOCK, SERVING_LOCK } from "./advisory-locks.ts";
import type { ArchiveManifest } from "./archive-manifest.ts";
import type { Database } from "./client.ts";
import { emptyDatabase } from "./empty-database.ts";
import { withoutForeignKeys } from "./foreign-keys.ts";
import { applyMigrations, knownMigrations } from "./migrate.ts";
import { ArchiveRefused, readArchive } from "./read-archive.ts";
import { renewRestoreEpoch } from "./restore-epoch.ts";
import { advanceSequences } from "./sequences.ts";
import { quoted, quotedTable, type StoredTable, storedTables } from "./tables.ts";
import { inLongTransaction } from "./transaction.ts";

/** Thrown when a running application uses the database that should be replaced. */
export class DatabaseIsServing extends Error {
  override name = "DatabaseIsServing";
}

/** Checks that a file is a whole archive that this version can restore, or throws `ArchiveRefused`. Changes nothing. */
export async function verifyArchive(file: string): Promise<ArchiveManifest> {
  const manifest = await readArchive(file);
  if (manifest.migrations > knownMigrations) {
    throw new ArchiveRefused(
      `The backup ${file} was made by a newer version of Passerelles (${manifest.application}): install that version.`,
    );
  }
  return manifest;
}

/**
 * Replaces everything in the database by what an archive holds, in one transaction: it is all done, or nothing is.
 * The archive is read whole before anything changes. A new restore epoch begins, so that nobody merges what they hold of before. Throws `ArchiveRefused`, `DatabaseIsServing`, or the database's errors.
 */
export async function restoreFromFile(
  database: Pick<Database, "pool" | "embedded">,
  file: string,
): Promise<ArchiveManifest> {
  const manifest = await verifyArchive(file);
  await inLongTransaction(database, "READ WRITE", async ({ client, db }) => {
    // An embedded database has no other user than the process that holds its folder.
    if (!database.embedded) await refuseWhileServing(client);
    await client.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await emptyDatabase(client);
    await applyMigrations(db, { upTo: manifest.migrations });
    await withoutForeignKeys(client, () => loadTables(client, file, manifest));
    await advanceSequences(client);
    await applyMigrations(db);
    await renewRestoreEpoch(client);
  });
  return manifest;
}

async function refuseWhileServing(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>("SELECT pg_try_advisory_xact_lock($1) AS free", [
    SERVING_LOCK,
  ]);
  if (rows[0]?.free !== true) {
    throw new DatabaseIsServing("Passerelles is running on this database: stop every server of it, then restore.");
  }
}

async function loadTables(client: pg.ClientBase, file: string, manifest: ArchiveManifest): Promise<void> {
  const tables = new Map((await storedTables(client)).map((table) => [table.name, table]));
  const promised = new Set(manifest.tables.map((table) => table.name));
  const odd = [...promised].find((name) => !tables.has(name)) ?? [...tables.keys()].find((name) => !promised.has(name));
  if (odd !== undefined) {
    throw new ArchiveRefused(`The table ${odd} is in the backup or in this version of Passerelles, but not in both.`);
  }
  await readArchive(file, async (name, rows) => {
    const table = tables.get(name);
    if (table === undefined) throw new ArchiveRefused(`The backup ${file} has changed while it was being read.`);
    await client.query(insertQuery(table), [rows]);
  });
}

function insertQuery(table: StoredTable): string {
  const names = table.columns.map(({ name }) => quoted(name));
  const values = table.columns.map(({ name, json }) =>
    json === undefined ? `r.${quoted(name)}` : `(r.${quoted(name)} #>> '{}')::${json}`,
  );
  const target = quotedTable(table.name);
  return `INSERT INTO ${target} (${names.join(", ")}) OVERRIDING SYSTEM VALUE
    SELECT ${values.join(", ")} FROM jsonb_populate_recordset(NULL::${target}, $1::jsonb) r`;
}
