import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { startAnotherHost } from "../support/another-host.ts";
import { launchBrowser } from "../support/chromium.ts";
import { followRequests } from "../support/follow-requests.ts";
import { untilProjected } from "../support/projected.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const other = await startAnotherHost();
const browser = await launchBrowser();
const camille = await app.person(browser, "conseiller");
const felix = await app.person(browser, "formateur");
const both = [camille, felix];
await Promise.all(both.map(({ context }) => other.lead(context)));
beforeEach(() => {
  other.visits.length = 0;
});
afterEach(() => {
  expect(both.flatMap(({ complaints }) => complaints)).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await other.close();
});

const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const film = "https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv";
const player = "https://tube.example.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?p2p=0&peertubeLink=0";
const photo = "https://photos.example.org/velo.png";

const requests = new Map(both.map(({ page }) => [page, followRequests(page)]));

/** Waits until the window has nothing more to ask for, and says which hosts were visited. */
async function visited(page: Page): Promise<string[]> {
  await requests.get(page)?.untilQuiet();
  return other.visits.map(({ url }) => url);
}

test("nothing is loaded from another host before the reader agrees, for that host and for this visit only", async () => {
  const { id, url } = await app.page({
    body: [
      { type: "video", attrs: { id: "v", url: film, title: "Le garage", duration: "3 minutes" } },
      { type: "video", attrs: { id: "w", url: `${film}?start=3`, title: "Le garage, suite" } },
      { type: "figure", attrs: { id: "f", link: photo, alt: "Un vélo rouge" } },
    ],
  });
  await untilProjected(app, id);
  const { page } = camille;
  const opened = await page.goto(url);
  expect(opened?.headers()["content-security-policy"]).toMatch(/default-src 'self'; .*frame-ancestors 'none'/);
  expect(opened?.headers()["content-security-policy"]).not.toMatch(/frame-src|example\.org/);
  await page.getByRole("button", { name: "Afficher la vidéo de tube.example.org" }).first().waitFor();
  expect(await findDefects(page)).toEqual([]);
  expect(await visited(page)).toEqual([]);

  const framed = page.waitForResponse((response) => response.url().includes("/api/embed"));
  const button = page.getByRole("button", { name: "Afficher la vidéo de tube.example.org" }).first();
  await button.focus();
  await page.keyboard.press("Enter");
  const policy = (await framed).headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'; frame-src https://tube.example.org;");
  expect(policy).toContain("frame-ancestors 'self'; sandbox allow-scripts allow-same-origin");
  const frame = page.frameLocator("iframe[title='Le garage']");
  await frame.frameLocator("iframe").getByText("Lecteur").waitFor();
  // Whoever agreed by a key is now in the film; the other one of that host came with it, the image of another did not.
  expect(await page.evaluate(() => document.activeElement?.getAttribute("title"))).toBe("Le garage");
  await expect.poll(() => page.locator("iframe").count()).toBe(2);
  await expect.poll(() => visited(page)).toEqual([player, player]);
  expect(other.visits.every(({ referrer, cookie }) => referrer === undefined && cookie === undefined)).toBe(true);

  await page.getByRole("button", { name: "Afficher l’image de photos.example.org" }).click();
  const image = page.frameLocator("iframe[title='Un vélo rouge']").getByRole("img", { name: "Un vélo rouge" });
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(60);
  expect(other.visits.at(-1)).toEqual({ url: photo, referrer: undefined, cookie: undefined });
  expect(await findDefects(page)).toEqual([]);

  await page.getByRole("button", { name: "Ne plus rien charger de tube.example.org" }).first().click();
  await expect.poll(() => page.locator("iframe").count()).toBe(1);
  await page.reload();
  await page.getByRole("button", { name: "Afficher l’image de photos.example.org" }).waitFor();
  expect(await page.locator("iframe").count()).toBe(0);
  expect(await visited(page)).toHaveLength(3);
});

