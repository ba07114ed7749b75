import { inspectThroughServer } from "../control/control-client.ts";
import { askNode } from "../inspection/ask-node.ts";
import { findPage } from "../inspection/find-page.ts";
import { inspectPage } from "../inspection/inspect-page.ts";
import { inspectionLines } from "../inspection/inspection-lines.ts";
import { requireDatabase } from "./require-database.ts";
import { runArgumentCommand } from "./run-command.ts";
import { withDatabase } from "./with-database.ts";

await runArgumentCommand("room:inspect PAGE", async (name, config) => {
  requireDatabase(config);
  let said = "";
  await withDatabase(
    config,
    async ({ db, embedded }) => {
      const found = await inspectPage(db, await findPage(db, name));
      const room = embedded ? { notAsked: "no server runs" } : await askNode(config, found.page);
      said = inspectionLines(found, room).join("\n");
    },
    async (socketPath) => {
      said = await inspectThroughServer(socketPath, name);
    },
  );
  return said;
});
