import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule, Vitest } from "vitest/node";

/** What Vitest did: per project, and everything that stands in the way of calling it a success, as sentences. */
export type Count = { passed: Record<string, number>; files: string[]; complaints: string[] };

/** A Vitest reporter that writes a `Count` as JSON to a file. */
export class CountReporter implements Reporter {
  #file: string;
  #passed: Record<string, number> = {};

  constructor(file: string) {
    this.#file = file;
  }

  onInit(vitest: Vitest): void {
    for (const { name } of vitest.projects) this.#passed[name] = 0;
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<{ message?: string }>): void {
    const complaints = errors.map(({ message }) => `An error escaped from the tests: ${message}`);
    for (const module of modules) {
      const { name } = module.project;
      const tests = [...module.children.allTests()];
      const troubled = tests.filter((test) => complaintAbout(test));
      this.#passed[name] = (this.#passed[name] ?? 0) + tests.length - troubled.length;
      complaints.push(
        ...troubled.map((test) => `${module.relativeModuleId} > ${test.fullName}: ${complaintAbout(test)}`),
      );
      if (tests.length === 0) complaints.push(`${module.relativeModuleId}: no test of this file ran.`);
      else if (!module.ok() && troubled.length === 0)
        complaints.push(`${module.relativeModuleId}: failed outside its tests.`);
    }
    const count: Count = { passed: this.#passed, files: modules.map(({ moduleId }) => moduleId), complaints };
    writeFileSync(this.#file, JSON.stringify(count));
  }
}

function complaintAbout(test: TestCase): string | undefined {
  const { state } = test.result();
  if (test.options.fails) return "is marked as expected to fail: mend it, or say what should hold.";
  if (state === "skipped") return `was not run (${test.options.mode}): every test runs, or is removed.`;
  if (state !== "passed") return state === "failed" ? "failed." : "did not finish.";
}
