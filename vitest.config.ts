import { defineConfig } from "vitest/config";
import { CountReporter } from "./scripts/count-reporter.ts";
import { LongestFirst } from "./scripts/longest-first.ts";

/*
 * Browsers come last and have the machine for themselves. A test waits for part of its time, one with a browser for more:
 * there are more workers than cores. A worker keeps what it has imported for the files that it runs.
 * Anything in tests/ that no other project claims is `http`.
 */
const postgres = "tests/support/postgres-setup.ts";
const webBuild = "tests/support/web-build-setup.ts";
const chromium = "tests/support/chromium-setup.ts";
const preparedData = "tests/support/prepared-data-setup.ts";

/** Milliseconds that a test may take on a machine that has ten times as much to do: no sound test comes near it. */
const patience = 240_000;

type Project = {
  name: string;
  include: string[];
  exclude?: string[];
  setup: string[];
};

const projects: Project[] = [
  {
    name: "unit",
    include: ["{shared,server,web,scripts,bench}/**/*.test.{ts,tsx}", "tests/architecture/*.test.ts"],
    setup: [],
  },
  {
    name: "http",
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/{architecture,collab,embedded,start,browser,cluster,chaos}/**"],
    setup: [postgres],
  },
  { name: "collab", include: ["tests/collab/**/*.test.ts"], setup: [postgres] },
  { name: "pglite", include: ["tests/embedded/**/*.test.ts"], setup: [] },
  { name: "start", include: ["tests/start/**/*.test.ts"], setup: [postgres, preparedData] },
  { name: "cluster", include: ["tests/{cluster,chaos}/**/*.test.ts"], setup: [postgres] },
  { name: "browser", include: ["tests/browser/**/*.test.ts"], setup: [postgres, chromium, webBuild] },
];

const count = process.env.COUNT_FILE;

export default defineConfig({
  test: {
    reporters: ["default", ...(count ? [new CountReporter(count)] : [])],
    allowOnly: false,
    sequence: { sequencer: LongestFirst },
    projects: projects.map(({ name, include, exclude = [], setup }) => ({
      test: {
        name,
        include,
        exclude: ["**/node_modules/**", ...exclude],
        globalSetup: setup,
        pool: "forks" as const,
        isolate: false,
        maxWorkers: name === "browser" ? 4 : 3,
        sequence: { groupOrder: name === "browser" ? 1 : 0 },
        testTimeout: patience,
        hookTimeout: patience,
        expect: { requireAssertions: true, poll: { timeout: 45_000 } },
      },
    })),
  },
});
