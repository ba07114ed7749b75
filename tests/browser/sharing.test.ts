import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { launchBrowser } from "../support/chromium.ts";
import { listenForComplaints } from "../support/person.ts";
import { startRunningApp } from "../support/running-app.ts";

// Its module is CommonJS that says it is not.
const { default: decode } = createRequire(import.meta.url)("jsqr") as typeof import("jsqr");

const app = await startRunningApp();
const browser = await launchBrowser();
const context = await browser.newContext({
  baseURL: app.address,
  locale: "fr-FR",
  permissions: ["clipboard-read", "clipboard-write"],
});
// No browser without a screen opens this dialog: that it was asked for is noted instead.
await context.addInitScript(() => {
  window.print = () => document.documentElement.setAttribute("data-printed", "");
});
const page = await context.newPage();
const complaints = listenForComplaints(page);
const answer = await (await context.request.get("/api/pages?q=plateforme%20de%20mobilit%C3%A9%20solidaire")).json();
const { url, title, slug } = answer.items.find((item: { title: string }) =>
  item.title.includes("plateforme de mobilité"),
);
const address = `${app.address}${url}`;
afterAll(async () => {
  await browser.close();
  await app.close();
  expect(complaints).toEqual([]);
});

async function openMenu(): Promise<void> {
  await page.emulateMedia({ media: null });
  await page.goto(url);
  await page.getByRole("button", { name: "Partager" }).press("Enter");
  await page.getByRole("menuitem", { name: "Copier le lien" }).waitFor();
}

/** What a QR code says, read off its picture by a decoder that shares nothing with what drew it. */
async function readCode(picture: Buffer, type: string): Promise<string | undefined> {
  const side = 300;
  // One character a pixel: as numbers, they would take seconds to cross.
  const dots = await page.evaluate(
    async ([source, size]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = size;
      canvas.height = size;
      const drawing = canvas.getContext("2d");
      drawing?.drawImage(image, 0, 0, size, size);
      const data = drawing?.getImageData(0, 0, size, size).data ?? [];
      let text = "";
      for (let at = 0; at < data.length; at += 4) text += (data[at] ?? 0) > 127 ? " " : "#";
      return text;
    },
    [`data:${type};base64,${picture.toString("base64")}`, side] as const,
  );
  const pixels = new Uint8ClampedArray(
    [...dots].flatMap((dot) => (dot === "#" ? [0, 0, 0, 255] : [255, 255, 255, 255])),
  );
  return decode(pixels, side, side)?.data;
}

async function download(owner: Page, button: Locator): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([owner.waitForEvent("download"), button.press("Enter")]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

test("the link of a page is copied with the keyboard, and goes by e-mail with its title", async () => {
  await openMenu();
  const mail = await page.getByRole("menuitem", { name: "Envoyer par e-mail" }).getAttribute("href");
  const { searchParams } = new URL(mail ?? "");
  expect(searchParams.get("subject")).toBe(title);
  expect(searchParams.get("body")).toContain(address);
  await page.getByRole("menuitem", { name: "Copier le lien" }).press("Enter");
  await page.getByText("Lien copié").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test("the QR code of a page leads to it, on the screen and in both files", async () => {
  await openMenu();
  await page.getByRole("menuitem", { name: "QR code" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "QR code de la page" });
  const code = dialog.getByRole("img", { name: `QR code qui ouvre « ${title} »` });
  await code.waitFor();
  expect(await findDefects(page)).toEqual([]);
  expect(await readCode(await code.screenshot(), "image/png")).toBe(address);
  const svg = await download(page, dialog.getByRole("button", { name: "Télécharger en SVG" }));
  expect(svg.name).toBe(`${slug}.svg`);
  expect(await readCode(svg.content, "image/svg+xml")).toBe(address);
  const png = await download(page, dialog.getByRole("button", { name: "Télécharger en PNG" }));
  expect(png.name).toBe(`${slug}.png`);
  expect(await readCode(png.content, "image/png")).toBe(address);
});

/** Expects that the sheet shows the QR code of the page, large enough for a phone. */
async function expectPrintedCode(): Promise<void> {
  const code = page.getByRole("img", { name: `QR code qui ouvre « ${title} »` });
  const drawn = await code.evaluate((element) => {
    const copy = element.cloneNode(true) as SVGElement;
    copy.setAttribute("width", "300");
    copy.setAttribute("height", "300");
    return new XMLSerializer().serializeToString(copy);
  });
  expect(await readCode(Buffer.from(drawn), "image/svg+xml")).toBe(address);
  expect((await code.boundingBox())?.width).toBeGreaterThan(90);
}

test("a browser that prints by itself finds the QR code on a page at rest, which screens and their readers never meet", async () => {
  await page.emulateMedia({ media: null });
  await page.goto(url);
  const code = page.getByLabel(`QR code qui ouvre « ${title} »`);
  await code.waitFor({ state: "attached" });
  expect(await code.isVisible()).toBe(false);
  expect(await page.locator("main, body").first().ariaSnapshot()).not.toContain("QR code");
  await page.emulateMedia({ media: "print" });
  await expectPrintedCode();
  await page.emulateMedia({ media: null });
});

test.each([
  ["the menu", async () => page.getByRole("menuitem", { name: "Imprimer" }).press("Enter")],
  [
    "the browser’s keys",
    async () => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+p");
    },
  ],
])(
  "the sheet printed from %s has numbered sources and the way back, and none of the screen’s tools",
  async (_, print) => {
    await openMenu();
    await print();
    await page.locator("html[data-printed]").waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    const notes = page.locator("li[id^=source-]");
    await notes.first().waitFor();
    const count = await notes.count();
    expect(count).toBeGreaterThan(0);
    const calls = page.locator("sup a");
    expect(await calls.count()).toBeGreaterThanOrEqual(count);
    for (const call of await calls.all()) {
      const note = page.locator(`[id="${(await call.getAttribute("href"))?.slice(1)}"]`);
      expect(await note.evaluate((item) => [...(item.parentElement?.children ?? [])].indexOf(item) + 1)).toBe(
        Number(await call.textContent()),
      );
    }
    await expectPrintedCode();
    await page.getByText(address).waitFor();
    await page.getByText(/^Imprimée le \d/).waitFor();
    for (const tool of ["navigation", "button", "search"] as const)
      expect(await page.getByRole(tool).filter({ visible: true }).count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.toString("latin1").match(/\/MediaBox \[0 0 59[45][\d.]* 84[12]/g)?.length).toBeGreaterThan(1);
    await page.emulateMedia({ media: null });
    expect(await notes.first().isVisible()).toBe(false);
  },
);
