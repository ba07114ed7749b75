import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { heading, paragraph } from "@passerelles/shared/document/templates/sections.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { launchBrowser } from "../support/chromium.ts";
import { pdfSheets } from "../support/pdf-sheets.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
// As wide as what a sheet of A4 leaves between its margins.
const camille = await app.person(browser, "conseiller", { viewport: { width: 680, height: 980 } });
const { page } = camille;
await page.addInitScript(() => {
  window.print = () => document.documentElement.setAttribute("data-printed", "");
});
afterAll(async () => {
  await browser.close();
  await app.close();
  expect(camille.complaints).toEqual([]);
});

/** Sends a file as the interface does; the id under which it is kept. */
async function send(name: string, bytes: Buffer): Promise<string> {
  const { request } = camille.context;
  const upload = await (await request.post("/api/uploads", { data: { name, bytes: bytes.byteLength } })).json();
  const headers = { "content-type": "application/octet-stream" };
  const piece = await request.put(`/api/uploads/${upload.id}?offset=0`, { data: bytes, headers });
  expect(piece.ok()).toBe(true);
  return (await (await request.post(`/api/uploads/${upload.id}/complete`)).json()).id;
}

const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
async function expectNoTools(): Promise<void> {
  for (const tool of ["navigation", "button", "search", "tab", "radio"] as const)
    expect(await page.getByRole(tool).filter({ visible: true }).count(), tool).toBe(0);
}

test("insets, images, attachments and populations are printed whole, and what nobody has filled is not", async () => {
  const picture = await sharp({ create: { width: 600, height: 2400, channels: 3, background: "#0b6e6e" } })
    .png()
    .toBuffer();
  const file = await send("affiche.png", picture);
  const document = await send("règlement.txt", Buffer.from("Le règlement"));
  const body: BodyNode[] = [
    heading(2, "Pour qui"),
    {
      type: "population",
      attrs: { id: "p", label: "personnes accompagnées", total: "≈ 250", period: "2025", source: "Bilan" },
      rows: [{ id: "r", columns: { public: "Jeunes", count: "1/3" } }],
    },
    { type: "encart", attrs: { id: "e", tone: "attention" }, content: [paragraph("Le dépôt se fait avant le 15.")] },
    ...Array.from({ length: 40 }, (_, at) =>
      paragraph(`Paragraphe ${at + 1}. ${"Du texte pour la suite. ".repeat(12)}`),
    ),
    {
      type: "figure",
      attrs: { id: "f", file, alt: "L’affiche", caption: "L’affiche de l’an dernier", credit: "Le réseau" },
    },
    { type: "pieceJointe", attrs: { id: "j", file: document, label: "Le règlement" } },
    heading(2, "Ce qui reste à écrire"),
    paragraph(),
  ];
  const { url } = await app.page({ title: "Une page à imprimer", body });
  await page.goto(url);
  await page.getByText("À compléter").waitFor();
  const image = page.getByRole("img", { name: "L’affiche" });
  await page.keyboard.press("Control+p");
  await page.locator("html[data-printed]").waitFor({ state: "attached" });
  expect(await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await page.emulateMedia({ media: "print" });
  for (const words of ["≈ 250", "Jeunes", "2025 · Bilan", "Attention", "Le dépôt se fait avant le 15.", "Le règlement"])
    expect(await page.getByText(words).first().isVisible(), words).toBe(true);
  const caption = await page.getByRole("figure").getByText("L’affiche de l’an dernier").boundingBox();
  const drawn = await image.boundingBox();
  // A sheet is 250 mm high within its margins, 96 pixels for 25.4 mm.
  expect((caption?.y ?? 0) + (caption?.height ?? 0) - (drawn?.y ?? 0)).toBeLessThan((250 / 25.4) * 96);
  expect((drawn?.height ?? 0) / (drawn?.width ?? 1)).toBeCloseTo(4, 1);
  expect(await page.getByText("Ce qui reste à écrire").first().isVisible()).toBe(false);
  expect(await page.getByText("À compléter").isVisible()).toBe(false);
  await expectNoTools();
  expect(await overflow()).toBeLessThanOrEqual(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf).toMatch(/\/Subtype \/Image/);
  expect(pdf.match(/\/MediaBox/g)?.length).toBeGreaterThan(2);
  await page.emulateMedia({ media: null });
});

test("a browser that prints by itself finds the images of a page at rest, those that nobody has scrolled to too", async () => {
  const picture = await sharp({ create: { width: 600, height: 300, channels: 3, background: "#3b5ba9" } })
    .png()
    .toBuffer();
  const file = await send("plan.png", picture);
  const text = Array.from({ length: 60 }, () => paragraph("Du texte pour la suite. ".repeat(20)));
  const { url } = await app.page({
    title: "Une page illustrée",
    body: [...text, { type: "figure", attrs: { id: "f", file, alt: "Le plan" } }],
  });
  await page.goto(url);
  const image = page.getByRole("img", { name: "Le plan" });
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  const { y = 0 } = (await image.boundingBox()) ?? {};
  expect(y).toBeGreaterThan(6000);
});

test("the address that ends a page is never alone on its sheet, wherever the text ends", async () => {
  const body = [heading(2, "Le texte"), ...Array.from({ length: 20 }, () => paragraph("Du texte. ".repeat(40)))];
  const { url } = await app.page({ title: "Une page qui finit n’importe où", body });
  await page.goto(url);
  await page.getByLabel("QR code qui ouvre").waitFor({ state: "attached" });
  // Painted, so that they are found in the file: what ends the page, and what stands before.
  const [end, before] = ["1 0 1 rg", "0 1 0 rg"];
  const sheetsOfEnd: number[] = [];
  for (let lines = 0; lines < 60; lines += 2) {
    await page.evaluate((count) => {
      const paint = (selector: string, colour: string) => {
        for (const element of document.querySelectorAll<HTMLElement>(selector))
          element.style.setProperty("background", colour, "important");
      };
      paint("footer > p", "rgb(255 0 255)");
      paint("[data-prose] p, aside dd, aside li", "rgb(0 255 0)");
      const first = document.querySelector<HTMLElement>("[data-prose] p");
      if (first) first.style.paddingTop = `${count * 12}pt`;
    }, lines);
    const sheets = pdfSheets(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const last = sheets.findIndex((sheet) => sheet.includes(end));
    expect(last).toBeGreaterThan(0);
    expect(sheets[last]?.includes(before), `${lines} lines further`).toBe(true);
    sheetsOfEnd.push(last);
  }
  expect(new Set(sheetsOfEnd).size).toBeGreaterThan(1);
});

test.each(kinds.map(({ name }) => name))("a page of kind %s fits its sheet and leaves the tools out", async (kind) => {
  const answer = await (await camille.context.request.get(`/api/pages?kind=${kind}&limit=1&sort=created`)).json();
  await page.goto(answer.items[0].url);
  await page.getByRole("heading", { level: 1, name: answer.items[0].title }).waitFor();
  await page.emulateMedia({ media: "print" });
  await expectNoTools();
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await page.getByText(`${app.address}${answer.items[0].url}`).isVisible()).toBe(true);
  expect(await page.getByText("minute de lecture").filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: null });
});
