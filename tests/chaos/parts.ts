import { type Postgres, startPostgres } from "../support/postgres.ts";
import { disturbances } from "./disturbances.ts";
import { fuzzFrames } from "./fuzz-frames.ts";
import type { Part } from "./part.ts";
import { runDisturbance } from "./run-disturbance.ts";
import { tellFuzzed } from "./tell-fuzzed.ts";
import { tellTally } from "./tell-tally.ts";

/** Messages that the fuzzer sends in the long form. */
const frames = 200_000;

/** Everything that `pnpm chaos` does, in its order. */
export const parts: readonly Part[] = [
  ...disturbances.map(
    ({ disturbance, long }): Part => ({
      name: disturbance.name,
      run: ({ seed, scale, tell }) =>
        withPostgres(async (postgres) => {
          const times = Math.ceil(long * scale);
          const tally = await runDisturbance(disturbance, postgres, { seed, times, writers: 6, tell });
          return { lines: [tellTally(tally), ...tally.problems], holds: tally.problems.length === 0 };
        }),
    }),
  ),
  {
    name: "frames",
    run: ({ seed, scale, tell }) =>
      withPostgres(async (postgres) => {
        const fuzzed = await fuzzFrames(postgres, { seed, frames: frames * scale, tell });
        return { lines: [tellFuzzed({ ...fuzzed, seed }), ...fuzzed.problems], holds: fuzzed.problems.length === 0 };
      }),
  },
];

async function withPostgres<T>(work: (postgres: Postgres) => Promise<T>): Promise<T> {
  const postgres = await startPostgres({ durable: true });
  try {
    return await work(postgres);
  } finally {
    await postgres.stop();
  }
}
