import { createPasswords } from "@passerelles/server/accounts/password.ts";
import { today } from "@passerelles/server/calendar/days.ts";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { layDemonstration } from "@passerelles/server/demonstration/lay-demonstration.ts";
import { loadTerritories } from "@passerelles/server/territories/load.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import pg from "pg";
import { inject } from "vitest";
import { createDatabase, type TestDatabase } from "./postgres.ts";

/** An advisory lock of PostgreSQL under which the common content is prepared, by whoever comes first. */
const preparing = 20_171_206;

/**
 * Makes a database of one test file that holds what a new instance holds on a machine that tries it: the territories,
 * and the demonstration's accounts and pages. They are laid once for all files, which receive copies.
 */
export async function createAppDatabase(): Promise<TestDatabase> {
  const shared = inject("postgres");
  if (!shared) throw new Error("This Vitest project has no PostgreSQL: see vitest.config.ts.");
  const name = `${shared.template}_app`;
  const client = new pg.Client({ connectionString: shared.url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [preparing]);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) {
      const made = await createDatabase();
      await fill(made.url);
      await client.query(`ALTER DATABASE ${new URL(made.url).pathname.slice(1)} RENAME TO ${name}`);
    }
  } finally {
    await client.end();
  }
  return createDatabase(name);
}

async function fill(url: string): Promise<void> {
  const database = await openDatabase({ databaseUrl: url, dataDir: "" });
  await loadTerritories(database.db);
  await layDemonstration({ db: database.db, embedded: true }, { kinds, passwords: createPasswords(), today: today() });
  await database.close();
}
