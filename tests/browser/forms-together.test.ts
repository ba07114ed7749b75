import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import { sizes } from "../support/drawn-screen.ts";
import type { Person } from "../support/person.ts";
import { type StoredNode, storedBody } from "../support/stored-body.ts";

const { app, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);
const form = (person: Person, name: string) => person.page.getByRole("dialog", { name, exact: true });
const inText = (person: Person, words: string) => person.text.getByText(words, { exact: true });

async function write(body: BodyNode[]): Promise<string> {
  const { id, url } = await app.page({ body });
  await Promise.all(both.map((person) => person.write(url)));
  return id;
}
function found(nodes: readonly StoredNode[], type: string): StoredNode[] {
  return nodes.flatMap((node) => [...(node.type === type ? [node] : []), ...found(node.content ?? [], type)]);
}
/** Types on, while somebody else does something to the block that one writes about. */
async function typeDuring(person: Person, before: string, after: string, act: () => Promise<unknown>): Promise<void> {
  await person.page.keyboard.type(before);
  await act();
  await person.page.keyboard.type(after);
}

const figure: BodyNode = { type: "indicateur", attrs: { id: "c", label: "retour à l’emploi", value: "46 %" } };

test("who writes in the form of a figure goes on there while somebody moves its paragraph, then makes a title of it", async () => {
  const row: BodyNode = { type: "paragraph", content: [{ type: "text", text: "Soit " }, figure] };
  const id = await write([row, paragraph("Deux"), paragraph("Trois")]);
  await felix.page.getByRole("button", { name: /^Modifier le chiffre/ }).click();
  await form(felix, "Chiffre").getByLabel("Source", { exact: true }).click();
  await typeDuring(felix, "Rapport ", "annuel ", async () => {
    await inText(camille, "Deux").click();
    await camille.moveCaret("Home", "ArrowUp", "Home", "Alt+Shift+ArrowDown");
    await expect.poll(() => felix.words()).toMatch(/^Deux\nSoit/);
  });
  await typeDuring(felix, "de ", "2017", async () => {
    await camille.page.keyboard.type("## ");
    await felix.text.locator("h2").waitFor();
  });
  expect(await isFocused(form(felix, "Chiffre").getByLabel("Source", { exact: true }))).toBe(true);
  await felix.page.keyboard.press("Enter");
  await form(felix, "Chiffre").waitFor({ state: "detached" });
  const stored = async () => found(await storedBody(felix, id), "indicateur")[0]?.attrs;
  await expect.poll(stored).toMatchObject({ source: "Rapport annuel de 2017" });
  expect(await stored()).toMatchObject({ label: "retour à l’emploi", value: "46 %" });
});

test("who writes in a row of a population goes on there while somebody moves it and undoes that", async () => {
  const rows = [{ id: "x", columns: { public: "Un" } }];
  const id = await write([
    paragraph("Avant"),
    { type: "population", attrs: { id: "p", label: "Publics" }, rows },
    paragraph("Après"),
  ]);
  await felix.page.getByRole("button", { name: "Modifier : Population" }).click();
  const input = form(felix, "Population").getByLabel("Public, Répartition par public 1");
  await input.fill("");
  await typeDuring(felix, "publics ", "jeunes ", async () => {
    await inText(camille, "Avant").click();
    await camille.moveCaret("ArrowDown", "Alt+Shift+ArrowDown");
    await expect.poll(() => felix.words()).toMatch(/^Avant\nAprès\n/);
  });
  await typeDuring(felix, "et ", "moins jeunes", async () => {
    await camille.page.keyboard.press("Control+z");
    await expect.poll(() => felix.words()).toMatch(/\nAprès$/);
  });
  expect(await isFocused(input)).toBe(true);
  expect(await input.inputValue()).toBe("publics jeunes et moins jeunes");
  await felix.page.keyboard.press("Escape");
  await form(felix, "Population").waitFor({ state: "detached" });
  await felix.saved();
  const text = async () => (await app.database.pool.query("SELECT text FROM pages WHERE id = $1", [id])).rows[0].text;
  await expect.poll(text).toContain("Avant\nPublics\npublics jeunes et moins jeunes\nAprès");
});

test("what one writes of a figure while somebody makes a title of its line at that very moment is kept", async () => {
  const row: BodyNode = { type: "paragraph", content: [{ type: "text", text: "Soit " }, figure] };
  const id = await write([row]);
  await felix.page.getByRole("button", { name: /^Modifier le chiffre/ }).click();
  const source = form(felix, "Chiffre").getByLabel("Source", { exact: true });
  await source.click();
  app.line.cut(felix.id);
  await felix.page.getByText("Hors ligne").waitFor();
  await felix.page.keyboard.type("Rapport annuel");
  await felix.page.getByText(/Hors ligne\s*: \d/).waitFor();
  await camille.text.click({ position: { x: 2, y: 8 } });
  await camille.moveCaret("Home");
  await camille.page.keyboard.type("## ");
  await camille.saved();
  app.line.mend();
  await felix.text.locator("h2").waitFor();
  await felix.page.keyboard.type(" de 2017");
  await felix.page.keyboard.press("Enter");
  const stored = async () => found(await storedBody(felix, id), "indicateur")[0]?.attrs;
  await expect.poll(stored).toMatchObject({ source: "Rapport annuel de 2017", value: "46 %" });
});

