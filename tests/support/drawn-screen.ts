import { setTimeout } from "node:timers/promises";
import type { Page, Request } from "playwright-core";
import type { Screen } from "./screen.ts";
import { settle } from "./settle.ts";
import { visit } from "./visit.ts";

/** The two sizes that every screen is drawn for. */
export const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** Milliseconds without a request after which nothing more is fetched for a screen. */
const QUIET = 300;

/** Goes to a screen, does what it asks for, and waits until it is drawn. */
export async function show(page: Page, { path, open }: Screen): Promise<void> {
  const untilQuiet = listenToRequests(page);
  await visit(page, typeof path === "string" ? path : await path(page));
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await untilQuiet();
  await page.locator(".mantine-Skeleton-root").filter({ visible: true }).first().waitFor({ state: "detached" });
  await open?.(page);
  await settle(page);
}

/** Changes the scheme, and waits until the screen has taken it on, with whatever moves or fades while it does. */
export async function take(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // What the server draws by itself, as the API's documentation, knows no scheme but the system's.
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}], html:not([data-mantine-color-scheme])`).waitFor();
  await settle(page);
}

/** Follows what is fetched from now on. The answer resolves when no request has been under way for a while. */
function listenToRequests(page: Page): () => Promise<void> {
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
  return async () => {
    while (underWay.size > 0 || performance.now() - changed < QUIET) await setTimeout(QUIET / 3);
    page.off("request", begin).off("requestfinished", end).off("requestfailed", end);
  };
}
