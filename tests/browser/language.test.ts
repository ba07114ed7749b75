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

test("somebody without an account reads in the language that they choose, and finds it again", async () => {
  const context = await browser.newContext({ baseURL: app.address });
  const page = await context.newPage();
  await page.goto("/connexion");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByRole("button", { name: "Français" }).click();
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("fr");
  await context.close();
});

test("the editor speaks the language that is shown", async () => {
  const person = await app.person(browser, "conseiller");
  await person.context.request.patch("/api/profile", { data: { language: "en" } });
  const { url } = await app.page();
  await person.page.goto(`${url}?edit=1`);
  await person.page.getByRole("form", { name: "Identity card" }).waitFor();
  await person.page.getByRole("button", { name: "Done" }).waitFor();
  expect(await person.page.getByRole("form", { name: "Carte d’identité" }).count()).toBe(0);
});
