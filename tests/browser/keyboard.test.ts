import type { Locator, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { launchBrowser } from "../support/chromium.ts";
import { listenForComplaints } from "../support/person.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
const camille = await app.person(browser, "conseiller");
afterAll(async () => {
  await browser.close();
  await app.close();
});

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until this has the focus; fails when it never does. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120 && !(await isFocused(target)); presses += 1) await page.keyboard.press(key);
  expect(await isFocused(target), `${target} is reached with ${key}`).toBe(true);
}

test("a sheet with a figure is made with the keyboard alone, from signing in to « Enregistré »", async () => {
  const context = await browser.newContext({ baseURL: app.address, locale: "fr-FR", reducedMotion: "reduce" });
  const page = await context.newPage();
  const complaints = listenForComplaints(page);
  const { keyboard } = page;
  await page.goto("/connexion");
  await tabTo(page, page.getByLabel("Adresse e-mail"));
  await keyboard.type("formateur@demo.passerelles.test");
  await tabTo(page, page.getByLabel("Mot de passe", { exact: true }));
  await keyboard.type("passerelles-demo");
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /Bonjour/ }).waitFor();

  await tabTo(page, page.getByRole("button", { name: "Nouvelle page" }));
  await keyboard.press("Enter");
  const title = page.getByRole("dialog", { name: "Nouvelle page" }).getByLabel("Titre");
  await tabTo(page, title);
  await keyboard.type("Un vélo pour travailler");
  await keyboard.press("Enter");
  const text = page.getByRole("textbox", { name: "Texte de la page" });
  await tabTo(page, text);
  await keyboard.press("ArrowDown");
  await keyboard.type("Prêts : /chiffre");
  await page.getByRole("option", { name: /Chiffre/, selected: true }).waitFor();
  await keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Chiffre" });
  await form.waitFor();
  await tabTo(page, form.getByLabel("Valeur", { exact: true }));
  await keyboard.type("250–300");
  await tabTo(page, form.getByLabel("Période"));
  await keyboard.type("2023");
  await keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
  await expect.poll(() => isFocused(text)).toBe(true);
  await keyboard.type(" vélos");
  await page.getByText(/^Enregistré à \d/).waitFor();
  await keyboard.press("Control+s");
  await page.getByText(/^Tout est enregistré/).waitFor();

  await keyboard.press("Control+/");
  const shortcuts = page.getByRole("dialog", { name: "Raccourcis du clavier" });
  await shortcuts.waitFor();
  await keyboard.press("Escape");
  await shortcuts.waitFor({ state: "detached" });
  await tabTo(page, text);
  await keyboard.press("Escape");
  const done = page.getByRole("button", { name: "Terminer" });
  await expect.poll(() => isFocused(done)).toBe(true);
  await keyboard.press("Enter");
  await page.getByRole("button", { name: "Modifier", exact: true }).waitFor();
  await page.getByText("250–300").first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("Tab goes through the whole of a page under edit and comes out of it, in both directions", async () => {
  const { url } = await app.page();
  await camille.write(url);
  await camille.text.focus();
  await tabTo(camille.page, camille.page.getByRole("button", { name: "Terminer" }), "Shift+Tab");
  await camille.text.focus();
  await tabTo(camille.page, camille.page.getByRole("button", { name: /^Ajouter une information/ }));
});

test("what one types goes into the text after a page was created and after « Modifier », and « Terminer » leads to « Modifier »", async () => {
  const { page } = camille;
  const { keyboard } = page;
  await page.goto("/");
  await page.getByRole("button", { name: "Nouvelle page" }).press("Enter");
  await page.getByRole("dialog").getByLabel("Titre").and(page.locator(":focus")).waitFor();
  await keyboard.type("Une page par le clavier");
  await keyboard.press("Enter");
  await camille.text.and(page.locator(":focus")).waitFor();
  await keyboard.type("Bonjour");
  await expect.poll(() => camille.words()).toContain("Bonjour");
  await camille.saved();
  await keyboard.press("Escape");
  await page.getByRole("button", { name: "Terminer" }).and(page.locator(":focus")).press("Enter");
  await page.getByRole("button", { name: "Modifier" }).and(page.locator(":focus")).press("Enter");
  await camille.text.and(page.locator(":focus")).waitFor();
  await keyboard.type("Encore : ");
  await expect.poll(() => camille.words()).toContain("Encore");
});

