import type { Page } from "playwright-core";
import { followRequests } from "./follow-requests.ts";
import type { Screen } from "./screen.ts";
import { settle } from "./settle.ts";
import { visit } from "./visit.ts";

/** The two sizes that every screen is drawn for. */
export const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** Goes to a screen, does what it asks for, and waits until it is drawn. */
export async function show(page: Page, { path, open }: Screen): Promise<void> {
  const requests = followRequests(page);
  await visit(page, typeof path === "string" ? path : await path(page));
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await requests.untilQuiet();
  requests.stop();
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