const image: BodyNode = { type: "figure", attrs: { id: "i", credit: "L’agence" } };

test("each sees where the other is in the form of a block, and beside the block once the form is closed", async () => {
  await write([paragraph("Avant"), image]);
  const open = ({ page }: Person) => page.getByRole("button", { name: "Modifier l’image" }).click();
  await Promise.all(both.map(open));
  const description = (person: Person) => form(person, "Image").getByLabel("Description, pour qui ne voit pas l’image");
  await description(felix).click();
  await form(camille, "Image").getByRole("img", { name: "Félix Formation modifie ce champ" }).waitFor();
  await form(felix, "Image").getByLabel("Légende").click();
  await description(camille).click();
  await form(felix, "Image").getByRole("img", { name: "Camille Conseil modifie ce champ" }).waitFor();
  await camille.page.keyboard.press("Escape");
  await camille.text.getByRole("img", { name: "Félix Formation remplit ce bloc" }).waitFor();
  await felix.page.keyboard.press("Escape");
  const inForm = camille.text.getByRole("img", { name: "Félix Formation remplit ce bloc" });
  await expect.poll(() => inForm.count()).toBe(0);
});

test("who writes in the form of an image that somebody removes is told, and goes on writing what is kept", async () => {
  const id = await write([paragraph("Avant"), image, paragraph("Après")]);
  await felix.page.getByRole("button", { name: "Modifier l’image" }).click();
  await form(felix, "Image").getByLabel("Description, pour qui ne voit pas l’image").click();
  await typeDuring(felix, "Un vélo ", "devant l’agence", async () => {
    await inText(camille, "Avant").click();
    await camille.moveCaret("ArrowDown", "Delete");
    await form(felix, "Image").waitFor({ state: "detached" });
    await felix.page.getByRole("alert").getByText("« Image » vient d’être retiré de la page").waitFor();
  });
  const kept = felix.page.getByRole("alert").getByLabel("Ce que vous étiez en train d’écrire");
  await expect.poll(() => kept.inputValue()).toBe("Un vélo devant l’agence");
  await felix.page.keyboard.press("Escape");
  await felix.page.getByRole("alert").waitFor({ state: "detached" });
  expect(await isFocused(felix.text)).toBe(true);
  await expect.poll(async () => found(await storedBody(camille, id), "figure")).toEqual([]);
  expect(await felix.words()).toBe("Avant\nAprès");
});

test("an open form goes where its block goes, and stays in the window when the block leaves it", async () => {
  await felix.page.setViewportSize(sizes.desktop);
  const many = Array.from({ length: 40 }, (_each, at) => paragraph(`Ligne ${at}`));
  await write([image, ...many]);
  await felix.page.getByRole("button", { name: "Modifier l’image" }).click();
  await form(felix, "Image").getByLabel("Crédit").click();
  const top = async () => (await form(felix, "Image").boundingBox())?.y ?? Number.NaN;
  const before = await top();
  await inText(camille, "Ligne 0").click();
  for (let at = 0; at < 30; at += 1) await camille.page.keyboard.press("Enter");
  const button = felix.page.getByRole("button", { name: "Modifier l’image", includeHidden: true });
  await inText(camille, "Ligne 1").click();
  await camille.moveCaret("Control+Home");
  await camille.page.keyboard.press("ArrowUp");
  await felix.page.keyboard.type(" et d’autres");
  expect(await button.count()).toBe(1);
  await felix.page.mouse.wheel(0, 1500);
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  expect(before).toBeGreaterThanOrEqual(0);
  expect(await form(felix, "Image").getByLabel("Crédit").inputValue()).toBe("L’agence et d’autres");
  await felix.page.keyboard.press("Escape");
});

test("a page of many figures under edit is printed, narrowed and widened without a script failing", async () => {
  const { page } = camille;
  await page.setViewportSize(sizes.desktop);
  const figures = Array.from({ length: 120 }, (_each, at) => ({ ...figure, attrs: { ...figure.attrs, id: `c${at}` } }));
  const { url } = await app.page({ body: [{ type: "paragraph", content: figures }] });
  await camille.write(url);
  await page
    .getByRole("button", { name: /^Modifier le chiffre/ })
    .nth(119)
    .waitFor();
  await page.pdf();
  for (const width of [800, 1440, 800, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  await page
    .getByRole("button", { name: /^Modifier le chiffre/ })
    .last()
    .click();
  await form(camille, "Chiffre").getByLabel("Valeur", { exact: true }).waitFor();
  expect(camille.complaints).toEqual([]);
  await page.keyboard.press("Escape");
});
