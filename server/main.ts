import { readConfiguration } from "./env.ts";
import { explainFailure } from "./explain-failure.ts";
import { start } from "./start.ts";
import { untilAskedToStop } from "./stop-signals.ts";

/** Milliseconds that closing may take; what hangs then is abandoned, and the database recovers by itself. */
const PATIENCE = 10_000;

const asked = untilAskedToStop();
void asked.then(() => setTimeout(() => process.exit(1), PATIENCE).unref());

try {
  const running = await start(readConfiguration(process.env));
  for (const notice of running.notices) console.log(notice);
  console.log(`Passerelles is at ${running.address}`);
  const reason = await Promise.race([asked, running.failed]);
  await running.close();
  if (reason instanceof Error) throw reason;
  process.exit(0);
} catch (error) {
  console.error(explainFailure(error));
  process.exit(1);
}
