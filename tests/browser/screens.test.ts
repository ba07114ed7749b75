import { createLink } from "@passerelles/server/accounts/one-time-links.ts";
import type { DemonstrationAccount } from "@passerelles/server/demonstration/demonstration-page.ts";
import type { BrowserContext } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { launchBrowser } from "../support/chromium.ts";
import { settle, show, sizes, take } from "../support/drawn-screen.ts";
import { memberScreens } from "../support/member-screens.ts";
import { listenForComplaints } from "../support/person.ts";
import { prepareScreens } from "../support/prepared-screens.ts";
import { startRunningApp } from "../support/running-app.ts";
import type { Screen } from "../support/screen.ts";
import { visitorScreens } from "../support/visitor-screens.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
const alix = await app.person(browser, "admin");
const contexts = new Map<Screen["as"], BrowserContext>([
  [undefined, await browser.newContext({ baseURL: app.address, locale: "fr-FR", reducedMotion: "reduce" })],
  ["admin", alix.context],
]);
const config = { publicUrl: app.address };
const reset = await createLink(app.database.db, config, "password-reset", { accountId: alix.id });
const prepared = await prepareScreens(alix.context.request, reset.link);
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** The window of who looks, signed in when they first do. */
async function contextOf(as: DemonstrationAccount | undefined): Promise<BrowserContext> {
  const context = contexts.get(as) ?? (await app.person(browser, as ?? "lecteur")).context;
  contexts.set(as, context);
  return context;
}

async function look(screen: Screen): Promise<void> {
  const page = await (await contextOf(screen.as)).newPage();
  const complaints = listenForComplaints(page);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize(sizes.desktop);
  await page.emulateMedia({ colorScheme: "light" });
  await show(page, screen);
  expect(await findDefects(page), "light, desktop").toEqual([]);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  expect(await overflow(), "text twice as large").toBeLessThanOrEqual(0);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "";
  });
  await take(page, "dark");
  expect(await findDefects(page, ["color-contrast"]), "dark, desktop").toEqual([]);
  await page.setViewportSize(sizes.phone);
  await settle(page);
  expect(await findDefects(page), "dark, phone").toEqual([]);
  await take(page, "light");
  expect(await findDefects(page, ["color-contrast"]), "light, phone").toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  // What floats follows the window with its next frames.
  await expect.poll(overflow, { message: "320 px wide" }).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await screen.leave?.(page);
  await page.close();
}

const promise = "is accessible in both schemes, on a desktop and on a phone, fits, and keeps to the content policy";
const judged = ({ alike }: Screen) => alike !== true;
test.each(visitorScreens(prepared).filter(judged))(`a visitor's screen ${promise}: $name`, look);
test.each(memberScreens(prepared).filter(judged))(`a member's screen ${promise}: $name`, look);
