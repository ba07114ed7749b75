import { startPostgres } from "../support/postgres.ts";
import { disturbances } from "./disturbances.ts";
import type { Part } from "./part.ts";
import { runDisturbance } from "./run-disturbance.ts";
import { tellTally } from "./tell-tally.ts";

/** Everything that `pnpm chaos` does, in its order. */
export const parts: readonly Part[] = disturbances.map(({ disturbance, long }) => ({
  name: disturbance.name,
  run: async ({ seed, scale, tell }) => {
    const postgres = await startPostgres({ durable: true });
    try {
      const times = Math.ceil(long * scale);
      const tally = await runDisturbance(disturbance, postgres, { seed, times, writers: 6, tell });
      return { lines: [tellTally(tally), ...tally.problems], holds: tally.problems.length === 0 };
    } finally {
      await postgres.stop();
    }
  },
}));
