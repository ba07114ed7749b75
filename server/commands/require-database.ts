import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "../env.ts";

/** Throws one sentence when the configuration names an embedded database that is not there: a command creates none. */
export function requireDatabase(config: Pick<Configuration, "databaseUrl" | "dataDir">): void {
  if (config.databaseUrl !== undefined || existsSync(join(config.dataDir, "database"))) return;
  throw new Error(`There is no database in ${config.dataDir}: DATA_DIR or DATABASE_URL says which one is meant.`);
}
