import { annuaire } from "@passerelles/shared/kinds/annuaire.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { startAppFor } from "../support/app-for-people.ts";
import { chooseByKeys } from "../support/choose-by-keys.ts";

const { app, browser, people: both } = await startAppFor("conseiller", "formateur");
const [camille, felix] = both;

const make = async (data: object): Promise<{ id: string }> =>
  (await camille.context.request.post("/api/people", { data })).json();
const fieldsOf = async (id: string) => (await (await camille.context.request.get(`/api/pages/${id}`)).json()).fields;
const form = (page: Page) => page.getByRole("dialog", { name: "Ajouter une personne" });

test("an author is found by name and chosen with the keyboard alone, and only the id is in the document", async () => {
  const { id: odile } = await make({ name: "Odile Clavier", role: "Conseillère mobilité" });
  const { id, url } = await app.page({ kind: fichePratique });
  await camille.write(url);
  const more = camille.page.getByRole("button", { name: /^Ajouter une information/ });
  await more.focus();
  await camille.page.keyboard.press("Enter");
  await camille.page.getByRole("button", { name: "Ajouter : Auteurs" }).focus();
  await camille.page.keyboard.press("Enter");
  const chooser = camille.page.getByRole("combobox", { name: "Personne, Auteurs 1" });
  await expect.poll(() => chooser.evaluate((element) => element === document.activeElement)).toBe(true);
  const known = camille.page.getByRole("option", { name: "Odile Clavier, Conseillère mobilité" });
  await chooseByKeys(camille.page, "odile clav", known);
  await expect.poll(() => chooser.inputValue()).toBe("Odile Clavier");
  await camille.saved();
  await expect.poll(async () => (await fieldsOf(id)).auteurs).toMatchObject([{ person: odile }]);
});

test("somebody who is not there is added on the spot with the keyboard alone, and read with how to reach them", async () => {
  await app.page({ kind: structure, title: "Garage des Essais" });
  const { id, url } = await app.page({ kind: annuaire, title: "Nos partenaires" });
  await camille.write(url);
  const { page } = camille;
  await page.getByRole("button", { name: "Ajouter : Partenaires" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Rôle dans le projet, Partenaires 1").fill("Réparations");
  const next = page.getByRole("combobox", { name: "Ajouter : Contacts, Partenaires 1" });
  await next.focus();
  await chooseByKeys(page, "Basile Toutneuf", page.getByRole("option", { name: "Ajouter « Basile Toutneuf »…" }));
  await expect.poll(() => form(page).getByLabel("Nom", { exact: true }).inputValue()).toBe("Basile Toutneuf");
  expect(await findDefects(page)).toEqual([]);
  await form(page).getByLabel("Nom", { exact: true }).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Chef d’atelier");
  await page.keyboard.press("Tab");
  await chooseByKeys(page, "garage des", page.getByRole("option", { name: "Garage des Essais" }));
  await form(page).getByLabel("Adresse e-mail").fill("basile@example.org");
  await form(page).getByLabel("Téléphone").fill("01 23");
  await page.keyboard.press("Enter");
  await form(page).getByText("numéro").first().waitFor();
  await form(page).getByLabel("Téléphone").fill("01 23 45 67 89");
  await page.keyboard.press("Enter");
  await form(page).waitFor({ state: "detached" });
  await expect
    .poll(() => page.getByRole("combobox", { name: "Contacts, Partenaires 1, 1" }).inputValue())
    .toBe("Basile Toutneuf");
  await expect.poll(() => next.evaluate((element) => element === document.activeElement)).toBe(true);
  await camille.saved();
  await expect.poll(async () => (await fieldsOf(id)).partenaires?.[0]?.contacts).toHaveLength(1);

  await page.goto(url);
  const card = page.getByRole("main");
  await card.getByText("Basile Toutneuf, Chef d’atelier").first().waitFor();
  expect(await card.getByRole("link", { name: "basile@example.org" }).first().getAttribute("href")).toBe(
    "mailto:basile@example.org",
  );
  expect(await card.getByRole("link", { name: "01 23 45 67 89" }).first().getAttribute("href")).toBe(
    "tel:+33123456789",
  );
  const state = await app.database.pool.query("SELECT update FROM page_updates WHERE page_id = $1", [id]);
  for (const { update } of state.rows) expect(update.toString("utf8")).not.toMatch(/Toutneuf|basile|45 67|234567/);
});

test("two people who add a contact at once in one row keep both, and each reads the other's name", async () => {
  await make({ name: "Prune Première" });
  await make({ name: "Sacha Deuxième" });
  const { id, url } = await app.page({ kind: annuaire });
  await Promise.all(both.map((person) => person.write(url)));
  await camille.page.getByRole("button", { name: "Ajouter : Partenaires" }).click();
  const next = (page: Page) => page.getByRole("combobox", { name: "Ajouter : Contacts, Partenaires 1" });
  await Promise.all(both.map(({ page }) => next(page).waitFor()));
  const choose = async (page: Page, name: string) => {
    await next(page).fill(name);
    await page.getByRole("option", { name, exact: true }).click();
  };
  await Promise.all([choose(camille.page, "Prune Première"), choose(felix.page, "Sacha Deuxième")]);
  for (const { page } of both) {
    const chosen = page.getByRole("combobox", { name: /^Contacts, Partenaires 1, \d$/ });
    const names = () =>
      chosen.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value).filter(Boolean));
    await expect.poll(async () => (await names()).sort()).toEqual(["Prune Première", "Sacha Deuxième"]);
  }
  await Promise.all(both.map((person) => person.saved()));
  await expect.poll(async () => (await fieldsOf(id)).partenaires?.[0]?.contacts).toHaveLength(2);
  await camille.page.reload();
  await camille.page
    .getByRole("button", { name: /Prune Première, Sacha Deuxième|Sacha Deuxième, Prune Première/ })
    .waitFor();
});

