import { setTimeout as wait } from "node:timers/promises";
import type { Disturbance } from "./disturbance.ts";

/** An administrator ends connections of the nodes to PostgreSQL, in the middle of whatever they do. */
export const endBackends: Disturbance = {
  name: "terminate",
  counts: "pg_terminate_backend of a node's connection",
  nodes: 2,
  round: async (world) => {
    const { random, database } = world;
    await wait(random.between(0, 80));
    const share = random.pick([0.2, 0.5, 1]);
    const { rowCount } = await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND client_port <> -1
         AND application_name = 'passerelles' AND random() < $1`,
      [share],
    );
    await world.progress(1);
    return rowCount ?? 0;
  },
};
