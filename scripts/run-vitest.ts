import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Count } from "./count-reporter.ts";
import { root, run } from "./run.ts";

/** The sum of a runner: how many tests passed, and one sentence for each that did not. */
export type Sum = { passed: number; complaints: string[] };

/**
 * Runs every Vitest project and counts what was really run. A project without a test, a test file that no project
 * claims, and a runner that ends badly without a failed test are complaints too.
 */
export async function runVitest(): Promise<Sum> {
  const folder = mkdtempSync(join(tmpdir(), "passerelles-count-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "count.json");
  try {
    const { ok } = await run(["vitest", "run"], { show: true, env: { COUNT_FILE: file } });
    return sum(JSON.parse(readFileSync(file, "utf8")), ok);
  } catch (error) {
    return { passed: 0, complaints: [`Vitest stopped before it could count its tests: ${error}`] };
  }
}

function sum({ passed, files, complaints }: Count, ok: boolean): Sum {
  const idle = Object.keys(passed).filter((name) => passed[name] === 0);
  const all = [
    ...complaints,
    ...idle.map((name) => `The project ${name} passed no test at all.`),
    ...findTestFiles().flatMap((file) => (files.includes(file) ? [] : [`No project ran ${file}.`])),
  ];
  if (!ok && all.length === 0) all.push("Vitest ended with an error although no test failed.");
  return { passed: Object.values(passed).reduce((total, number) => total + number, 0), complaints: all };
}

function findTestFiles(): string[] {
  const found = globSync("{server,shared,web,tests,bench,scripts}/**/*.test.{ts,tsx}", {
    cwd: root,
    exclude: (path) => /node_modules|dist|architecture[\\/]bad/.test(path),
  });
  return found.map((path) => join(root, path).replaceAll("\\", "/"));
}