test("undoing within the form of a person leaves the page as it is", async () => {
  const { url } = await app.page({ kind: annuaire });
  await camille.write(url);
  const { page } = camille;
  const purpose = page.getByLabel("Pour quoi faire", { exact: true });
  await purpose.fill("Réparer des vélos");
  await page.getByRole("button", { name: "Ajouter : Partenaires" }).press("Enter");
  await page.getByRole("combobox", { name: "Ajouter : Contacts, Partenaires 1" }).click();
  await page.getByRole("option", { name: "Ajouter une personne…" }).click();
  await form(page).getByLabel("Nom", { exact: true }).fill("Quelqu’un");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await form(page).waitFor({ state: "detached" });
  await expect.poll(() => purpose.inputValue()).toBe("Réparer des vélos");
  await page.getByRole("combobox", { name: "Ajouter : Contacts, Partenaires 1" }).waitFor();
});

test("a person is found, changed, and erased after one is told where they were named", async () => {
  const { id: person } = await make({ name: "Éphémère Passagère", role: "Stagiaire", email: "ephemere@example.org" });
  const sheet = await app.page({ title: "Une fiche qui la cite", fields: { auteurs: [{ person }] } });
  const nadia = await app.person(browser, "reseau");
  const { page } = nadia;
  await page.goto("/personnes");
  await page.getByLabel("Chercher par nom ou fonction").fill("ephemere");
  await expect.poll(() => page.getByRole("listitem").filter({ hasText: "Éphémère" }).count()).toBe(1);
  await page.getByRole("button", { name: "Modifier la carte de Éphémère Passagère" }).click();
  const change = page.getByRole("dialog", { name: "Modifier la carte" });
  await change.getByLabel("Fonction").fill("Chargée de mission");
  await change.getByLabel("Qui voit cette carte").selectOption("cache");
  await change.getByRole("button", { name: "Enregistrer" }).click();
  await change.waitFor({ state: "detached" });
  await page.getByText("Chargée de mission").waitFor();

  await felix.page.goto(sheet.url);
  await felix.page.getByText("personne non visible").first().waitFor();

  await page.getByRole("button", { name: "Effacer Éphémère Passagère" }).click();
  const erase = page.getByRole("dialog", { name: "Effacer Éphémère Passagère" });
  await erase.getByRole("link", { name: "Une fiche qui la cite" }).waitFor();
  await erase.getByText("Auteurs").waitFor();
  expect(await findDefects(page)).toEqual([]);
  await erase.getByRole("button", { name: "Effacer définitivement" }).click();
  await erase.waitFor({ state: "detached" });
  await page.getByText("La personne est effacée.").waitFor();
  await expect.poll(() => page.getByRole("listitem").filter({ hasText: "Éphémère" }).count()).toBe(0);
  await expect.poll(async () => (await fieldsOf(sheet.id)).auteurs ?? []).toEqual([]);
  expect(nadia.complaints).toEqual([]);
});

test("one's own card is made on one's profile, and others may name one by it", async () => {
  const { page } = felix;
  await page.goto("/profil");
  const own = page.locator("section").filter({ has: page.getByRole("heading", { name: "Ma carte" }) });
  await own.getByLabel("Fonction").fill("Formateur essayé");
  await own.getByRole("button", { name: "Créer ma carte" }).click();
  await own.getByRole("button", { name: "Enregistrer" }).waitFor();
  const { items } = await (await camille.context.request.get("/api/people?q=formateur+essaye")).json();
  expect(items).toMatchObject([{ name: felix.name, isMember: true, may: ["read"] }]);
});
