import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { annuaire } from "@passerelles/shared/kinds/annuaire.ts";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import { chooseByKeys } from "../support/choose-by-keys.ts";
import { insertBlock } from "../support/insert-block.ts";
import type { Person } from "../support/person.ts";
import { untilProjected } from "../support/projected.ts";
import { outline, storedBody } from "../support/stored-body.ts";

const { app, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;
const { page } = camille;
const { keyboard } = page;

const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const focused = (target: Locator) =>
  expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true);
const population = (...publics: string[]): BodyNode => ({
  type: "population",
  attrs: { id: "p", label: "Publics" },
  rows: publics.map((name, at) => ({ id: `r${at}`, columns: { public: name } })),
});
const publicOf = (person: Person, place: number) =>
  person.page.getByRole("combobox", { name: `Public, Répartition par public ${place}`, exact: true });
const menuOf = (person: Person, place: number) =>
  person.page.getByRole("button", { name: `Ligne ${place} de Répartition par public` });

async function actOnRow(person: Person, place: number, action: string): Promise<void> {
  await menuOf(person, place).press("Enter");
  await person.page.getByRole("menuitem", { name: action }).press("Enter");
}
async function openPopulation(people: readonly Person[], ...publics: string[]): Promise<void> {
  const { url } = await app.page({ body: [paragraph("Avant"), population(...publics)] });
  await Promise.all(people.map((person) => person.write(url)));
  const change = (person: Person) => person.page.getByRole("button", { name: "Modifier : Population" }).click();
  await Promise.all(people.map(change));
  await Promise.all(people.map((person) => publicOf(person, 1).waitFor()));
}

test("replacing by the keyboard alone stays in the bar: one undoes there, and Escape closes", async () => {
  const { url } = await app.page({ body: [paragraph("un chat, deux chats")] });
  await camille.write(url);
  await camille.moveCaret("Control+h");
  await keyboard.type("chat");
  const bar = page.getByRole("search", { name: "Rechercher dans la page" });
  await bar.getByLabel("Remplacer par").focus();
  await keyboard.type("chien");
  const all = bar.getByRole("button", { name: "Tout remplacer" });
  await all.press("Enter");
  await expect.poll(() => camille.words()).toBe("un chien, deux chiens");
  await focused(all);
  await keyboard.press("Control+z");
  await expect.poll(() => camille.words()).toBe("un chat, deux chats");
  const one = bar.getByRole("button", { name: "Remplacer", exact: true });
  await one.press("Enter");
  await one.press("Enter");
  await expect.poll(() => camille.words()).toBe("un chien, deux chiens");
  await focused(one);
  await keyboard.press("Escape");
  await bar.waitFor({ state: "detached" });
  await focused(camille.text);
});

test("a row that one removes or moves by the keyboard leaves the focus in the list", async () => {
  await openPopulation([camille], "Un", "Deux", "Trois");
  await actOnRow(camille, 2, "Monter");
  await focused(menuOf(camille, 1));
  await expect.poll(() => publicOf(camille, 1).inputValue()).toBe("Deux");
  await actOnRow(camille, 1, "Retirer");
  await focused(menuOf(camille, 1));
  await actOnRow(camille, 2, "Retirer");
  await focused(menuOf(camille, 1));
  await actOnRow(camille, 1, "Retirer");
  await focused(page.getByRole("button", { name: "Ajouter : Répartition par public" }));
  await keyboard.press("Escape");
  await focused(camille.text);
});

test("the same in the identity card", async () => {
  const { url } = await app.page({ kind: annuaire });
  await camille.write(url);
  const add = page.getByRole("button", { name: "Ajouter : Partenaires" });
  await add.press("Enter");
  const menu = (place: number) => page.getByRole("button", { name: `Ligne ${place} de Partenaires` });
  await menu(1).waitFor();
  await add.press("Enter");
  await menu(2).press("Enter");
  await page.getByRole("menuitem", { name: "Retirer" }).press("Enter");
  await focused(menu(1));
  await menu(1).press("Enter");
  await page.getByRole("menuitem", { name: "Retirer" }).press("Enter");
  await focused(add);
});

test("who writes in a row that somebody else moves goes on there", async () => {
  await openPopulation(both, "Un", "Deux", "Trois");
  await publicOf(felix, 1).focus();
  await felix.page.keyboard.press("End");
  await felix.page.keyboard.type(" et");
  await actOnRow(camille, 1, "Descendre");
  await expect.poll(() => publicOf(felix, 2).inputValue()).toContain("Un");
  await focused(publicOf(felix, 2));
  await felix.page.keyboard.type(" demi");
  await expect.poll(() => publicOf(camille, 2).inputValue()).toBe("Un et demi");
});

