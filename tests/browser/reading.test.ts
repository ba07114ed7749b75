import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { en } from "@passerelles/shared/strings/en.ts";
import { fr } from "@passerelles/shared/strings/fr.ts";
import { frenchTypography } from "@passerelles/shared/text/french-typography.ts";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { launchBrowser } from "../support/chromium.ts";
import { listenForComplaints } from "../support/person.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Bytes of JavaScript that reading a page may cost, as they travel. */
const budget = 220 * 1000;
const modulesFile = join(import.meta.dirname, "../../web/dist/.vite/modules.json");

async function urlOf(page: Page, title: string): Promise<string> {
  const answer = await page.request.get(`/api/pages?q=${encodeURIComponent(title)}`);
  return (await answer.json()).items.find((item: { title: string }) => item.title.includes(title)).url;
}

test("reading a page asks for neither the editor nor Yjs nor zod, and costs at most 220 kB of JavaScript", async () => {
  const context = await browser.newContext({ baseURL: app.address, locale: "fr-FR" });
  const page = await context.newPage();
  const complaints = listenForComplaints(page);
  const url = await urlOf(page, "plateforme de mobilité solidaire");
  const scripts: { file: string; size: Promise<number> }[] = [];
  const elsewhere: string[] = [];
  page.on("requestfinished", (request) => {
    if (!request.url().startsWith(app.address)) elsewhere.push(request.url());
    if (!request.url().endsWith(".js")) return;
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    scripts.push({ file: `assets/${basename(request.url())}`, size });
  });
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  const modulesOf: Record<string, string[]> = JSON.parse(readFileSync(modulesFile, "utf8"));
  const modules = scripts.flatMap(({ file }) => modulesOf[file] ?? []);
  expect(modules.some((module) => module.includes("features/pages/read-body.tsx"))).toBe(true);
  expect(
    modules.filter((module) => /node_modules\/(zod|yjs|y-|lib0|@tiptap|prosemirror)|features\/editor\//.test(module)),
  ).toEqual([]);
  const sizes = await Promise.all(scripts.map(({ size }) => size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);

  await page.getByRole("button", { name: "Autres actions sur la page" }).click();
  await page.getByRole("menuitem", { name: "Télécharger en Markdown" }).waitFor();
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the address of a figure opens the page where it stands, while cards above it are loaded, until the reader moves on", async () => {
  for (const viewport of [
    { width: 1300, height: 800 },
    { width: 390, height: 844 },
  ]) {
    const context = await browser.newContext({ baseURL: app.address, locale: "fr-FR", viewport });
    const page = await context.newPage();
    const figures = (await (await page.request.get("/api/indicators?limit=100")).json()).items;
    const last = new Map<string, { blockId: string; page: { url: string; id: string } }>();
    for (const figure of figures) last.set(figure.page.id, figure);
    expect(last.size).toBeGreaterThan(3);
    for (const figure of last.values()) {
      await page.goto("about:blank");
      await page.goto(figure.page.url);
      const place = page.locator(`[id="${figure.blockId}"]`);
      await place.waitFor();
      // The cards are there once none of the grey surfaces in their place is left.
      await expect.poll(() => page.locator(".mantine-Skeleton-root").count()).toBe(0);
      const isSeen = () =>
        place.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return bottom > 60 && top < innerHeight;
        });
      await expect.poll(async () => [figure.page.url, await isSeen()]).toEqual([figure.page.url, true]);
    }
    await page.mouse.wheel(0, -10_000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => document.body.append(Object.assign(document.createElement("p"), { textContent: "bas" })));
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await context.close();
  }
});

/** All the texts of a catalogue. */
function textsOf(catalogue: object): string[] {
  return Object.values(catalogue).flatMap((value) => (typeof value === "string" ? [value] : textsOf(value)));
}

/** Each text of the screen that is not a person's writing, names of controls included. */
function textsShown(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest("script, style, [lang=fr]")) found.push(node.textContent?.trim() ?? "");
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]"))
      if (!element.closest("[lang=fr]"))
        for (const name of ["aria-label", "placeholder", "title"]) found.push(element.getAttribute(name) ?? "");
    return found.filter(Boolean);
  });
}

test("in English nothing of the interface stays in French, and no text is missing", async () => {
  const felix = await app.person(browser, "formateur");
  const { page } = felix;
  await page.goto("/");
  await page.getByRole("button", { name: /Félix Formation/ }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await page.getByRole("link", { name: "My pages" }).first().waitFor();
  await expect.poll(() => page.getAttribute("html", "lang")).toBe("en");

  const english = new Set(textsOf(en));
  const french = new Set(
    textsOf(fr)
      .map(frenchTypography)
      .filter((text) => text.length > 3 && !english.has(text)),
  );
  const key = new RegExp(`^(${Object.keys(fr).join("|")})\\.[a-zA-Z.-]+$`);
  const sheet = await urlOf(page, "plateforme de mobilité solidaire");
  const addresses = ["/", "/mes-pages", "/liste/structure", sheet, `${sheet}/versions`, "/corbeille", "/profil"];
  for (const address of [...addresses, "/recherche?q=permis", "/mentions-legales", "/ailleurs", `${sheet}?edit=1`]) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.locator(".mantine-Skeleton-root").filter({ visible: true }).first().waitFor({ state: "detached" });
    await expect.poll(async () => (await textsShown(page)).length).toBeGreaterThan(10);
    const shown = await textsShown(page);
    expect(
      shown.filter((text) => french.has(text) || key.test(text)),
      address,
    ).toEqual([]);
  }
  await page.getByRole("button", { name: "Done" }).waitFor();
  expect(felix.complaints).toEqual([]);
  await felix.context.close();
});
