import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { joinAppFor } from "../support/app-for-people.ts";
import { outline, storedBody } from "../support/stored-body.ts";

const { app, browser, people } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = people;

const { page } = camille;
const heading = (text: string) => ({ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text }] });
const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const long = paragraph("Le garage répare les voitures. ".repeat(80));

test("the contents follow the text while one writes: new headings appear, the one that one is at is marked", async () => {
  const { url } = await app.page({
    body: [heading("Début"), long, heading("Suite"), long, heading("Fin"), long, long],
  });
  await camille.write(url);
  const contents = page.getByRole("navigation", { name: "Sommaire" });
  const here = contents.locator("[aria-current=location]");
  await expect.poll(() => here.textContent()).toBe("Début");
  await page.getByRole("heading", { name: "Fin" }).evaluate((element) => {
    scrollTo(0, element.getBoundingClientRect().top + scrollY - 90);
  });
  await expect.poll(() => here.textContent()).toBe("Fin");
  await camille.moveCaret("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("## Après");
  await contents.getByRole("link", { name: "Après" }).waitFor();
});

test("the length of the text is told, in reading and while writing", async () => {
  const unknown = { type: "figure", attrs: { id: "f", file: "00000000-0000-4000-8000-000000000000" } };
  const item = { type: "listItem", content: [paragraph("deux points")] };
  const row = { type: "tableRow", content: [{ type: "tableCell", content: [paragraph("seul")] }] };
  const around = [
    { type: "bulletList", content: [item] },
    { type: "table", content: [row] },
  ];
  const { url } = await app.page({
    body: [unknown, paragraph("Trois petits mots"), ...around, { type: "paragraph" }],
  });
  await page.goto(url);
  await page.getByText("Cette image n’est plus là.").waitFor();
  await page.getByText("6 mots · 1 minute de lecture").waitFor();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await page.keyboard.type("et deux");
  await page.getByText("8 mots · 1 minute de lecture").waitFor();
  expect(await page.getByText("6 mots · 1 minute de lecture").count()).toBe(0);
});

test("Ctrl+End and Ctrl+Home lead to where one can write, in a table as beside a card", async () => {
  const cell = (text: string) => ({ type: "tableCell", content: [paragraph(text)] });
  const row = (...texts: string[]) => ({ type: "tableRow", content: texts.map(cell) });
  const image = { type: "figure", attrs: { id: "f" } };
  const { id, url } = await app.page({
    body: [image, paragraph("un"), { type: "table", content: [row("a", "b"), row("c", "d")] }],
  });
  await camille.write(url);
  await camille.text.getByText("un", { exact: true }).click();
  await camille.moveCaret("Control+End");
  await page.keyboard.type(" et fin");
  await camille.moveCaret("Control+Home");
  await page.keyboard.type("Titre");
  await expect
    .poll(async () => outline(await storedBody(camille, id)))
    .toBe('p("Titre") figure p("un") table(tr(td(p("a")) td(p("b"))) tr(td(p("c")) td(p("d et fin"))))');
});

test("without distraction, the rails are hidden; Escape shows them again before it leaves the text", async () => {
  const { url } = await app.page();
  await camille.write(url);
  const rail = page.getByRole("complementary").first();
  await rail.waitFor();
  await page.getByRole("button", { name: "Sans distraction" }).press("Enter");
  await rail.waitFor({ state: "hidden" });
  expect(await findDefects(page)).toEqual([]);
  await expect.poll(() => camille.text.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await rail.waitFor();
  await expect.poll(() => camille.text.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => camille.text.evaluate((element) => element === document.activeElement)).toBe(false);
});

test("a link to a page tells what that page is, to the pointer and to the focus, and nothing of a page that one may not read", async () => {
  const open = await app.page({ title: "Le garage solidaire", fields: { resume: "Un garage qui répare." } });
  const closed = await app.page({ title: "Un secret", visibility: "prive" });
  const link = (id: string) => ({ type: "renvoi", attrs: { id: crypto.randomUUID(), page: id } });
  const { url } = await app.page({ body: [{ type: "paragraph", content: [link(open.id), link(closed.id)] }] });
  await felix.page.goto(url);
  const reference = felix.page.getByRole("link", { name: "Le garage solidaire" });
  const preview = felix.page.getByRole("tooltip");
  await reference.focus();
  await preview.getByText("Un garage qui répare.").waitFor();
  expect(await findDefects(felix.page)).toEqual([]);
  await felix.page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });
  await reference.hover();
  await preview.getByText("Fiche pratique").waitFor();
  expect(await felix.page.getByText("Un secret").count()).toBe(0);
  await felix.write(url);
  await felix.text.getByText("Le garage solidaire").hover();
  await preview.getByText("Un garage qui répare.").waitFor();
});

