import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";

const { app, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

async function read(id: string) {
  return (await camille.context.request.get(`/api/pages/${id}`)).json();
}

test("two fields that two people change at once both stay", async () => {
  const { id, url } = await app.page();
  await Promise.all(both.map((person) => person.write(url)));
  await Promise.all([
    camille.page.getByLabel("Démarrage", { exact: true }).fill("2009"),
    felix.page.getByLabel("Budget", { exact: true }).fill("11 526 €"),
  ]);
  await expect.poll(() => camille.page.getByLabel("Budget", { exact: true }).inputValue()).toBe("11 526 €");
  await expect.poll(() => felix.page.getByLabel("Démarrage", { exact: true }).inputValue()).toBe("2009");
  await expect.poll(async () => (await read(id)).fields).toMatchObject({ demarrage: 2009, budget: expect.anything() });
});

test("two rows that two people add at once to one list both stay", async () => {
  const { id, url } = await app.page();
  await Promise.all(both.map((person) => person.write(url)));
  const add = "Ajouter : Origine du financement";
  await Promise.all(both.map(({ page }) => page.getByRole("button", { name: add }).click()));
  const row = (person: typeof camille, place: number) =>
    person.page.getByLabel(`Financeur, Origine du financement ${place}`);
  await Promise.all(both.map((person) => row(person, 2).waitFor()));
  await Promise.all([row(camille, 1).fill("Le Département"), row(felix, 2).fill("L’Europe")]);
  await expect.poll(() => row(felix, 1).inputValue()).toBe("Le Département");
  await expect.poll(() => row(camille, 2).inputValue()).toBe("L’Europe");
  await expect
    .poll(async () => ((await read(id)).fields.financements ?? []).map((one: { financeur: string }) => one.financeur))
    .toEqual(["Le Département", "L’Europe"]);
});

test("a year that is not one is kept as it was typed, with its message beside it, for everybody", async () => {
  const { id, url } = await app.page();
  await Promise.all(both.map((person) => person.write(url)));
  await camille.page.getByLabel("Démarrage", { exact: true }).fill("vers 2009 ?");
  for (const { page } of both) {
    const field = page.getByLabel("Démarrage", { exact: true });
    await expect.poll(() => field.inputValue()).toBe("vers 2009 ?");
    await expect.poll(() => field.getAttribute("aria-invalid")).toBe("true");
    const message = page.locator(`[id="${(await field.getAttribute("aria-describedby"))?.split(" ").at(-1)}"]`);
    expect(await message.textContent()).toMatch(/année/i);
  }
  await expect.poll(async () => (await read(id)).fieldErrors).toMatchObject([{ field: "demarrage" }]);
});

test("a figure that one person inserts with the keyboard is edited by the other, and can be queried", async () => {
  const { id, url } = await app.page();
  await Promise.all(both.map((person) => person.write(url)));
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("Résultat : /chiffre");
  await camille.page.getByRole("listbox", { name: "Insérer" }).getByRole("option", { selected: true }).waitFor();
  await camille.page.keyboard.press("Enter");
  const form = camille.page.getByRole("dialog", { name: "Chiffre" });
  await form.locator("input:focus").waitFor();
  await camille.page.keyboard.type("Retour à l’emploi");
  await form.getByLabel("Valeur", { exact: true }).fill("près de 46 %");
  await form.getByText("compris :").waitFor();
  await form.getByLabel("Période").fill("2017");
  await camille.page.keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
  await camille.text.and(camille.page.locator(":focus")).waitFor();
  await camille.page.keyboard.type(" des personnes");

  const chip = felix.page.getByRole("button", { name: /^Modifier le chiffre.*46/ });
  await chip.click();
  const other = felix.page.getByRole("dialog", { name: "Chiffre" });
  await expect.poll(() => other.getByLabel("Période").inputValue()).toBe("2017");
  await other.getByLabel("Valeur", { exact: true }).fill("48 %");
  await felix.page.keyboard.press("Enter");
  await camille.page.getByRole("button", { name: /^Modifier le chiffre.*48/ }).waitFor();
  await expect.poll(() => camille.words()).toMatch(/^Résultat.*des personnes$/);

  const list = async () => (await camille.context.request.get(`/api/indicators?page=${id}`)).json();
  await expect.poll(async () => (await list()).items.map(({ low }: { low: number }) => low)).toEqual([48]);
  expect((await list()).items).toMatchObject([
    { measure: { value: "48 %", period: "2017" }, unit: "percent", high: 48 },
  ]);
});

test("a page that another one refers to with @ says so", async () => {
  const target = await app.page({ title: "Le transport à la demande" });
  const { url } = await app.page({ title: "Une plateforme" });
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("Voir @transport à la dem");
  await camille.page.getByRole("option", { name: /Le transport à la demande/, selected: true }).waitFor();
  await camille.page.keyboard.press("Enter");
  await camille.saved();
  await expect.poll(() => camille.words()).toMatch(/^Voir Le transport à la demande/);
  await expect.poll(async () => (await read(target.id)).backlinks).toMatchObject([{ title: "Une plateforme" }]);
  await felix.page.goto(target.url);
  const heading = felix.page.getByRole("heading", { name: "Ce qui renvoie ici" });
  await heading.waitFor();
  await felix.page.getByRole("complementary").getByRole("link", { name: "Une plateforme" }).first().click();
  await felix.page.getByRole("heading", { level: 1, name: "Une plateforme" }).waitFor();
});

test("a field that somebody else is in shows whose it is, until they leave it", async () => {
  const { url } = await app.page();
  await Promise.all(both.map((person) => person.write(url)));
  const marks = camille.page.getByRole("img", { name: "Félix Formation modifie ce champ" });
  await felix.page.getByLabel("Démarrage", { exact: true }).focus();
  await camille.page.locator('[data-field="demarrage"]').and(camille.page.locator(":has([role=img])")).waitFor();
  await expect.poll(() => marks.count()).toBe(1);
  await felix.page.getByRole("textbox", { name: "Titre", exact: true }).focus();
  await camille.page.locator('[data-field="demarrage"] [role=img]').waitFor({ state: "detached" });
  await expect.poll(() => marks.count()).toBe(1);
  await felix.moveCaret("Control+End");
  await expect.poll(() => marks.count()).toBe(0);
});
