import { cutLines } from "./cut-lines.ts";
import { deadLines } from "./dead-lines.ts";
import type { Disturbance } from "./disturbance.ts";
import { endBackends } from "./end-backends.ts";
import { fillDisk } from "./fill-disk.ts";
import { killServer } from "./kill-server.ts";
import { loseNodes } from "./lose-nodes.ts";
import { restartPostgres } from "./restart-postgres.ts";

/** All that goes wrong, how often in the long form, and how often among the tests; 0: a smaller test shows it. */
export const disturbances: readonly { disturbance: Disturbance; long: number; short: number }[] = [
  { disturbance: killServer, long: 200, short: 3 },
  { disturbance: restartPostgres, long: 50, short: 2 },
  { disturbance: endBackends, long: 200, short: 4 },
  { disturbance: cutLines, long: 300, short: 6 },
  { disturbance: fillDisk, long: 6, short: 1 },
  { disturbance: loseNodes, long: 60, short: 3 },
  { disturbance: deadLines, long: 12, short: 0 },
];