test("an ordinary link to a page tells what that page is too, read and under edit, and says when it is not open", async () => {
  const open = await app.page({ title: "Le vélo-école", fields: { resume: "On y apprend à rouler." } });
  const closed = await app.page({ title: "Un secret", visibility: "prive" });
  const link = (text: string, href: string) => ({ type: "text", text, marks: [{ type: "link", attrs: { href } }] });
  const { page } = felix;
  await page.goto("/");
  const content = [
    link("ce vélo-école", new URL(open.url, page.url()).href),
    { type: "text", text: " et " },
    link("cela", closed.url),
  ];
  const { url } = await app.page({ body: [{ type: "paragraph", content }] });
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/api/pages/by-slug/") && asked.push(request.url()));
  await page.goto(url);
  const preview = page.getByRole("tooltip");
  await page.getByRole("link", { name: "ce vélo-école" }).hover();
  await preview.getByText("On y apprend à rouler.").waitFor();
  // What is told can be pointed at, and goes by Escape without moving anything.
  await preview.hover();
  await preview.getByText("Le vélo-école").waitFor();
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "cela" }).hover();
  await preview.getByText("Cette page n’est pas ouverte à la lecture.").waitFor();
  expect(await page.getByText("Un secret").count()).toBe(0);
  await page.getByRole("heading", { level: 1 }).hover();
  await preview.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "ce vélo-école" }).focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await preview.getByText("On y apprend à rouler.").waitFor();
  expect(await findDefects(page)).toEqual([]);
  expect(asked.filter((address) => address.includes("velo-ecole"))).toHaveLength(1);

  await felix.write(url);
  await felix.text.getByText("ce vélo-école").hover();
  await preview.getByText("On y apprend à rouler.").waitFor();
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });
  await felix.text.focus();
  await felix.moveCaret("Home", "ArrowRight", "ArrowRight");
  await preview.getByText("On y apprend à rouler.").waitFor();
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });
  expect(await felix.text.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("on a phone the tools stand above the keyboard, and each is as large as a thumb needs", async () => {
  const phone = await app.person(browser, "conseiller", { viewport: { width: 390, height: 844 }, hasTouch: true });
  const { url } = await app.page();
  await phone.write(url);
  const tools = phone.page.getByRole("toolbar", { name: "Mise en forme" });
  // No keyboard comes in a browser without a screen: the part of the window that it leaves is told instead.
  await phone.page.evaluate(() => {
    const { visualViewport } = window;
    if (!visualViewport) throw new Error("no visual viewport");
    Object.defineProperty(visualViewport, "height", { value: innerHeight - 300, configurable: true });
    visualViewport.dispatchEvent(new Event("resize"));
  });
  const bottom = async () => {
    const box = await tools.boundingBox();
    return Math.round((box?.y ?? 0) + (box?.height ?? 0));
  };
  await expect.poll(bottom).toBe(844 - 300);
  for (const button of await tools.getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  expect(phone.complaints).toEqual([]);
  await phone.context.close();
});
