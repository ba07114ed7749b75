import { rebuildThroughServer } from "../control/control-client.ts";
import { rebuildProjections } from "../projection/rebuild.ts";
import { requireDatabase } from "./require-database.ts";
import { runCommand } from "./run-command.ts";
import { withDatabase } from "./with-database.ts";

await runCommand(async (config) => {
  requireDatabase(config);
  await withDatabase(config, ({ db }) => rebuildProjections(db), rebuildThroughServer);
  return "What is known of every page is made anew, by the server that runs or when one starts.";
});
