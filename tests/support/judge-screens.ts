import { createLink } from "@passerelles/server/accounts/one-time-links.ts";
import type { DemonstrationAccount } from "@passerelles/server/demonstration/demonstration-page.ts";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { findDefects } from "./accessibility.ts";
import { launchBrowser } from "./chromium.ts";
import { show, sizes, take } from "./drawn-screen.ts";
import { listenForComplaints } from "./person.ts";
import { type PreparedScreens, prepareScreens } from "./prepared-screens.ts";
import { startRunningApp } from "./running-app.ts";
import type { Screen } from "./screen.ts";
import { settle } from "./settle.ts";
import { findSmallTargets } from "./small-targets.ts";

/**
 * Judges these screens, one test each: no rule of accessibility is broken in either scheme, on a desktop or on a phone,
 * where a finger hits all that is pressed; everything fits when text is twice as large and at 320 px; the content policy has
 * nothing to say.
 */
export async function judgeScreens(listed: (prepared: PreparedScreens) => Screen[]): Promise<void> {
  const app = await startRunningApp();
  const browser = await launchBrowser();
  const alix = await app.person(browser, "admin");
  const visitor = await browser.newContext({ baseURL: app.address, locale: "fr-FR", reducedMotion: "reduce" });
  const windows = new Map<Screen["as"], Promise<Page>>([
    [undefined, visitor.newPage()],
    ["admin", Promise.resolve(alix.page)],
  ]);
  const config = { publicUrl: app.address };
  const reset = await createLink(app.database.db, config, "password-reset", { accountId: alix.id });
  const prepared = await prepareScreens(alix.context.request, reset.link);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** The window of who looks, signed in when they first do. */
  function windowOf(as: DemonstrationAccount | undefined): Promise<Page> {
    const page = windows.get(as) ?? app.person(browser, as ?? "lecteur").then((person) => person.page);
    windows.set(as, page);
    return page;
  }

  async function look(screen: Screen): Promise<void> {
    const page = await windowOf(screen.as);
    const complaints = listenForComplaints(page);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.setViewportSize(screen.onPhone ? sizes.phone : sizes.desktop);
    await page.emulateMedia({ colorScheme: "light" });
    await show(page, screen);
    expect(await findDefects(page), "light, desktop").toEqual([]);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    // What floats follows the window with its next frames.
    await expect.poll(overflow, { message: "text twice as large" }).toBeLessThanOrEqual(0);
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
    expect(await findSmallTargets(page), "too small for a finger, phone").toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(overflow, { message: "320 px wide" }).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await screen.leave?.(page);
  }

  test.each(listed(prepared).filter(({ alike }) => alike !== true))("$name", look);
}
