import { structure } from "@passerelles/shared/kinds/structure.ts";
import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { startAppFor } from "../support/app-for-people.ts";
import { chooseByKeys } from "../support/choose-by-keys.ts";
import { insertBlock } from "../support/insert-block.ts";
import { untilProjected } from "../support/projected.ts";
import { tabTo } from "../support/tab-to.ts";

const { app, browser, people: both } = await startAppFor("conseiller", "formateur");
const [camille, felix] = both;
await app.page({ kind: structure, title: "Garage de la Gare" });

test("a contact is made with the keyboard alone, the card of somebody unknown on the way, and nothing of it is in the document", async () => {
  const { id, url } = await app.page();
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const form = await insertBlock(page, "contact", "Contact");
  await form.waitFor();
  await tabTo(form, "Personne");
  await chooseByKeys(page, "Maud Exemplaire", page.getByRole("option", { name: "Ajouter « Maud Exemplaire »…" }));
  const card = page.getByRole("dialog", { name: "Ajouter une personne" });
  await card.getByLabel("Adresse e-mail").fill("maud@exemple.test");
  await card.getByLabel("Téléphone").fill("06 01 02 03 04");
  await card.getByLabel("Téléphone").press("Enter");
  await card.waitFor({ state: "detached" });
  // The form of the block is still there: only that of the card was validated.
  await tabTo(form, "Structure");
  await chooseByKeys(page, "Garage de la", page.getByRole("option", { name: "Garage de la Gare" }));
  await tabTo(form, "Précision");
  await keyboard.type("Le matin");
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
  // Under edit too, who may know of her sees how to reach her.
  await camille.text.getByRole("link", { name: "maud@exemple.test" }).waitFor();
  await camille.saved();
  await untilProjected(app, id);
  await felix.page.goto(url);
  const block = felix.page.locator("[data-block=contact]");
  await block.getByText("Maud Exemplaire").waitFor();
  await block.getByRole("link", { name: "06 01 02 03 04" }).waitFor();
  await block.getByRole("link", { name: "Garage de la Gare" }).waitFor();
  expect(await findDefects(felix.page)).toEqual([]);
  const { rows } = await app.database.pool.query("SELECT body::text AS body, text FROM pages WHERE id = $1", [id]);
  expect(`${rows[0].body} ${rows[0].text}`).not.toMatch(/Maud|exemple\.test|0102/);

  // The network erases her, is told where she was, and she is nowhere any more.
  const reseau = await app.person(browser, "reseau");
  await reseau.page.goto("/personnes");
  await reseau.page.getByRole("button", { name: "Effacer Maud Exemplaire" }).click();
  await reseau.page.getByRole("dialog").getByRole("listitem").getByText("Contact").waitFor();
  await reseau.page
    .getByRole("dialog")
    .getByRole("button", { name: /^Effacer/ })
    .click();
  await reseau.page.getByRole("dialog").waitFor({ state: "detached" });
  await camille.text.getByText("maud@exemple.test").waitFor({ state: "detached" });
  await expect.poll(() => camille.words()).not.toContain("Maud");
  await expect.poll(() => camille.words()).toContain("Le matin");
  await reseau.context.close();
});

test("words that were heard are written where they stand, two hands at once, and told by the keyboard alone", async () => {
  const { id, url } = await app.page();
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const form = await insertBlock(page, "verbatim", "Verbatim");
  await keyboard.type("En trois jours, une voiture");
  await keyboard.press("Escape");
  await keyboard.press("Enter");
  await form.waitFor();
  await form.getByText(/Jamais le vrai nom/).waitFor();
  await tabTo(form, "Qui parle ?");
  await keyboard.type("Une demandeuse d’emploi");
  await tabTo(form, "Structure");
  await chooseByKeys(page, "Garage de la", page.getByRole("option", { name: "Garage de la Gare" }));
  await tabTo(form, "Lieu");
  await keyboard.type("Thiers");
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  await camille.saved();
  await felix.write(url);
  await felix.text.getByText("En trois jours").click();
  await felix.moveCaret("Home");
  await camille.text.getByText("En trois jours").click();
  await camille.moveCaret("End");
  await Promise.all([camille.page.keyboard.type(", et le poste"), felix.page.keyboard.type("Oui. ")]);
  const said = "Oui. En trois jours, une voiture, et le poste";
  for (const person of both) await expect.poll(() => person.words()).toContain(said);
  await Promise.all(both.map((person) => person.saved()));
  await untilProjected(app, id);
  await page.goto(url);
  const quote = page.getByRole("figure").filter({ hasText: said });
  await quote.getByText("Une demandeuse d’emploi").waitFor();
  await quote.getByRole("link", { name: "Garage de la Gare" }).waitFor();
  expect(await findDefects(page)).toEqual([]);
  const markdown = await (await page.request.get(`/api/pages/${id}/markdown`)).text();
  expect(markdown).toMatch(
    /> Oui\. En trois jours, une voiture, et le poste\n>\n> — Une demandeuse d’emploi, \[Garage/,
  );
});

test("a kiosk and a speaker are told with the keyboard alone, and read one under the other", async () => {
  const { id, url } = await app.page();
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  for (const subject of ["Le microcrédit", "L’autopartage"]) {
    const form = await insertBlock(page, "intervenant", "Intervenant");
    await form.waitFor();
    await tabTo(form, "Forme");
    await keyboard.press("ArrowDown");
    await chooseByKeys(page, "", page.getByRole("option", { name: "Kiosque" }));
    await tabTo(form, "Sujet");
    await keyboard.type(subject);
    await tabTo(form, "Rôle");
    await keyboard.type("Chargée de développement");
    await keyboard.press("Enter");
    await form.waitFor({ state: "detached" });
    await keyboard.press("ArrowDown");
  }
  await camille.saved();
  await untilProjected(app, id);
  await page.goto(url);
  const speakers = page.locator("[data-block=intervenant]");
  await expect
    .poll(async () => (await speakers.allInnerTexts()).map((text) => text.split(/\n+/)))
    .toEqual([
      ["Kiosque", "Le microcrédit", "Chargée de développement"],
      ["Kiosque", "L’autopartage", "Chargée de développement"],
    ]);
  expect(await findDefects(page)).toEqual([]);
});
