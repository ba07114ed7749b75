import { setTimeout as wait } from "node:timers/promises";
import type { Disturbance } from "./disturbance.ts";

/** PostgreSQL stops at once, as if its processes were killed, and comes back after a while. */
export const restartPostgres: Disturbance = {
  name: "postgres",
  counts: "immediate stop and restart of PostgreSQL",
  round: async (world) => {
    const { random, postgres } = world;
    if (random.chance(0.8)) await world.progress(random.between(1, 30));
    await wait(random.between(0, 60));
    await postgres.crash();
    await wait(random.between(0, 400));
    await postgres.restart();
    await world.progress(1);
    return 1;
  },
};
