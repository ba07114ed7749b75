import { backupThroughServer } from "../control/control-client.ts";
import { backupToFile } from "../database/backup.ts";
import { requireDatabase } from "./require-database.ts";
import { runFileCommand } from "./run-command.ts";
import { withDatabase } from "./with-database.ts";

await runFileCommand("backup", async (file, config) => {
  requireDatabase(config);
  await withDatabase(
    config,
    (database) => backupToFile(database, file),
    (socketPath) => backupThroughServer(socketPath, file),
  );
  return `The backup is in ${file}.`;
});
