import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { MIGRATION_LOCK } from "./advisory-locks.ts";
import { type Database, openDatabase, type Queryable } from "./client.ts";

/** Thrown when the migrations that a database has had are not the first ones of those that this version knows. */
export class UnknownMigrations extends Error {
  override name = "UnknownMigrations";
}

const known = readMigrationFiles({ migrationsFolder: join(import.meta.dirname, "..", "..", "migrations") });

/** The number of migrations that this version of the application knows. */
export const knownMigrations: number = known.length;

/**
 * Brings the PostgreSQL database at this address to the structure that this version expects.
 * Throws `UnknownMigrations` when it was written by another version, and the database's own errors.
 */
export async function migrate(connectionString: string): Promise<void> {
  const database = await openDatabase({ databaseUrl: connectionString, dataDir: "" });
  try {
    await migrateDatabase(database);
  } finally {
    await database.close();
  }
}

/**
 * Applies the migrations that are missing, all or none, and only forward. Nodes that start together do it once: the
 * others wait. `upTo` stops when the database has had that many.
 */
export async function migrateDatabase(database: Pick<Database, "db">, { upTo = known.length } = {}): Promise<void> {
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`SET LOCAL statement_timeout = 0`);
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK}::bigint)`);
    await applyMigrations(tx, { upTo });
  });
}

/** How many known migrations the database has not had. Throws `UnknownMigrations` as `migrateDatabase` does. */
export async function pendingMigrations(database: Pick<Database, "db">): Promise<number> {
  return known.length - (await appliedMigrations(database.db));
}

/**
 * Applies the missing migrations up to the given number inside the caller's transaction, which drizzle's own `migrate`
 * cannot: it opens and commits one of its own. The table it keeps is the same.
 */
export async function applyMigrations(tx: Queryable, { upTo = known.length } = {}): Promise<void> {
  await tx.execute(sql`CREATE SCHEMA IF NOT EXISTS drizzle`);
  await tx.execute(
    sql`CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
  );
  const applied = await appliedMigrations(tx);
  for (const migration of known.slice(applied, upTo)) await applyMigration(tx, migration);
}

async function applyMigration(tx: Queryable, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) await tx.execute(sql.raw(statement));
  await tx.execute(
    sql`INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES (${migration.hash}, ${migration.folderMillis})`,
  );
}

/** The number of migrations that the database has had. Migrations are told apart by their date: line ends may change a hash. */
export async function appliedMigrations(db: Queryable): Promise<number> {
  const table = await db.execute<{ name: string | null }>(
    sql`SELECT to_regclass('drizzle.__drizzle_migrations')::text AS name`,
  );
  if (table.rows[0]?.name === null) return 0;
  const { rows } = await db.execute<{ created_at: string }>(
    sql`SELECT created_at::text AS created_at FROM drizzle.__drizzle_migrations ORDER BY created_at`,
  );
  const stranger = rows.findIndex((row, index) => row.created_at !== String(known[index]?.folderMillis));
  if (stranger === known.length) {
    throw new UnknownMigrations(
      `The database was written by a newer version of Passerelles (it has had ${rows.length} migrations, this version knows ${known.length}): install that version, or restore a backup made by this one.`,
    );
  }
  if (stranger !== -1) {
    throw new UnknownMigrations(
      `Migration ${stranger + 1} of the database is not one that this version of Passerelles knows: the database belongs to another version, or to another application.`,
    );
  }
  return rows.length;
}
