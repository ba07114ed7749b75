import { once } from "node:events";
import { untilAbandoned } from "./abandoned.ts";
import { readConfiguration } from "./env.ts";
import { explainFailure } from "./explain-failure.ts";
import { start } from "./start.ts";
import { untilAskedToStop } from "./stop-signals.ts";

/** Milliseconds that closing may take; what hangs then is abandoned, and the database recovers by itself. */
const PATIENCE = 8_500;

const stop = untilAskedToStop();
const asked = Promise.race([once(stop, "abort"), untilAbandoned()]);
let isStarted = false;
// A start that is cut short has promised nothing: that is no failure.
void asked.then(() => setTimeout(() => process.exit(isStarted ? 1 : 0), PATIENCE).unref());

try {
  const running = await start(readConfiguration(process.env), stop);
  isStarted = true;
  for (const notice of running.notices) console.log(notice);
  console.log(`Passerelles is at ${running.address}`);
  const reason = await Promise.race([asked, running.failed]);
  await running.close();
  if (reason instanceof Error) throw reason;
  process.exit(0);
} catch (error) {
  if (stop.aborted && error === stop.reason) process.exit(0);
  console.error(explainFailure(error));
  process.exit(1);
}
