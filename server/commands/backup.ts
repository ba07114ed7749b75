import { existsSync } from "node:fs";
import { join } from "node:path";
import { backupThroughServer } from "../control/control-client.ts";
import { backupToFile } from "../database/backup.ts";
import { runFileCommand } from "./run-command.ts";
import { withDatabase } from "./with-database.ts";

await runFileCommand("backup", async (file, config) => {
  if (config.databaseUrl === undefined && !existsSync(join(config.dataDir, "database"))) {
    throw new Error(`There is no database in ${config.dataDir}: DATA_DIR or DATABASE_URL says which one to back up.`);
  }
  await withDatabase(
    config,
    (database) => backupToFile(database, file),
    (socketPath) => backupThroughServer(socketPath, file),
  );
  return `The backup is in ${file}.`;
});
