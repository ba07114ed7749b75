import { restoreThroughServer } from "../control/control-client.ts";
import { restoreFromFile, verifyArchive } from "../database/restore.ts";
import { runFileCommand } from "./run-command.ts";
import { withDatabase } from "./with-database.ts";

await runFileCommand("restore", async (file, config) => {
  const { createdAt } = await verifyArchive(file);
  await withDatabase(
    config,
    (database) => restoreFromFile(database, file),
    (socketPath) => restoreThroughServer(socketPath, file),
  );
  return `The database is again as it was at ${createdAt}.`;
});
