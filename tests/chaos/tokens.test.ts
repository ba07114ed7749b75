import { afterAll, expect, test } from "vitest";
import { startPostgres } from "../support/postgres.ts";
import { disturbances } from "./disturbances.ts";
import { runDisturbance } from "./run-disturbance.ts";
import { tellTally } from "./tell-tally.ts";

const postgres = await startPostgres();
afterAll(postgres.stop);

test.each(
  disturbances
    .filter(({ short }) => short > 0)
    .map(({ disturbance, short }) => [disturbance.counts, short, disturbance] as const),
)("nothing that was said to be saved is lost, doubled or back: %s (%i times)", async (_counts, times, disturbance) => {
  const tally = await runDisturbance(disturbance, postgres, { seed: 5, times });
  console.log(tellTally(tally));
  expect(tally.problems).toEqual([]);
  expect(tally.acknowledged).toBeGreaterThan(0);
});
