import { annuaire } from "@passerelles/shared/kinds/annuaire.ts";
import { atelier } from "@passerelles/shared/kinds/atelier.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { territoire } from "@passerelles/shared/kinds/territoire.ts";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { startAppFor } from "../support/app-for-people.ts";
import { chooseByKeys } from "../support/choose-by-keys.ts";

const { app, browser, people } = await startAppFor("conseiller");
const [camille] = people;
const { page } = camille;

const fieldsOf = async (id: string) => (await (await page.request.get(`/api/pages/${id}`)).json()).fields;
const field = (name: string) => page.getByLabel(name, { exact: true });
const box = (name: string) => page.locator(`[data-field="${name}"]`);

/** Shows the fields of the page under edit that are not shown without being asked for. */
async function showAllFields(): Promise<void> {
  await page.getByRole("form", { name: "Carte d’identité" }).waitFor();
  const more = page.getByRole("button", { name: /^Ajouter une information/ });
  if ((await more.count()) > 0) await more.click();
}

/** Waits until the keyboard writes in this. */
const focused = (target: Locator) => target.and(page.locator(":focus")).waitFor();

/** Opens a new page of a kind for writing, with all its fields. */
async function open(kind: typeof structure, title: string): Promise<string> {
  const { id, url } = await app.page({ kind, title });
  await camille.write(url);
  await showAllFields();
  return id;
}

test("a partner that does not exist yet is created from the list, with the keyboard alone, and is a page", async () => {
  const id = await open(annuaire, "Les partenaires de l’essai");
  await page.getByRole("button", { name: "Ajouter : Partenaires" }).press("Enter");
  await focused(page.getByRole("combobox"));
  const offer = page.getByRole("option", { name: /Créer « Garage des Deux Rives »/ });
  await chooseByKeys(page, "Garage des Deux Rives", offer);
  await page.getByRole("link", { name: "Compléter « Garage des Deux Rives »" }).waitFor();
  await camille.saved();
  const list = async () =>
    (await (await page.request.get("/api/pages?q=Garage%20des%20Deux%20Rives&kind=structure")).json()).items;
  await expect.poll(list).toMatchObject([{ title: "Garage des Deux Rives", kind: "structure" }]);
  const [{ id: structure }] = await list();
  await expect.poll(async () => (await fieldsOf(id)).partenaires).toMatchObject([{ structure }]);
});

test("who creates a partner on a page open to everybody is told that readers do not see it, and opens it too", async () => {
  const { id, url } = await app.page({ kind: annuaire, title: "Les partenaires de tous", visibility: "public" });
  await camille.write(url);
  await showAllFields();
  await page.getByRole("button", { name: "Ajouter : Partenaires" }).press("Enter");
  await focused(page.getByRole("combobox"));
  await chooseByKeys(page, "Garage pour tous", page.getByRole("option", { name: /Créer « Garage pour tous »/ }));
  await page.getByText("les lecteurs de cette page publique ne la verront pas").waitFor();
  await camille.saved();
  await expect.poll(async () => (await fieldsOf(id)).partenaires?.[0]?.structure).toBeTruthy();
  const structureId = (await fieldsOf(id)).partenaires[0].structure;
  const context = await browser.newContext({ baseURL: app.address });
  const seenByAll = async () => (await context.request.get(`/api/pages/${structureId}`)).status();
  expect(await seenByAll()).toBe(404);
  await page.getByRole("button", { name: "L’ouvrir à tous" }).press("Enter");
  await page.getByText("La page est créée, et ouverte à tous.").waitFor();
  expect(await seenByAll()).toBe(200);
  await context.close();
});

test("what is wider than a commune is told where communes are listed, and stays", async () => {
  const { id, url } = await app.page({
    ...{ kind: territoire, title: "Un bassin d’emploi" },
    fields: { perimetre: [{ code: "91223" }, { code: "91" }] },
  });
  await camille.write(url);
  await showAllFields();
  await page.getByText("Ce territoire n’est pas une commune").waitFor();
  expect(await box("perimetre").getByRole("combobox").nth(1).getAttribute("aria-invalid")).toBe("true");
  expect((await fieldsOf(id)).perimetre).toMatchObject([{ code: "91223" }, { code: "91" }]);
});

test("a page that exists by that name is offered, and not a second one", async () => {
  await app.page({ kind: structure, title: "Mission locale de l’essai" });
  await open(annuaire, "Un annuaire");
  await field("Tenu par").fill("mission locale de l’essai");
  await page.getByRole("option", { name: "Mission locale de l’essai", exact: true }).waitFor();
  expect(await page.getByRole("option", { name: /^Créer/ }).count()).toBe(0);
  await page.keyboard.press("Escape");
});