test("an address that no player is known for is a link, and a hostile one is nothing at all", async () => {
  const { id, url } = await app.page({
    body: [
      { type: "video", attrs: { id: "a", url: "https://example.org/reportage", title: "Un reportage" } },
      { type: "video", attrs: { id: "b", url: "javascript:alert(1)", title: "Piège" } },
      { type: "figure", attrs: { id: "c", link: "javascript:alert(1)", alt: "Une image" } },
    ],
  });
  await untilProjected(app, id);
  await camille.page.goto(url);
  const link = camille.page.getByRole("link", { name: "Voir sur example.org" });
  expect(await link.getAttribute("href")).toBe("https://example.org/reportage");
  expect(await link.getAttribute("rel")).toContain("noreferrer");
  await camille.page.getByText("Piège").waitFor();
  await camille.page.getByText("Une image").waitFor();
  expect(await camille.page.getByRole("button", { name: /^Afficher/ }).count()).toBe(0);
  expect(await camille.page.locator("[href^=javascript], [src^=javascript]").count()).toBe(0);
  expect(await visited(camille.page)).toEqual([]);
});

test("a video is written by keys alone, with its transcript, and read folded but printed whole", async () => {
  const { id, url } = await app.page();
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await keyboard.type("/vidéo");
  await page.getByRole("option", { name: /^Vidéo/, selected: true }).waitFor();
  await keyboard.press("Enter");
  // The caret is in the transcript; out of it, Enter opens the form.
  await camille.text.locator("[data-node-view-content]").waitFor();
  await keyboard.type("Bonjour à tous.");
  await keyboard.press("Escape");
  await keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Vidéo" }).getByRole("textbox", { name: "Adresse" }).waitFor();
  await keyboard.type(film);
  await keyboard.press("Tab");
  await keyboard.type("Le garage");
  await keyboard.press("Tab");
  await keyboard.type("3 minutes");
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Enter");
  await camille.text.getByText("3 minutes · tube.example.org").waitFor();
  await camille.text.getByText("Bonjour à tous.").waitFor();
  expect(await findDefects(page)).toEqual([]);
  await camille.saved();
  await untilProjected(app, id);
  await page.goto(url);
  const words = page.getByText("Bonjour à tous.");
  await words.waitFor({ state: "attached" });
  expect(await words.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await words.isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "Transcription", expanded: false }).focus();
  await keyboard.press("Enter");
  await words.waitFor();
  expect(await visited(page)).toEqual([]);
});

test("two people fill a video at once, its fields and its transcript, and everything stays", async () => {
  const { url } = await app.page({
    body: [{ type: "video", attrs: { id: "v", url: film }, content: [paragraph("Début.")] }],
  });
  await Promise.all(both.map((person) => person.write(url)));
  await camille.text.getByText("Début.").click();
  await camille.moveCaret("End");
  await felix.page.getByRole("button", { name: "Modifier : Vidéo" }).click();
  await felix.page.getByRole("textbox", { name: "Titre" }).last().click();
  await Promise.all([camille.page.keyboard.type(" Et la fin."), felix.page.keyboard.type("Le garage")]);
  for (const person of both) {
    await expect.poll(() => person.words()).toContain("Le garage");
    await expect.poll(() => person.words()).toContain("Début. Et la fin.");
  }
  await felix.page.keyboard.press("Escape");
  await Promise.all(both.map((person) => person.saved()));
});

test("an image is taken from its address by keys, and waits for its description", async () => {
  const { id, url } = await app.page();
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await keyboard.type("/image");
  await page.getByRole("option", { name: /^Image/, selected: true }).waitFor();
  await keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Image" });
  const address = form.getByRole("textbox", { name: "Ou l’adresse d’une image" });
  await address.focus();
  await keyboard.type("http://localhost/velo.png");
  await keyboard.press("Tab");
  await form.getByText("L’adresse complète d’une image sur un site public, en https.").waitFor();
  await address.focus();
  await keyboard.press("Control+a");
  await keyboard.type(photo);
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Escape");
  await camille.text.getByText("Image à décrire").waitFor();
  await camille.saved();
  await untilProjected(app, id);
  const opened = await camille.context.request.patch(`/api/pages/${id}`, {
    data: { visibility: "public" },
    headers: { origin: app.address },
  });
  expect(opened.status()).toBe(409);
  expect((await opened.json()).detail).toContain(photo);
  expect(await visited(page)).toEqual([]);
});
