import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { connectToServer } from "../database/client.ts";
import { createLog } from "../http/log.ts";
import { PageAtHand } from "./page-at-hand.ts";
import { createProjector, defaultTimes } from "./projector.ts";
import { GATHERING, type ProjectorMessage, type ProjectorWorkerData } from "./projector-thread.ts";

/** How much the system prefers everything else to this thread, where that is said of a thread. */
const NICENESS = 10;

const { databaseUrl, logLevel, failed, atHand: shared } = workerData as ProjectorWorkerData;
const log = createLog({ logLevel });
process.on("uncaughtExceptionMonitor", (error) => log.error({ err: error }, "the projector has failed"));
// Elsewhere it would be said of the whole process.
if (process.platform === "linux") setPriority(NICENESS);

const database = connectToServer(databaseUrl, 1);
const atHand = new PageAtHand(shared);
const projector = createProjector({
  ...{ database, kinds, log, failed },
  // What is said has been gathered before.
  times: { delay: defaultTimes.delay - GATHERING },
  atHand: (pageId) => atHand.set(pageId),
});
projector.start();

parentPort?.on("message", async (message: ProjectorMessage) => {
  if (message !== "close") for (const pageId of message) projector.kick(pageId);
  else {
    await projector.close();
    await database.close();
    process.exit(0);
  }
});
