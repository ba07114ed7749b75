import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { playStory, setStage } from "../chaos/play-story.ts";
import { type Step, story } from "../chaos/story.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const stage = await setStage(testDatabase.url);
afterAll(async () => {
  await stage.close();
  await testDatabase.drop();
});

/** Stories that once ended badly. */
const kept: { people: number; steps: Step[] }[] = [];

test("whatever six people do, on two nodes, with lines breaking, they end up with what is stored and read", async () => {
  const examples = kept.map((one): [typeof one] => [one]);
  await fc.assert(
    fc.asyncProperty(story, (told) => playStory(stage, told)),
    { numRuns: 100, endOnFailure: true, examples },
  );
  expect(stage.nodes.map((node) => node.collab.stats().evictions)).toEqual([0, 0]);
});
