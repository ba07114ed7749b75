import type { Page } from "playwright-core";

/** A screen that everybody may see. The way to any other leads over it, so that nothing of the last one is left. */
const between = "/agenda";

/**
 * Goes to an address of the application, and resolves when nothing of the screen before is shown any more. Where the
 * application is open already, as by its own links, without loading it again: that costs three times as much as the rest.
 */
export async function visit(page: Page, url: string): Promise<void> {
  const isOpen = await page.evaluate(() => document.querySelector("#root") !== null);
  // A dialog may belong to the application, and stay open over the next screen.
  const isCovered = await page.getByRole("dialog").filter({ visible: true }).first().isVisible();
  if (!isOpen || isCovered || new URL(url, page.url()).pathname === between) {
    await page.goto(url);
    return;
  }
  if (new URL(page.url()).pathname !== between) await follow(page, between);
  await follow(page, url);
}

async function follow(page: Page, url: string): Promise<void> {
  const before = await page.evaluateHandle(() => document.querySelector("h1"));
  await page.evaluate((address) => history.pushState(null, "", address), url);
  await page.waitForFunction((title) => title?.isConnected !== true && document.querySelector("h1") !== null, before);
}