test("the search palette opens with Ctrl+K, finds « Élève » by « eleve », and leads to it, with the keyboard alone", async () => {
  await app.page({ title: "Élèves conducteurs de l’Essonne" });
  await camille.page.goto("/");
  await camille.page.getByRole("heading", { level: 1 }).waitFor();
  await camille.page.keyboard.press("Control+k");
  await camille.page.getByRole("dialog", { name: "Rechercher" }).locator("input:focus").waitFor();
  // At once: letter by letter, each would bring its own results, and the mark with them.
  await camille.page.keyboard.insertText("eleve");
  const found = camille.page.getByRole("option", { name: /Élèves conducteurs/ });
  const marked = camille.page.getByRole("option", { selected: true });
  await found.and(marked).waitFor();
  await camille.page.keyboard.press("ArrowUp");
  await marked.filter({ hasText: "Tous les résultats" }).waitFor();
  await camille.page.keyboard.press("ArrowDown");
  await found.and(marked).waitFor();
  await camille.page.keyboard.press("Enter");
  await camille.page.getByRole("heading", { level: 1, name: "Élèves conducteurs de l’Essonne" }).waitFor();

  await camille.page.goto("/recherche?q=ELEVE");
  expect(await camille.page.getByRole("link", { name: /Élèves conducteurs/ }).textContent()).toContain("Élèves");
});

test("French typography comes as one types, and Ctrl+Z brings back what was typed", async () => {
  const { url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type('Prix : 12 € ; "ici" ? Oui ! Il l\'a.');
  await camille.saved();
  await expect
    .poll(() => camille.words())
    .toBe("Prix\u202f: 12\u00a0€\u202f; «\u00a0ici\u00a0»\u202f? Oui\u202f! Il l’a.");
  await camille.page.keyboard.type(" Ici ?");
  await camille.page.keyboard.press("Control+z");
  await expect.poll(() => camille.words()).toMatch(/ Ici \?$/);
});

test("Markdown at the start of a line, and around words, becomes what it means", async () => {
  const { id, url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const { keyboard } = camille.page;
  const lines = [
    "## Un titre",
    "**gras** et *italique* et `code` ",
    "> Une citation",
    "",
    "- un point",
    "",
    "1. une étape",
    "",
    "[ ] à faire",
  ];
  for (const [at, line] of lines.entries()) {
    if (at > 0) await keyboard.press("Enter");
    await keyboard.type(line);
  }
  await camille.saved();
  const types = async () => {
    const { body } = await (await camille.context.request.get(`/api/pages/${id}`)).json();
    return body.content.map(({ type }: { type: string }) => type);
  };
  await expect.poll(types).toEqual(["heading", "paragraph", "blockquote", "bulletList", "orderedList", "taskList"]);
  const { body } = await (await camille.context.request.get(`/api/pages/${id}`)).json();
  const marks = body.content[1].content.flatMap(({ marks = [] }: { marks?: { type: string }[] }) => marks);
  expect(marks.map(({ type }: { type: string }) => type)).toEqual(["bold", "italic", "code"]);
});

test("a block that this application does not know survives editing beside it", async () => {
  const unknown = {
    type: "frise",
    attrs: { debut: "2009" },
    content: [{ type: "paragraph", content: [{ type: "text", text: "Jalon" }] }],
  };
  const { id, url } = await app.page({ body: [unknown, { type: "paragraph" }] });
  await camille.write(url);
  await camille.page.getByText("Élément que cette version de l’application ne connaît pas.").waitFor();
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("À côté.");
  await camille.saved();
  const content = async () => (await (await camille.context.request.get(`/api/pages/${id}`)).json()).body.content;
  await expect.poll(async () => JSON.stringify(await content())).toContain("À côté.");
  expect((await content())[0]).toEqual(unknown);
});
