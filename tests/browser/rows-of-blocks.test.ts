import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { joinAppFor } from "../support/app-for-people.ts";
import { chooseByKeys } from "../support/choose-by-keys.ts";
import { insertBlock } from "../support/insert-block.ts";
import { untilProjected } from "../support/projected.ts";
import { tabTo } from "../support/tab-to.ts";

const { app, browser, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;
const garage = await app.page({ kind: structure, title: "Garage de la Gare" });

const partners = (...rows: Record<string, string>[]): BodyNode => ({
  type: "partenaires",
  attrs: { id: "p" },
  rows: rows.map((columns, at) => ({ id: `r${at}`, columns })),
});
const stored = async (id: string): Promise<Record<string, string>[]> => {
  const { rows } = await app.database.pool.query("SELECT body FROM pages WHERE id = $1", [id]);
  const block = (rows[0].body.content as BodyNode[]).find(({ type }) => type === "partenaires");
  return (block?.rows ?? []).map(({ columns }) => columns);
};

test("partners are told with the keyboard alone: one found as one types, one created on the spot, one in words", async () => {
  const { id, url } = await app.page();
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const form = await insertBlock(page, "partenaires", "Partenaires");
  const add = async () => {
    await tabTo(form, "Ajouter : Partenaires");
    await keyboard.press("Enter");
  };
  await add();
  await tabTo(form, "Structure, Partenaires 1");
  await chooseByKeys(page, "Garage de la", page.getByRole("option", { name: "Garage de la Gare" }));
  await tabTo(form, "Rôle, Partenaires 1");
  await keyboard.type("Prête des véhicules");
  await keyboard.press("Enter");
  await keyboard.type("Les répare");
  await add();
  await tabTo(form, "Structure, Partenaires 2");
  await chooseByKeys(page, "Vélo pour toutes", page.getByRole("option", { name: /^Créer « Vélo pour toutes »/ }));
  await form.getByRole("link", { name: "Compléter « Vélo pour toutes »" }).waitFor();
  await add();
  await tabTo(form, "Ou en toutes lettres, Partenaires 3");
  await keyboard.type("Communautés de communes");
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  await camille.text.getByText("Rôle à préciser").first().waitFor();
  await camille.saved();
  await untilProjected(app, id);
  await page.goto(url);
  const block = page.locator("[data-block=partenaires]");
  await block.getByRole("link", { name: "Garage de la Gare" }).waitFor();
  await block.getByRole("link", { name: "Vélo pour toutes" }).waitFor();
  await block.getByText(/^Prête des véhicules\s+Les répare$/).waitFor();
  expect(await block.getByText("Rôle à préciser").count()).toBe(2);
  expect(await findDefects(page)).toEqual([]);
  expect(await stored(id)).toMatchObject([
    { structure: garage.id, role: "Prête des véhicules\nLes répare" },
    { structure: expect.any(String) },
    { nom: "Communautés de communes" },
  ]);
});

test("readers are not told that the part of a partner is missing", async () => {
  const { url } = await app.page({ visibility: "public", body: [partners({ nom: "Communes" })] });
  const context = await browser.newContext({ baseURL: app.address, locale: "fr-FR" });
  const visitor = await context.newPage();
  await visitor.goto(url);
  await visitor.getByText("Communes").waitFor();
  expect(await visitor.getByText("Rôle à préciser").count()).toBe(0);
  await context.close();
});

test("funders are told with the keyboard alone, and their shares are drawn and said", async () => {
  const { id, url } = await app.page();
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const form = await insertBlock(page, "financement", "Financement");
  await tabTo(form, "Financement total");
  await keyboard.type("0,4 M€");
  const funders = [
    ["Europe (FSE)", "Européen", "100 k€"],
    ["Région", "Public", "≈ 200 000 €"],
  ] as const;
  for (const [at, [name, nature, amount]] of funders.entries()) {
    const place = `Financeurs ${at + 1}`;
    await tabTo(form, "Ajouter : Financeurs");
    await keyboard.press("Enter");
    await tabTo(form, `Ou en toutes lettres, ${place}`);
    await keyboard.type(name);
    await tabTo(form, `Nature, ${place}`);
    await keyboard.press("ArrowDown");
    await chooseByKeys(page, "", page.getByRole("option", { name: nature }));
    await tabTo(form, `Montant ou part, ${place}`);
    await keyboard.type(amount);
  }
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
  await camille.saved();
  await untilProjected(app, id);
  await page.goto(url);
  const block = page.locator("[data-block=financement]");
  const rows = block.getByRole("row");
  await rows.nth(3).waitFor();
  const said = (await rows.allInnerTexts()).map((text) => text.replaceAll(/[\s\u00a0\u202f]+/g, " ").trim());
  expect(said).toEqual([
    "Financeur Montant Part",
    "Europe (FSE) Européen 100 k€ 25 %",
    "Région Public ≈ 200 000 € ≈ 50 %",
    "Non précisé ≈ 25 %",
  ]);
  expect(await findDefects(page)).toEqual([]);
});

test("a fleet is told with the keyboard alone, read by type, and its figures are those of a territory, verified today", async () => {
  const { id, url } = await app.page();
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const form = await insertBlock(page, "flotte", "Flotte");
  await tabTo(form, "Ajouter : Véhicules");
  await keyboard.press("Enter");
  await tabTo(form, "Type, Véhicules 1");
  await keyboard.press("ArrowDown");
  await chooseByKeys(page, "", page.getByRole("option", { name: "Vélo", exact: true }));
  await tabTo(form, "Nombre, Véhicules 1");
  await keyboard.type("une centaine");
  await tabTo(form, "Précision, Véhicules 1");
  await keyboard.type("dont près de 40 % électriques");
  await camille.text.getByText("à vérifier").waitFor();
  await tabTo(form, "Période");
  await keyboard.type("2025");
  await tabTo(form, "Territoire");
  await chooseByKeys(page, "Essonne", page.getByRole("option", { name: /^Essonne \(91\)/ }));
  await tabTo(form, "Source");
  await keyboard.type("Inventaire");
  await tabTo(form, "Vérifié le");
  await keyboard.type("12/11/2001");
  await tabTo(form, "Aujourd’hui");
  await keyboard.press("Space");
  expect(await form.getByLabel("Vérifié le").inputValue()).toMatch(/\/20\d\d$/);
  await camille.text.getByText("à vérifier").waitFor({ state: "detached" });
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  await camille.saved();
  await untilProjected(app, id);
  await page.goto(url);
  const item = page.locator("[data-block=flotte]").getByRole("listitem");
  await item.waitFor();
  const [said] = await item.allInnerTexts();
  expect(said?.replaceAll(/\s+/g, " ")).toBe("≈ 100 Vélo dont près de 40 % électriques");
  await page
    .locator("[data-block=flotte]")
    .getByText(/^2025 · Essonne · Inventaire · vérifié le \d+ /)
    .waitFor();
  expect(await findDefects(page)).toEqual([]);
  const answer = await camille.context.request.get(`/api/indicators?page=${id}`);
  expect((await answer.json()).items).toMatchObject([
    {
      ...{ block: "flotte", indicator: "bicycles", value: { qualifier: "approx", decimal: "100" }, toVerify: false },
      ...{
        periodFrom: "2025-01-01",
        territory: { code: "91" },
        source: "Inventaire",
        measure: { value: "une centaine" },
      },
    },
  ]);
});

test("a figure of a block that is not understood, or of another nature than its place takes, stays with its message", async () => {
  const rows = (columns: Record<string, string>) => [{ id: "r", columns }];
  const { id, url } = await app.page({
    body: [
      { type: "population", attrs: { id: "p", label: "Personnes" }, rows: rows({ public: "Jeunes" }) },
      { type: "flotte", attrs: { id: "f" }, rows: rows({ type: "velo" }) },
      { type: "financement", attrs: { id: "m" }, rows: rows({ nom: "Région" }) },
    ],
  });
  const { page } = camille;
  await camille.write(url);
  const typed = {
    Population: [
      ["Effectif", "12 500 %", /valeur n’est pas comprise/, "1/3"],
      ["Effectif", "3 jours", /attend un nombre ou une part/, "11 526"],
      ["Période", "fin 2017", /période n’est pas comprise/, "2017"],
      ["Effectif, Répartition par public 1", "2,5,1", /valeur n’est pas comprise/, "≈ 40 %"],
      ["Effectif, Répartition par public 1", "12 €", /attend un nombre ou une part/],
    ],
    Flotte: [
      ["Nombre, Véhicules 1", "2e", /attend un nombre/, "plus de 80"],
      ["Nombre, Véhicules 1", "50 %", /attend un nombre/],
    ],
    Financement: [
      ["Financement total", "80 %", /attend un montant en euros/, "400 k€"],
      ["Financement total", "400 000", /pas d’unité/],
      ["Montant ou part, Financeurs 1", "12 vélos", /attend un montant en euros ou une part/, "1/3"],
    ],
  } as const;
  for (const [name, cases] of Object.entries(typed)) {
    await page.getByRole("button", { name: `Modifier : ${name}` }).click();
    const form = page.getByRole("dialog", { name });
    for (const [label, wrong, message, right] of cases) {
      const input = form.getByLabel(label, { exact: true });
      await input.fill(wrong);
      await input.press("Tab");
      await form.getByText(message).waitFor();
      expect([label, await input.inputValue(), await input.getAttribute("aria-invalid")]).toEqual([
        label,
        wrong,
        "true",
      ]);
      if (right === undefined) continue;
      await input.fill(right);
      await form.getByText(message).waitFor({ state: "detached" });
    }
    expect(await findDefects(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
  }
  await camille.saved();
  await untilProjected(app, id);
  const { items } = await (await camille.context.request.get(`/api/pages/${id}/problems`)).json();
  const places = items.map(({ name, attribute, column }: Record<string, string>) => `${name} ${attribute ?? column}`);
  expect(places).toEqual(["population count", "flotte nombre", "financement total"]);
  await page.goto(url);
  await page.getByRole("row", { name: "Jeunes 12 €" }).waitFor();
});

test("a row is dragged by its grip while another person writes in it, and nothing is lost", async () => {
  const { id, url } = await app.page({ body: [partners({ nom: "Un" }, { nom: "Deux" }, { nom: "Trois" })] });
  await Promise.all(both.map((person) => person.write(url)));
  const [hers, his] = both.map(({ page }) => page.getByRole("dialog", { name: "Partenaires" })) as [Locator, Locator];
  await Promise.all(both.map(({ page }) => page.getByRole("button", { name: "Modifier : Partenaires" }).click()));
  await his.getByLabel("Rôle, Partenaires 1").focus();
  const grip = hers.getByRole("button", { name: "Ligne 1 de Partenaires" });
  const from = await grip.boundingBox();
  const below = await hers.getByRole("button", { name: "Ligne 2 de Partenaires" }).boundingBox();
  if (!from || !below) throw new Error("the form is not drawn");
  const { mouse } = camille.page;
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(from.x + from.width / 2, from.y + 40, { steps: 4 });
  await felix.page.keyboard.type("Reçoit les ");
  await mouse.move(from.x + from.width / 2, below.y + 40, { steps: 8 });
  await felix.page.keyboard.type("personnes");
  await mouse.up();
  await felix.page.keyboard.type(" en personne");
  await expect
    .poll(() => stored(id))
    .toEqual([{ nom: "Deux" }, { nom: "Un", role: "Reçoit les personnes en personne" }, { nom: "Trois" }]);
  await hers
    .getByLabel("Rôle, Partenaires 2")
    .and(camille.page.getByText("Reçoit les personnes en personne"))
    .waitFor();
  // A grip that has dragged has not been pressed: no menu.
  expect(await camille.page.getByRole("menuitem").count()).toBe(0);

  // By keys, where one writes: the caret stays in the row.
  await felix.page.keyboard.press("Alt+Shift+ArrowDown");
  await felix.page.keyboard.type(" !");
  await felix.page.keyboard.press("Alt+Shift+ArrowUp");
  await felix.page.keyboard.press("Alt+Shift+ArrowUp");
  await his.getByText("Partenaires : ligne 1 sur 3.").waitFor({ state: "attached" });
  await expect
    .poll(() => stored(id))
    .toEqual([{ nom: "Un", role: "Reçoit les personnes en personne !" }, { nom: "Deux" }, { nom: "Trois" }]);
});

test("a row that is dragged stays where it was on Escape, and its form stays open", async () => {
  const { id, url } = await app.page({ body: [partners({ nom: "Un" }, { nom: "Deux" })] });
  const { page } = camille;
  await camille.write(url);
  await page.getByRole("button", { name: "Modifier : Partenaires" }).click();
  const form = page.getByRole("dialog", { name: "Partenaires" });
  const box = await form.getByRole("button", { name: "Ligne 1 de Partenaires" }).boundingBox();
  if (!box) throw new Error("the grip is not drawn");
  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 8, box.y + 300, { steps: 5 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await form.waitFor();
  expect(await stored(id)).toEqual([{ nom: "Un" }, { nom: "Deux" }]);
});

test("a finger drags a row on a phone", async () => {
  const { id, url } = await app.page({ body: [partners({ nom: "Un" }, { nom: "Deux" })] });
  const viewport = { width: 390, height: 844 };
  const phone = await app.person(browser, "conseiller", { viewport, hasTouch: true, isMobile: true });
  const { page } = phone;
  await phone.write(url);
  await page.getByRole("button", { name: "Modifier : Partenaires" }).tap();
  const form = page.getByRole("dialog", { name: "Partenaires" });
  const [first, second] = await Promise.all(
    [1, 2].map((place) => form.getByRole("button", { name: `Ligne ${place} de Partenaires` }).boundingBox()),
  );
  if (!first || !second) throw new Error("the grips are not drawn");
  const touch = await phone.context.newCDPSession(page);
  const put = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    touch.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: y === undefined ? [] : [{ x: first.x + first.width / 2, y }],
    });
  const from = first.y + first.height / 2;
  await put("touchStart", from);
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await put("touchMove", from + part * (second.y + 40 - first.y));
  await put("touchEnd");
  await expect.poll(() => stored(id)).toEqual([{ nom: "Deux" }, { nom: "Un" }]);
  expect(await page.getByRole("menuitem").count()).toBe(0);
  expect(phone.complaints).toEqual([]);
  await phone.context.close();
});

const word = readFileSync(
  join(import.meta.dirname, "../../web/features/editor/paste/fixtures/word-partners.clipboard"),
  "utf8",
);
const expected = [
  { nom: "Europe (FSE)", role: "Financement" },
  { structure: garage.id, role: "Financement" },
  { nom: "Missions locales, maisons des solidarités", role: "Repérage des publics\nSuivi" },
  { nom: "Communautés de communes" },
];

async function paste(target: Locator, html: string): Promise<void> {
  await target.evaluate((element, given) => {
    const data = new DataTransfer();
    data.setData("text/html", given);
    element.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }));
  }, html);
}

