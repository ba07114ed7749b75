import { defineConfig } from "vitest/config";
import { CountReporter } from "./scripts/count-reporter.ts";

/*
 * Groups run one after the other, so that what is heavy has the machine for itself. A browser waits three quarters of the
 * time: more of them than cores. Anything in tests/ that no other project claims is `http`.
 */
const postgres = "tests/support/postgres-setup.ts";
const chromium = "tests/support/chromium-setup.ts";
const preparedData = "tests/support/prepared-data-setup.ts";

type Project = {
  name: string;
  include: string[];
  exclude?: string[];
  setup: string[];
  seconds: number;
  /** Two when absent, one for each core. */
  workers?: number;
};

const projects: Project[] = [
  {
    name: "unit",
    include: ["{shared,server,web,scripts,bench}/**/*.test.{ts,tsx}", "tests/architecture/*.test.ts"],
    setup: [],
    seconds: 60,
  },
  {
    name: "http",
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/{architecture,collab,embedded,start,browser,cluster}/**"],
    setup: [postgres],
    seconds: 20,
  },
  { name: "collab", include: ["tests/collab/**/*.test.ts"], setup: [postgres], seconds: 30 },
  { name: "pglite", include: ["tests/embedded/**/*.test.ts"], setup: [], seconds: 60 },
  { name: "start", include: ["tests/start/**/*.test.ts"], setup: [postgres, preparedData], seconds: 120 },
  { name: "cluster", include: ["tests/cluster/**/*.test.ts"], setup: [postgres], seconds: 60 },
  { name: "browser", include: ["tests/browser/**/*.test.ts"], setup: [postgres, chromium], seconds: 60, workers: 4 },
];

const count = process.env.COUNT_FILE;

export default defineConfig({
  test: {
    reporters: ["default", ...(count ? [new CountReporter(count)] : [])],
    allowOnly: false,
    projects: projects.map(({ name, include, exclude = [], setup, seconds, workers = 2 }, order) => ({
      test: {
        name,
        include,
        exclude: ["**/node_modules/**", ...exclude],
        globalSetup: setup,
        pool: "forks" as const,
        maxWorkers: workers,
        sequence: { groupOrder: order },
        testTimeout: seconds * 1000,
        hookTimeout: seconds * 1000,
        expect: { requireAssertions: true, poll: { timeout: 10_000 } },
      },
    })),
  },
});
