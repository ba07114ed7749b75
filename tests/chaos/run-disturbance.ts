import type { Postgres } from "../support/postgres.ts";
import type { Disturbance, Tally } from "./disturbance.ts";
import { openWorld } from "./world.ts";

/** Rounds after which everything is brought to rest and compared. */
const roundsBetweenChecks = 10;

/**
 * Lets something happen until it has happened so many times, while people write, and compares every copy of what they wrote with
 * what they were told. Throws when they do not come to rest.
 */
export async function runDisturbance(
  disturbance: Disturbance,
  postgres: Postgres,
  given: { seed: number; times: number; writers?: number; tell?: (text: string) => void },
): Promise<Tally> {
  const began = performance.now();
  const world = await openWorld(postgres, {
    seed: given.seed,
    nodes: disturbance.nodes ?? 1,
    ...(given.writers !== undefined && { writers: given.writers }),
  });
  try {
    await world.progress(5);
    await disturbance.begin?.(world);
    let times = 0;
    for (let round = 1; times < given.times; round += 1) {
      times += await disturbance.round(world, round);
      if (round % roundsBetweenChecks !== 0) continue;
      await world.checkEverything(`after round ${round}`);
      given.tell?.(`${disturbance.name}: ${times} of ${given.times}, ${world.ledger.counts.saved} tokens acknowledged`);
    }
    await disturbance.end?.(world);
    await world.progress(3);
    await world.checkEverything("at the end");
    const { put, saved, deleted, deletionsSaved, aside } = world.ledger.counts;
    return {
      ...{ name: disturbance.name, seed: given.seed, happened: disturbance.counts, times, put, deleted, aside },
      acknowledged: saved + deletionsSaved,
      problems: world.ledger.problems,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await world.close();
  }
}
