import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startVitest } from "vitest/node";
import { type Count, CountReporter } from "./count-reporter.ts";

/** Runs one test file with this text, and returns what was counted. */
async function count(text: string): Promise<Count> {
  const root = mkdtempSync(join(tmpdir(), "passerelles-count-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, "a.test.js"), text);
  const file = join(root, "count.json");
  const reporters = [new CountReporter(file)];
  const code = process.exitCode;
  const vitest = await startVitest("test", [], {
    root,
    config: false,
    globals: true,
    watch: false,
    allowOnly: false,
    reporters,
  });
  await vitest.close();
  process.exitCode = code;
  return JSON.parse(readFileSync(file, "utf8"));
}

const sound = 'test("holds", () => expect(1).toBe(1));';

test("tests that pass are counted", async () => {
  expect(await count(`${sound} describe("in a group", () => { ${sound} });`)).toMatchObject({
    passed: { "": 2 },
    complaints: [],
  });
});

test.each([
  ["a failed test", 'test("breaks", () => expect(1).toBe(2));', "a.test.js > breaks: failed."],
  ["a skipped test", `test.${"skip"}("later", () => {});`, "later: was not run (skip)"],
  ["a test left for later", `test.${"todo"}("later");`, "later: was not run (todo)"],
  ["a test that skips itself", 'test("shy", ({ skip }) => skip());', "shy: was not run (run)"],
  [
    "a test that may fail",
    `test.${"fails"}("known", () => expect(1).toBe(2));`,
    "known: is marked as expected to fail",
  ],
  ["a test that silences the others", `test.${"only"}("alone", () => {});`, "alone: failed."],
  [
    "an error outside the tests",
    'afterAll(() => { throw new Error("late"); });',
    "a.test.js: failed outside its tests.",
  ],
  ["an error that nobody waits for", 'Promise.reject(new Error("lost"));', "An error escaped from the tests: lost"],
])("%s is a complaint", async (_what, text, complaint) => {
  const { complaints } = await count(`${sound} ${text}`);
  expect(complaints).toContainEqual(expect.stringContaining(complaint));
});

test.each([
  ["without a test", "export const nothing = 1;"],
  ["that cannot be read", "const = ;"],
])("a file %s is a complaint", async (_what, text) => {
  expect(await count(text)).toMatchObject({ passed: { "": 0 }, complaints: ["a.test.js: no test of this file ran."] });
});
