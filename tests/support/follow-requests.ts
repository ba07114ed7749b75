import { setTimeout } from "node:timers/promises";
import type { Page, Request } from "playwright-core";

/** Milliseconds without a request after which nothing more is fetched. */
const QUIET = 300;

/**
 * Follows what a window fetches from now on, in its frames too. Playwright's "networkidle" is told once for each document,
 * and not at all where frames come and go.
 */
export function followRequests(page: Page): {
  /** Resolves when nothing has been under way for a while. */
  untilQuiet(): Promise<void>;
  stop(): void;
} {
  const underWay = new Set<Request>();
  let changed = performance.now();
  const begin = (request: Request) => {
    underWay.add(request);
    changed = performance.now();
  };
  const end = (request: Request) => {
    underWay.delete(request);
    changed = performance.now();
  };
  page.on("request", begin).on("requestfinished", end).on("requestfailed", end);
  return {
    untilQuiet: async () => {
      while (underWay.size > 0 || performance.now() - changed < QUIET) await setTimeout(QUIET / 3);
    },
    stop: () => {
      page.off("request", begin).off("requestfinished", end).off("requestfailed", end);
    },
  };
}
