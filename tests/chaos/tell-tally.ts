import type { Tally } from "./disturbance.ts";

/** One line about what was done, and what was lost. */
export function tellTally(tally: Tally): string {
  const { name, happened, times, put, deleted, acknowledged, aside, problems, seed, seconds } = tally;
  const acts = `${put} tokens put, ${deleted} deleted, ${acknowledged} of these acts acknowledged, ${aside} put aside`;
  return `${name}: ${happened}: ${times}; ${acts}; lost, doubled or back: ${problems.length} (seed ${seed}, ${seconds.toFixed(0)} s)`;
}
