import { createPage } from "@passerelles/server/pages/create-page.ts";
import { atelier } from "@passerelles/shared/kinds/atelier.ts";
import { afterAll, expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { chooseByKeys } from "../support/choose-by-keys.ts";
import { launchBrowser } from "../support/chromium.ts";
import { take } from "../support/drawn-screen.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
const camille = await app.person(browser, "conseiller", { permissions: ["clipboard-read", "clipboard-write"] });
const { page } = camille;
afterAll(async () => {
  await browser.close();
  await app.close();
  expect(camille.complaints).toEqual([]);
});

/** The day in so many days, ISO. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const ownerId = await app.accountOf("animateur");
const workshop = (title: string, place: string, fields: object) =>
  createPage(app.database.db, {
    ...{ kind: atelier, title, visibility: "public", body: [{ type: "paragraph" }], ownerId },
    fields: { lieux: [{ code: place }], ...fields },
  });
await workshop("Réparer son vélo", "91223", {
  dates: [{ jours: `${dayIn(12)}/${dayIn(13)}`, debut: "9 h 30", fin: "17 h" }],
  lieu: "Maison des services",
});
await workshop("Le permis autrement", "62041", {
  prochaine: [{ jours: dayIn(20), debut: "14 h", lieu: "Arras", recurrence: "mensuel" }],
});
const event = (name: string) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name }) });

test("what is to come is listed by month, with its days, hours, place and territory, and leads to its page", async () => {
  await page.goto("/agenda");
  await event("Réparer son vélo").first().waitFor();
  const said = (await event("Réparer son vélo").first().textContent())?.replace(/[\u00a0\u202f]/g, " ");
  expect(said).toContain("9 h 30 – 17 h");
  expect(said).toContain("Maison des services, Étampes");
  await event("Le permis autrement").first().waitFor();
  expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThan(0);
  expect(await findDefects(page), "light").toEqual([]);
  await take(page, "dark");
  expect(await findDefects(page, ["color-contrast"]), "dark").toEqual([]);
  await take(page, "light");
  await page.getByRole("link", { name: "Réparer son vélo" }).click();
  await page.getByRole("heading", { level: 1, name: "Réparer son vélo" }).waitFor();
});

test("a territory narrows the list to what lies in it, with the keyboard, and the address keeps it", async () => {
  await page.goto("/agenda");
  await event("Le permis autrement").first().waitFor();
  await page.getByRole("combobox", { name: "Territoire" }).focus();
  await chooseByKeys(page, "Essonne", page.getByRole("option", { name: "Essonne · Département" }));
  await expect.poll(() => new URL(page.url()).searchParams.get("territory")).toMatch(/^"?91"?$/);
  await event("Le permis autrement").first().waitFor({ state: "detached" });
  await expect.poll(() => event("Réparer son vélo").count()).toBe(1);
});

test("subscribing copies the whole address of the territory’s feed, which any calendar can read", async () => {
  await page.goto("/agenda?territory=91");
  await page.getByRole("button", { name: "S’abonner à l’agenda de ce territoire" }).press("Enter");
  await page.getByRole("button", { name: "Adresse copiée" }).waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(address).origin).toBe(app.address);
  const feed = await (await fetch(address)).text();
  expect(feed).toContain("BEGIN:VCALENDAR");
  expect(feed).toContain("Réparer son vélo");
  expect(feed).not.toContain("Le permis autrement");
});
