import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Configuration } from "../env.ts";
import { backupToFile } from "./backup.ts";
import type { Database } from "./client.ts";
import { migrateDatabase, pendingMigrations } from "./migrate.ts";

const KEPT = 5;
const PREFIX = "before-migration-";
const SUFFIX = ".tar.gz";

/**
 * Brings a database to the structure that this version expects. An embedded one that has content is first backed up to
 * `backups/` in the data folder, where the last five such archives are kept: nobody else looks after it.
 * Answers the archive's path, if one was written.
 */
export async function prepareDatabase(
  database: Database,
  config: Pick<Configuration, "dataDir">,
): Promise<string | undefined> {
  const archive =
    database.embedded && (await pendingMigrations(database)) > 0 && (await hasContent(database))
      ? await backupBeforeMigration(database, join(config.dataDir, "backups"))
      : undefined;
  await migrateDatabase(database);
  return archive;
}

async function hasContent(database: Database): Promise<boolean> {
  const { rows } = await database.db.execute(
    sql`SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' LIMIT 1`,
  );
  return rows.length > 0;
}

async function backupBeforeMigration(database: Database, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const moment = new Date().toISOString().replaceAll(":", "-");
  const archive = join(folder, `${PREFIX}${moment}${SUFFIX}`);
  await backupToFile(database, archive);
  const archives = (await readdir(folder)).filter((name) => name.startsWith(PREFIX) && name.endsWith(SUFFIX));
  // The names sort by date.
  for (const old of archives.sort().slice(0, -KEPT)) await rm(join(folder, old), { force: true });
  return archive;
}
