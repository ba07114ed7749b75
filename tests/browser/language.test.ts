import { afterAll, expect, test } from "vitest";
import { launchBrowser } from "../support/chromium.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
afterAll(async () => {
  await browser.close();
  await app.close();
});

test("the language chosen in one browser is found in another one, where the person is already signed in", async () => {
  const here = await app.person(browser, "lecteur");
  const there = await app.person(browser, "lecteur");
  const languageOf = () => there.page.locator("html").getAttribute("lang");
  await there.page.goto("/");
  await expect.poll(languageOf).toBe("fr");
  const changed = await here.context.request.patch("/api/profile", { data: { language: "en" } });
  expect(changed.ok()).toBe(true);
  await there.page.reload();
  await expect.poll(languageOf).toBe("en");
  await there.page.reload();
  await expect.poll(languageOf).toBe("en");
});
