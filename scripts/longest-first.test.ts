import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { TestSpecification, Vitest } from "vitest/node";
import { LongestFirst, longFiles } from "./longest-first.ts";
import { root } from "./run.ts";

const nothingKnown = { cache: { getTestSpecificationResult: () => undefined } } as unknown as Vitest;

function file(path: string, groupOrder: number): TestSpecification {
  const project = { name: "any", config: { isolate: true, sequence: { groupOrder } } };
  return { moduleId: `/somewhere/${path}`, project } as unknown as TestSpecification;
}

test("within its group, a file that takes long comes before the others, the longest first", async () => {
  const [longest = "", next = ""] = longFiles;
  const given = [file("a.test.ts", 1), file(next, 1), file(longest, 1), file("b.test.ts", 0), file(next, 0)];
  const sorted = await new LongestFirst(nothingKnown).sort(given);
  expect(sorted).toEqual([given[4], given[3], given[2], given[1], given[0]]);
});

test("every file that is said to take long exists, once", () => {
  expect(longFiles.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(new Set(longFiles).size).toBe(longFiles.length);
});
