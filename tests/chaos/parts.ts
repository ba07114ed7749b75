import { migrate } from "@passerelles/server/database/migrate.ts";
import fc from "fast-check";
import { type Postgres, startPostgres } from "../support/postgres.ts";
import { disturbances } from "./disturbances.ts";
import { fuzzFrames } from "./fuzz-frames.ts";
import type { Part } from "./part.ts";
import { playStory, setStage } from "./play-story.ts";
import { replayPaper } from "./replay-paper.ts";
import { runDisturbance } from "./run-disturbance.ts";
import { story } from "./story.ts";
import { tellFuzzed } from "./tell-fuzzed.ts";
import { tellTally } from "./tell-tally.ts";

/** Messages that the fuzzer sends in the long form. */
const frames = 200_000;

/** Stories of the long form. */
const stories = 2000;

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
    name: "stories",
    run: ({ seed, scale, tell }) =>
      withPostgres(async (postgres) => {
        await migrate(postgres.url);
        const stage = await setStage(postgres.url);
        let played = 0;
        const play = async (told: Parameters<typeof playStory>[1]) => {
          await playStory(stage, told);
          played += 1;
          if (played % 100 === 0) tell(`stories: ${played}`);
        };
        const began = performance.now();
        await fc.assert(fc.asyncProperty(story, play), {
          seed,
          numRuns: Math.ceil(stories * scale),
          endOnFailure: true,
        });
        const evictions = stage.nodes.reduce((sum, node) => sum + node.collab.stats().evictions, 0);
        await stage.close();
        const seconds = ((performance.now() - began) / 1000).toFixed(0);
        const line = `stories: ${played} of up to 6 people on two nodes; all copies agree; ${evictions} rooms thrown away (seed ${seed}, ${seconds} s)`;
        return { lines: [line], holds: evictions === 0 };
      }),
  },
  {
    name: "frames",
    run: ({ seed, scale, tell }) =>
      withPostgres(async (postgres) => {
        const fuzzed = await fuzzFrames(postgres, { seed, frames: frames * scale, tell });
        return { lines: [tellFuzzed({ ...fuzzed, seed }), ...fuzzed.problems], holds: fuzzed.problems.length === 0 };
      }),
  },
  {
    name: "replay",
    run: ({ scale, tell }) =>
      withPostgres(async (postgres) => {
        const { problems, ...found } = await replayPaper(postgres, { scale, tell });
        const what = found.isPaper ? "of a real paper" : "of the generator";
        const sizes = `text ${found.text} bytes, stored ${found.before}, merged ${found.after}, loaded in ${found.loadMilliseconds.toFixed(0)} ms`;
        return {
          lines: [`replay: ${found.keystrokes} keystrokes ${what}; ${sizes}`, ...problems],
          holds: problems.length === 0,
        };
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
