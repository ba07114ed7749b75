import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { launchBrowser } from "../support/chromium.ts";
import { startTestApp } from "../support/test-app.ts";

const publicFolder = join(import.meta.dirname, "..", "..", "web", "public");
const instance = await startTestApp({ interfaceFolder: publicFolder });
const address = await instance.app.listen({ host: "127.0.0.1", port: 0 });
const browser = await launchBrowser();
afterAll(async () => {
  await browser.close();
  await instance.close();
});

test.each([
  { colorScheme: "light", locale: "fr-FR", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", locale: "en-GB", viewport: { width: 390, height: 844 } },
  { colorScheme: "light", locale: "en-GB", viewport: { width: 320, height: 640 } },
] as const)("the description of the API is open to everybody: %j", async (options) => {
  const page = await browser.newPage({ ...options, reducedMotion: "reduce" });
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(`${address}/api/docs`);
  expect(await page.getAttribute("html", "lang")).toBe(options.locale.slice(0, 2));
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll("details")) closed.open = true;
  });
  expect(await findDefects(page)).toEqual([]);
  expect(complaints).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(options.viewport.width);
  await page.close();
});
