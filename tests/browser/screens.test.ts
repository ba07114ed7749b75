import { createLink } from "@passerelles/server/accounts/one-time-links.ts";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { launchBrowser } from "../support/chromium.ts";
import { listenForComplaints } from "../support/person.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
const alix = await app.person(browser, "admin");
const visitor = await browser.newContext({ baseURL: app.address, locale: "fr-FR", reducedMotion: "reduce" });
const trashed = await app.page({ title: "À la corbeille" });
await alix.context.request.post(`/api/pages/${trashed.id}/trash`);
const retired = await app.page({ title: "Un modèle retiré", isTemplate: true });
await alix.context.request.post(`/api/pages/${retired.id}/trash`);
const config = { publicUrl: app.address };
const invitation = await createLink(app.database.db, config, "invitation", {
  email: "nouvelle@exemple.test",
  role: "conseiller",
});
const reset = await createLink(app.database.db, config, "password-reset", { accountId: alix.id });
afterAll(async () => {
  await browser.close();
  await app.close();
});

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const slug = (title: string) => async (page: Page) => {
  const { items } = await (await page.request.get(`/api/pages?q=${encodeURIComponent(title)}`)).json();
  return items.find((item: { title: string }) => item.title.includes(title)).url as string;
};
const sheet = slug("plateforme de mobilité solidaire");

const template = async (page: Page) => {
  const { items } = await (await page.request.get("/api/templates?kind=structure")).json();
  return items.find((item: { title: string }) => item.title === "Garage solidaire").url as string;
};

type Screen = {
  name: string;
  path: string | ((page: Page) => Promise<string>);
  open?: (page: Page) => Promise<unknown>;
};

const open: Screen[] = [
  { name: "signing in", path: "/connexion" },
  { name: "forgotten password", path: "/mot-de-passe-oublie" },
  { name: "choosing another password", path: new URL(reset.link).pathname },
  { name: "an invitation", path: new URL(invitation.link).pathname },
  { name: "a link that is of no use any more", path: "/lien/un-lien-qui-ne-sert-plus-a-rien" },
  { name: "home, to a visitor", path: "/" },
  { name: "a sheet, to a visitor", path: sheet },
  { name: "a page that is not open", path: "/pages/nulle-part" },
];
const inside: Screen[] = [
  { name: "home", path: "/" },
  { name: "a list", path: "/liste/fiche-pratique" },
  { name: "the directory", path: "/liste/structure" },
  { name: "one's own pages", path: "/mes-pages" },
  { name: "a sheet", path: sheet },
  { name: "a structure", path: slug("Wimoov") },
  { name: "a territory", path: slug("Essonne") },
  { name: "versions", path: async (page) => `${await sheet(page)}/versions` },
  { name: "the trash", path: "/corbeille" },
  { name: "a page in the trash", path: trashed.url },
  { name: "search results", path: "/recherche?q=mobilite" },
  { name: "profile", path: "/profil" },
  { name: "people", path: "/personnes" },
  { name: "templates", path: "/modeles" },
  { name: "a template", path: template },
  { name: "a retired template", path: retired.url },
  {
    name: "a template under edit",
    path: async (page) => `${await template(page)}?edit=1`,
    open: (page) => page.locator("#page-text[contenteditable=true]").waitFor(),
  },
  {
    name: "the dialog that makes a template of a page",
    path: sheet,
    open: async (page) => {
      await page.getByRole("button", { name: "Autres actions sur la page" }).click();
      await page.getByRole("menuitem", { name: "En faire un modèle" }).click();
      await page.getByRole("dialog", { name: "En faire un modèle" }).waitFor();
    },
  },
  {
    name: "the new page dialog, with templates of the network",
    path: "/liste/structure",
    open: async (page) => {
      await page.getByRole("button", { name: "Ajouter une page" }).first().click();
      await page.getByRole("radio", { name: "Garage solidaire" }).click();
      await page.getByRole("link", { name: /^Lire « Garage solidaire »/ }).waitFor();
    },
  },
  { name: "legal notice", path: "/mentions-legales" },
  { name: "privacy", path: "/confidentialite" },
  { name: "accessibility", path: "/accessibilite" },
  { name: "an address that leads nowhere", path: "/ailleurs" },
  {
    name: "the new page dialog",
    path: "/",
    open: async (page) => {
      await page.getByRole("button", { name: "Nouvelle page" }).first().click();
      await page.getByRole("dialog", { name: "Nouvelle page" }).waitFor();
    },
  },
  {
    name: "the search palette",
    path: "/",
    open: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog", { name: "Rechercher" }).waitFor();
      await page.keyboard.type("mobilite");
      await page.getByText(/Tous les résultats/).waitFor();
    },
  },
  {
    name: "a sheet under edit",
    path: async (page) => `${await sheet(page)}?edit=1`,
    open: (page) => page.locator("#page-text[contenteditable=true]").waitFor(),
  },
  {
    name: "the form of a figure",
    path: async (page) => `${await sheet(page)}?edit=1`,
    open: async (page) => {
      await page.locator("#page-text[contenteditable=true]").waitFor();
      await page
        .getByRole("button", { name: /^Modifier le chiffre/ })
        .first()
        .click();
      await page.getByRole("dialog", { name: "Chiffre" }).waitFor();
    },
  },
];

/** Changes the scheme, and waits until the screen has taken it on, with whatever moves or fades while it does. */
async function take(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

async function look(context: BrowserContext, { path, open: act }: Screen): Promise<void> {
  const page = await context.newPage();
  const complaints = listenForComplaints(page);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(typeof path === "string" ? path : await path(page));
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await act?.(page);
  await settle(page);
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
  await page.setViewportSize(phone);
  await settle(page);
  expect(await findDefects(page), "dark, phone").toEqual([]);
  await take(page, "light");
  expect(await findDefects(page, ["color-contrast"]), "light, phone").toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(), "320 px wide").toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await page.close();
}

const promise = "is accessible in both schemes, on a desktop and on a phone, fits, and keeps to the content policy";
test.each(open)(`a visitor's screen ${promise}: $name`, (screen) => look(visitor, screen));
test.each(inside)(`a member's screen ${promise}: $name`, (screen) => look(alix.context, screen));