test("who is in a row that somebody else removes is told, where typing writes nothing", async () => {
  await openPopulation(both, "Un", "Deux", "Trois");
  await publicOf(felix, 1).focus();
  await actOnRow(camille, 1, "Retirer");
  await expect.poll(() => publicOf(felix, 1).inputValue()).toBe("Deux");
  const notice = felix.page.getByRole("dialog", { name: "Population" }).getByRole("alert");
  await focused(notice);
  await felix.page.keyboard.type("perdu pour tous");
  await focused(notice);
  expect(await publicOf(felix, 1).inputValue()).toBe("Deux");
  expect(await publicOf(felix, 2).inputValue()).toBe("Trois");
});

test("what one was writing in a row that somebody else removes is given back, also once it was stored", async () => {
  const partners: BodyNode = {
    type: "partenaires",
    attrs: { id: "p" },
    rows: ["Un", "Deux", "Trois"].map((nom, at) => ({ id: `r${at}`, columns: { nom, role: `rôle ${at + 1}` } })),
  };
  const { id, url } = await app.page({ body: [paragraph("Avant"), partners] });
  const form = (person: Person) => person.page.getByRole("dialog", { name: "Partenaires" });
  const role = (person: Person, place: number) => form(person).getByLabel(`Rôle, Partenaires ${place}`);
  for (const person of both) {
    await person.write(url);
    await person.page.getByRole("button", { name: "Modifier : Partenaires" }).click();
    await role(person, 3).waitFor();
  }
  const roles = async (person: Person) =>
    Promise.all(
      (
        await form(person)
          .getByLabel(/^Rôle, /)
          .all()
      ).map((input) => input.inputValue()),
    );
  for (const [left, after] of [
    [["rôle 1", "rôle 3"], "B"],
    [["rôle 1"], "C"],
  ] as const) {
    await role(felix, 2).click();
    await felix.page.keyboard.press("Control+End");
    await felix.page.keyboard.type(" et plus");
    await expect.poll(() => role(camille, 2).inputValue()).toMatch(/ et plus$/);
    await form(camille).getByRole("button", { name: "Ligne 2 de Partenaires" }).press("Enter");
    await page.getByRole("menuitem", { name: "Retirer" }).press("Enter");
    const notice = form(felix).getByRole("alert");
    await notice.getByText("Cette ligne vient d’être retirée").waitFor();
    await felix.page.keyboard.type(after);
    await expect.poll(() => notice.getByRole("textbox").inputValue()).toMatch(new RegExp(` et plus${after}$`));
    await expect.poll(() => roles(felix)).toEqual(left);
    await felix.page.keyboard.press("Escape");
    await notice.waitFor({ state: "detached" });
  }
  for (const person of both) await person.saved();
  await untilProjected(app, id);
  const { rows } = await app.database.pool.query("SELECT body FROM pages WHERE id = $1", [id]);
  expect(JSON.stringify(rows[0].body)).not.toMatch(/Deux|Trois|et plus/);
});

test("the same in the rows of a field", async () => {
  const { url } = await app.page({ kind: annuaire });
  for (const person of both) await person.write(url);
  for (const _each of [1, 2]) await page.getByRole("button", { name: "Ajouter : Partenaires" }).press("Enter");
  const role = (person: Person, place: number) => person.page.getByLabel(`Rôle dans le projet, Partenaires ${place}`);
  const remove = async () => {
    await page.getByRole("button", { name: "Ligne 1 de Partenaires" }).press("Enter");
    await page.getByRole("menuitem", { name: "Retirer" }).press("Enter");
  };
  await role(felix, 1).click();
  await felix.page.keyboard.type("Prête des vélos");
  await expect.poll(() => role(camille, 1).inputValue()).toBe("Prête des vélos");
  await remove();
  const notice = felix.page.getByRole("alert");
  await notice.getByText("Cette ligne vient d’être retirée").waitFor();
  await felix.page.keyboard.type(" ici");
  expect(await notice.getByRole("textbox").inputValue()).toBe("Prête des vélos ici");
  expect(await role(felix, 1).inputValue()).toBe("");
  await felix.page.keyboard.press("Escape");
});