test("a territory is found by its name, a former name or its postal code, and homonyms are told apart", async () => {
  const id = await open(annuaire, "Des lieux");
  await page.getByRole("button", { name: "Ajouter : Territoires" }).press("Enter");
  await focused(page.getByRole("combobox"));
  const find = async (typed: string, option: RegExp) => {
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(typed);
    await page.getByRole("option", { name: option }).first().waitFor();
  };
  await find("Cran-Gevrier", /Annecy.*Commune · Haute-Savoie · anciennement Cran-Gevrier/);
  await find("91150", /Étampes \(91223\).*Commune · Essonne/);
  await find("Saint-Denis", /Saint-Denis \(93066\).*Commune · Seine-Saint-Denis/);
  await page.getByRole("option", { name: /Saint-Denis \(97411\).*Commune · La Réunion/ }).waitFor();
  await page.keyboard.press("Control+a");
  await chooseByKeys(page, "91223", page.getByRole("option", { name: /Étampes/ }));
  await expect.poll(async () => (await fieldsOf(id)).lieux).toMatchObject([{ code: "91223" }]);
});

test("days are typed, or chosen with the arrow keys in a calendar, and are stored as they would be typed", async () => {
  const id = await open(atelier, "Une rencontre");
  await page.getByRole("button", { name: "Ajouter : Dates", exact: true }).press("Enter");
  const days = field("Jours, Dates 1");
  await focused(days);
  await page.keyboard.type("du 3 au 5 mars 2026");
  await expect
    .poll(async () => (await fieldsOf(id)).dates)
    .toMatchObject([{ jours: { from: "2026-03-03", to: "2026-03-05" } }]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const calendar = page.getByRole("dialog", { name: "Calendrier" });
  await calendar.getByText("mars 2026").waitFor();
  const day = (name: string) => calendar.getByRole("button", { name });
  await focused(day("mardi 3 mars 2026"));
  await page.keyboard.press("ArrowDown");
  await focused(day("mardi 10 mars 2026"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  await focused(day("mercredi 11 mars 2026"));
  await page.keyboard.press("Enter");
  await calendar.waitFor({ state: "detached" });
  await expect.poll(() => days.inputValue()).toBe("du 10 au 11 mars 2026");
  await expect
    .poll(async () => (await fieldsOf(id)).dates)
    .toMatchObject([{ jours: { from: "2026-03-10", to: "2026-03-11" } }]);
  const time = field("Début, Dates 1");
  await time.fill("9h30");
  await expect.poll(async () => (await fieldsOf(id)).dates).toMatchObject([{ debut: "09:30" }]);
  await time.fill("bientôt");
  await expect.poll(() => time.getAttribute("aria-invalid")).toBe("true");
});

test("an end before its start is said at once, and whose hours one writes as soon as territories could disagree", async () => {
  const { id, url } = await app.page({
    kind: atelier,
    title: "À deux endroits",
    fields: {
      lieux: [{ code: "75056" }, { code: "97411" }],
      dates: [{ jours: "16/12/2026", debut: "18h", fin: "20h" }],
    },
  });
  await page.goto(url);
  await page.getByText("20 h (heure de Paris)").waitFor();
  await camille.write(url);
  await showAllFields();
  await page.getByText("Ces heures se lisent à l’heure de Paris").waitFor();
  await box("dates").getByRole("button", { expanded: false }).first().press("Enter");
  const end = field("Fin, Dates 1");
  await end.fill("9h");
  await page.getByText("La fin vient avant le début").waitFor();
  await expect.poll(() => end.getAttribute("aria-invalid")).toBe("true");
  await expect
    .poll(async () => (await (await page.request.get(`/api/pages/${id}`)).json()).fieldErrors)
    .toMatchObject([{ field: "dates", column: "fin" }]);
  await end.fill("20h30");
  await page.getByText("La fin vient avant le début").waitFor({ state: "detached" });
});

test("a single day is chosen in a calendar, and the text beside it says so", async () => {
  const id = await open(annuaire, "Vérifié");
  await field("Vérifié le").fill("12 nov. 2026");
  await box("verifieLe").getByRole("button", { name: "Ouvrir le calendrier" }).press("Enter");
  const calendar = page.getByRole("dialog", { name: "Calendrier" });
  await calendar.getByRole("button", { name: "vendredi 13 novembre 2026" }).click();
  await expect.poll(() => field("Vérifié le").inputValue()).toBe("13/11/2026");
  await expect.poll(async () => (await fieldsOf(id)).verifieLe).toBe("2026-11-13");
});

test("an amount has its period on its line, and both are read together", async () => {
  const { id, url } = await app.page({ title: "Un budget" });
  await camille.write(url);
  await showAllFields();
  await field("Budget").fill("400 k€");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2017");
  await camille.saved();
  await expect.poll(async () => (await fieldsOf(id)).budgetPeriode).toMatchObject({ date: "2017" });
  await page.goto(url);
  await page
    .getByRole("definition")
    .filter({ hasText: /400\s000\s€ \(2017\)/ })
    .waitFor();
});

test("a SIRET and a telephone number are grouped once left, La Poste’s exception holds, and a wrong one stays", async () => {
  const id = await open(structure, "Une structure");
  await field("SIRET").fill("73282932000074");
  await field("Téléphone").fill("0160000000");
  await expect.poll(() => field("SIRET").inputValue()).toBe("732 829 320 00074");
  await field("Courriel").fill("Accueil@Exemple.FR");
  await expect.poll(() => field("Téléphone").inputValue()).toBe("01 60 00 00 00");
  await expect
    .poll(() => fieldsOf(id))
    .toMatchObject({ siret: "73282932000074", telephone: "+33160000000", courriel: "accueil@exemple.fr" });
  await field("SIRET").fill("35600000049837");
  await expect.poll(async () => (await fieldsOf(id)).siret).toBe("35600000049837");
  await field("SIRET").fill("73282932000075");
  await field("Téléphone").focus();
  await expect.poll(() => field("SIRET").inputValue()).toBe("73282932000075");
  await expect.poll(() => field("SIRET").getAttribute("aria-invalid")).toBe("true");
});

test("opening hours are written day by day with the keyboard, copied, closed on holidays, and read in French", async () => {
  const id = await open(structure, "Un accueil");
  const hours = page.getByRole("button", { name: "Horaires d’accueil" });
  await hours.press("Enter");
  await focused(field("Horaires : lundi"));
  await page.keyboard.type("9h-12h et 14h-17h30");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Copier du lundi au vendredi" }).press("Enter");
  await expect.poll(() => field("Horaires : vendredi").inputValue()).toMatch(/^9\sh\s– 12\sh, 14\sh\s– 17\sh\s30$/);
  await page.getByRole("button", { name: "Copier ou fermer : mercredi" }).press("Enter");
  await page.getByRole("menuitem", { name: "Fermé ce jour" }).press("Enter");
  await page.getByRole("button", { name: "Ajouter une exception" }).press("Enter");
  await page.getByRole("menuitem", { name: "Jours fériés" }).press("Enter");
  await page.getByRole("button", { name: "Ajouter une exception" }).press("Enter");
  await page.getByRole("menuitem", { name: "Des dates, chaque année" }).press("Enter");
  await field("Des dates, chaque année").fill("24/12 au 2/1");
  await page.keyboard.press("Enter");
  const code = field("Texte au format OpenStreetMap");
  const text = "Mo-Tu,Th-Fr 09:00-12:00,14:00-17:30; PH off; Dec 24-Jan 02 off";
  await expect.poll(() => code.inputValue()).toBe(text);
  await page.getByRole("button", { name: "Replier", exact: true }).press("Enter");
  await expect.poll(() => hours.textContent()).toMatch(/lun\.–mar\., jeu\.–ven\. 9\sh/);
  await expect.poll(async () => (await fieldsOf(id)).horairesAccueil).toBe(text);
  await page.goto(page.url().replace(/\?.*/, ""));
  await page.getByText("fermé les jours fériés").waitFor();
  await page.getByText("fermé du 24 décembre au 2 janvier").waitFor();
});

test("hours that are not understood stay with their message; hours that no table can show are kept as text", async () => {
  const id = await open(structure, "Des horaires rares");
  await page.getByRole("button", { name: "Horaires d’accueil" }).press("Enter");
  const monday = field("Horaires : lundi");
  await monday.fill("le matin");
  await page.keyboard.press("Tab");
  await expect.poll(() => monday.inputValue()).toBe("le matin");
  await expect.poll(() => monday.getAttribute("aria-invalid")).toBe("true");
  await monday.fill("14h-9h");
  await page.getByText("La fin vient avant le début : ces heures se lisent jusqu’au lendemain").waitFor();
  await monday.fill("9h-12h et 11h-15h");
  await page.getByText("Ces heures se chevauchent").waitFor();
  await page.keyboard.press("Tab");
  await expect.poll(async () => (await fieldsOf(id)).horairesAccueil).toBe("Mo 09:00-12:00,11:00-15:00");
  await monday.fill("");
  const rare = 'Mo 09:00-12:00 "sur rendez-vous"';
  await field("Texte au format OpenStreetMap").fill(rare);
  await page.getByText("Ces horaires sont gardés tels quels").waitFor();
  await expect.poll(async () => (await fieldsOf(id)).horairesAccueil).toBe(rare);
});

test("terms are suggested, and others are taken; several of many options are found by their words", async () => {
  const { id, url } = await app.page({ title: "Des termes" });
  await camille.write(url);
  await showAllFields();
  await field("Publics").focus();
  await chooseByKeys(page, "jeu", page.getByRole("option", { name: /jeu/i }));
  await expect.poll(() => field("Publics").inputValue()).toBe("");
  await page.keyboard.type("Bateliers");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await fieldsOf(id)).publics).toHaveLength(2);
  expect((await fieldsOf(id)).publics).toMatchObject([
    { value: expect.stringMatching(/jeu/i) },
    { value: "Bateliers" },
  ]);
  await field("Licence").fill("CC BY-SA 4.0");
  await field("Pays").focus();
  await expect.poll(async () => (await fieldsOf(id)).licence).toBe("CC-BY-SA-4.0");
});
