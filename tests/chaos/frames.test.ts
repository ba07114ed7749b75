import { afterAll, expect, test } from "vitest";
import { startPostgres } from "../support/postgres.ts";
import { fuzzFrames } from "./fuzz-frames.ts";
import { tellFuzzed } from "./tell-fuzzed.ts";

const postgres = await startPostgres();
afterAll(postgres.stop);

test("thousands of mutated and hostile messages disturb nobody who writes beside them, nor the memory", async () => {
  const seed = 5;
  const { quiet, classes, problems } = await fuzzFrames(postgres, { seed, frames: 2500, tell: () => undefined });
  console.log(tellFuzzed({ quiet, classes, seed }));
  expect(problems).toEqual([]);
  expect(classes.every(({ acknowledged }) => acknowledged > 0)).toBe(true);
});
