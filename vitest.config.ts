import { defineConfig } from "vitest/config";
import { CountReporter } from "./scripts/count-reporter.ts";

/*
 * Groups run one after the other, so that what is heavy has the machine for itself. Anything in tests/ that no other
 * project claims is `http`.
 */
const postgres = "tests/support/postgres-setup.ts";
const chromium = "tests/support/chromium-setup.ts";
const preparedData = "tests/support/prepared-data-setup.ts";

type Project = {
  name: string;
  include: string[];
  exclude?: string[];
  workers: number;
  setup: string[];
  seconds: number;
};

const projects: Project[] = [
  {
    name: "unit",
    include: ["{shared,server,web,scripts,bench}/**/*.test.{ts,tsx}", "tests/architecture/*.test.ts"],
    workers: 2,
    setup: [],
    seconds: 60,
  },
  {
    name: "http",
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/{architecture,collab,embedded,start,browser,cluster}/**"],
    workers: 2,
    setup: [postgres],
    seconds: 20,
  },
  { name: "collab", include: ["tests/collab/**/*.test.ts"], workers: 2, setup: [postgres], seconds: 30 },
  { name: "pglite", include: ["tests/embedded/**/*.test.ts"], workers: 1, setup: [], seconds: 60 },
  { name: "start", include: ["tests/start/**/*.test.ts"], workers: 2, setup: [postgres, preparedData], seconds: 120 },
  { name: "cluster", include: ["tests/cluster/**/*.test.ts"], workers: 1, setup: [postgres], seconds: 60 },
  { name: "browser", include: ["tests/browser/**/*.test.ts"], workers: 1, setup: [postgres, chromium], seconds: 60 },
];

const count = process.env.COUNT_FILE;

export default defineConfig({
  test: {
    reporters: ["default", ...(count ? [new CountReporter(count)] : [])],
    allowOnly: false,
    projects: projects.map(({ name, include, exclude = [], workers, setup, seconds }, order) => ({
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