test("a table of Word that is pasted in a row of partners makes its rows, which one undo takes back", async () => {
  const { id, url } = await app.page({ body: [partners({ nom: "Avant" }, { nom: "Après" })] });
  const { page } = camille;
  await camille.write(url);
  await page.getByRole("button", { name: "Modifier : Partenaires" }).click();
  const form = page.getByRole("dialog", { name: "Partenaires" });
  await form.getByLabel("Ou en toutes lettres, Partenaires 1").focus();
  await paste(form.getByLabel("Ou en toutes lettres, Partenaires 1"), word);
  await form.getByText("4 lignes collées.").waitFor();
  await expect.poll(() => stored(id)).toEqual([{ nom: "Avant" }, ...expected, { nom: "Après" }]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => stored(id)).toEqual([{ nom: "Avant" }, { nom: "Après" }]);
});

test("a table of Word that is pasted on the selected block joins its rows", async () => {
  const { id, url } = await app.page({ body: [partners()] });
  const { page } = camille;
  await camille.write(url);
  await page.getByText("Partenaires à préciser").click();
  await page.locator(".ProseMirror-selectednode, [data-selected]").first().waitFor();
  await paste(camille.text, word);
  await expect.poll(() => stored(id)).toEqual(expected);
  expect(await camille.text.locator("table").count()).toBe(0);
});