test("what clears a field leaves the focus in it, and a choice is cleared by Delete too", async () => {
  const { url } = await app.page();
  await camille.write(url);
  await page.getByRole("button", { name: /^Ajouter une information/ }).click();
  const choice = page.getByRole("combobox", { name: "Envergure" });
  const chooseFirst = async () => {
    await choice.focus();
    await keyboard.press("ArrowDown");
    await chooseByKeys(page, "", page.getByRole("option").first());
    await expect.poll(() => choice.inputValue()).not.toBe("");
    await page.getByRole("listbox").waitFor({ state: "detached" });
  };
  await chooseFirst();
  const clear = page.locator("[data-field]").filter({ has: choice }).getByRole("button", { name: "Effacer" });
  await clear.press("Enter");
  await expect.poll(() => choice.inputValue()).toBe("");
  await focused(choice);
  await chooseFirst();
  await choice.press("Delete");
  await expect.poll(() => choice.inputValue()).toBe("");
  await focused(choice);
});

test("↑ at the start of an inset that comes first on the page leads before it", async () => {
  const inset: BodyNode = { type: "encart", attrs: { id: "e", tone: "info" }, content: [paragraph("Dedans")] };
  const { id, url } = await app.page({ body: [inset, paragraph("Après")] });
  await camille.write(url);
  await camille.text.getByText("Dedans").click();
  await camille.moveCaret("End", "ArrowUp", "ArrowUp");
  await keyboard.type("Avant");
  await expect
    .poll(async () => outline(await storedBody(camille, id)))
    .toBe('p("Avant") encart(p("Dedans")) p("Après")');
});

test("what was just inserted and is left by Escape without a word goes again; what is validated stays", async () => {
  const { id, url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const insert = async (name: string) => {
    await keyboard.type(`/${name}`);
    await page.getByRole("option", { name: new RegExp(name, "i"), selected: true }).waitFor();
    await keyboard.press("Enter");
    await page.locator("[role=dialog] :focus").waitFor();
  };
  for (const name of ["population", "image"]) {
    await insert(name);
    await keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await focused(camille.text);
  }
  await keyboard.type("Ici");
  await expect.poll(async () => outline(await storedBody(camille, id))).toBe('p("Ici")');
  await keyboard.type(" ");
  await insert("population");
  await page.getByRole("button", { name: "Valider" }).press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(async () => outline(await storedBody(camille, id))).toContain("population");
});

test("a contact that is given up, and the card of somebody that one had begun for it, leave nothing", async () => {
  const { id, url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  for (const [name, label] of [
    ["Contact", "Personne"],
    ["Intervenant", "Personne"],
  ] as const) {
    const form = await insertBlock(page, name.toLowerCase(), name);
    const person = form.getByLabel(label, { exact: true });
    await person.focus();
    await chooseByKeys(page, "Maud Exemplaire", page.getByRole("option", { name: "Ajouter « Maud Exemplaire »…" }));
    const card = page.getByRole("dialog", { name: "Ajouter une personne" });
    await card.waitFor();
    await keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    await focused(person);
    await keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    await focused(camille.text);
  }
  await keyboard.type("Ici");
  await expect.poll(async () => outline(await storedBody(camille, id))).toBe('p("Ici")');
});

test("a file that is dropped beside the text is not opened in its place", async () => {
  const { url } = await app.page();
  await camille.write(url);
  const isRefused = (target: Locator, type: string) =>
    target.evaluate((element, type) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["a"], "a.png", { type: "image/png" }));
      return !element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }, type);
  for (const type of ["dragover", "drop"]) {
    expect(await isRefused(page.getByLabel("Titre", { exact: true }).first(), type)).toBe(true);
    expect(await isRefused(page.locator("main"), type)).toBe(true);
  }
});

test("a table under edit has the name that readers hear, and the style of a line is one of several", async () => {
  const cell = (type: string, text: string): BodyNode => ({ type, content: [paragraph(text)] });
  const row = (type: string, ...texts: string[]): BodyNode => ({
    type: "tableRow",
    content: texts.map((text) => cell(type, text)),
  });
  const table: BodyNode = {
    type: "table",
    content: [row("tableHeader", "Lieu", "Jour"), row("tableCell", "Évry", "lundi")],
  };
  const { url } = await app.page({ body: [paragraph("Avant"), table, table] });
  await camille.write(url);
  await camille.text.getByRole("group", { name: "Tableau 2 : Lieu, Jour" }).getByText("Jour").click();
  await camille.moveCaret("End");
  await keyboard.type(" de venue");
  await camille.text.getByRole("group", { name: "Tableau 2 : Lieu, Jour de venue" }).waitFor();
  await camille.text.getByText("Avant").click();
  await camille.moveCaret();
  const style = page.getByRole("button", { name: "Titre ou paragraphe" });
  await style.click();
  expect(await page.getByRole("menuitemradio", { checked: true }).textContent()).toBe("Paragraphe");
  await page.getByRole("menuitemradio").nth(1).click();
  await camille.text.locator("h2").waitFor();
  await focused(camille.text);
});
