import type { BlockRowItem } from "@passerelles/shared/api/block-rows.schemas.ts";
import type { ListedFigure } from "@passerelles/shared/api/indicators.schemas.ts";
import { knownFigures } from "@passerelles/shared/indicators/known-figures.sample.ts";
import { findIndicator } from "@passerelles/shared/indicators/referential.ts";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import {
  addRowByKeys,
  byKeys,
  figureByKeys,
  fillByKeys,
  insertByKeys,
  insertForm,
  leaveForm,
} from "../support/by-keys.ts";
import type { Person } from "../support/person.ts";
import { untilProjected } from "../support/projected.ts";
import { cellsSeen } from "../support/prose-rows.ts";
import { outline, type StoredNode, storedBody } from "../support/stored-body.ts";
import { tabTo } from "../support/tab-to.ts";

const { app, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

/** A new page that both write in, with these headings, a line for each, and the caret of both on the last line. */
async function sheetOf(title: string, ...headings: string[]): Promise<string> {
  const { id, url } = await app.page({ title });
  await Promise.all(both.map((person) => person.write(url)));
  await camille.moveCaret("Control+End");
  for (const [at, heading] of headings.entries())
    await byKeys(camille, ...(at > 0 ? ["Enter"] : []), `## ${heading}`, "Enter");
  await felix.text.getByRole("heading", { name: headings.at(-1) ?? "" }).waitFor();
  await felix.moveCaret("Control+End");
  return id;
}

/** Waits until all that both wrote is saved, seen by the other, and given to readers. */
async function settle(id: string): Promise<void> {
  await Promise.all(both.map((person) => person.saved()));
  await expect.poll(async () => (await camille.words()) === (await felix.words())).toBe(true);
  expect(await cellsSeen(felix)).toEqual(await cellsSeen(camille));
  await untilProjected(app, id);
}

async function listed<Item>(path: string): Promise<Item[]> {
  const answer = await felix.context.request.get(path);
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).items;
}
const rowsOf = async (id: string, block: string) =>
  (await listed<BlockRowItem>(`/api/block-rows?page=${id}&block=${block}&limit=100`)).map(({ values }) => values);

/** What a cell says, its column first. */
function cellsStored(block: StoredNode | undefined): string[][] {
  const rows = [...(block?.content ?? [])].sort((a, b) => (String(a.attrs?.order) < String(b.attrs?.order) ? -1 : 1));
  return rows.map(({ content = [] }) => content.map((cell) => `${cell.attrs?.column}: ${outline(cell.content)}`));
}

/** Presses Tab until this button of the page has the focus. */
async function tabToButton({ page }: Person, name: string): Promise<void> {
  await tabTo(page.locator("body"), name);
}

/** The figures of the sheet, those that have a value, by their number in the list of facts. */
const figures = knownFigures.filter(({ number, typed }) => number >= 15 && number <= 29 && typed !== "");
const labelOf = (indicator: string) => findIndicator(indicator)?.label.fr ?? "";

async function writeFigures(person: Person, from: number, to: number): Promise<void> {
  for (const { number, indicator, typed, period, scope, source } of figures) {
    if (number < from || number > to) continue;
    const isShare = indicator === "public-share";
    await figureByKeys(person, {
      ...{ Indicateur: labelOf(indicator), Valeur: typed, Période: period[0], Source: source },
      ...(isShare && { Population: scope }),
    });
  }
}

async function writeSteps(person: Person): Promise<void> {
  await insertByKeys(person, "étapes", "Étapes");
  await byKeys(person, "Développer le service sur le territoire", "Tab");
  await byKeys(person, "Cinq structures se réunissent", "Enter", "Les prescripteurs orientent", "Tab");
  await byKeys(person, "- 400 k€", "Enter", "5 ETP", "Enter", "Logiciel de suivi, site, lettre", "Tab");
  await byKeys(person, "250 à 300 bénéficiaires par an", "Tab");
  await byKeys(person, "La visite d’une autre plateforme", "Enter", "Difficile à faire connaître", "Tab");
  await byKeys(person, "Reprise dans le pacte territorial", "Escape", "ArrowDown");
}

const partners = [
  { nom: "Europe (FSE), État, Région, CG91, communautés de communes", role: "Financement" },
  { nom: "Prescripteurs : Pôle emploi, MDS, missions locales", role: "Identification des publics" },
  { nom: "Communautés de communes, services emploi des mairies" },
  { nom: "Structures du collectif, organisme de formation" },
  { nom: "Association de deux-roues", role: "Véhicules à bas prix" },
];

async function writePartners(person: Person): Promise<void> {
  const form = await insertForm(person, "partenaires", "Partenaires");
  for (const [at, { nom, role }] of partners.entries())
    await addRowByKeys(person, form, "Partenaires", at + 1, {
      "Ou en toutes lettres": nom,
      ...(role !== undefined && { Rôle: role }),
    });
  await leaveForm(person, form, "Escape");
}

const publics = ["Locataires du parc social", "Jeunes", "Tout public"];

async function writePublics(person: Person): Promise<void> {
  const form = await insertForm(person, "population", "Population");
  await fillByKeys(person, form, { "De qui s’agit-il ?": "Bénéficiaires par an", Effectif: "250 à 300" });
  for (const [at, name] of publics.entries())
    await addRowByKeys(person, form, "Répartition par public", at + 1, { Public: name, Effectif: "1/3" });
  await leaveForm(person, form, "Enter");
}

test("the sheet of a mobility platform is written by two people with their keyboards alone, and all of it is data", async () => {
  const id = await sheetOf("Plateforme de mobilité solidaire", "Étapes", "Partenaires");
  await camille.moveCaret("Control+Home", "ArrowDown");
  await Promise.all([writeSteps(camille), writePartners(felix).then(() => writePublics(felix))]);
  await settle(id);

  expect(await rowsOf(id, "partenaires")).toEqual(partners);
  expect(await rowsOf(id, "population")).toMatchObject([
    { label: "Bénéficiaires par an", total: { kind: "range", low: "250", high: "300" } },
    ...publics.map((name) => ({ public: name, count: { kind: "fraction", numerator: 1, denominator: 3 } })),
  ]);
  const body = await storedBody(camille, id);
  expect(cellsStored(body.find(({ type }) => type === "etapes"))).toEqual([
    [
      'etape: p("Développer le service sur le territoire")',
      'processus: p("Cinq structures se réunissent") p("Les prescripteurs orientent")',
      'moyens: ul(li(p("400 k€")) li(p("5 ETP")) li(p("Logiciel de suivi, site, lettre")))',
      'resultats: p("250 à 300 bénéficiaires par an")',
      'facteurs: p("La visite d’une autre plateforme") p("Difficile à faire connaître")',
      'effets: p("Reprise dans le pacte territorial")',
    ],
  ]);
});

test("the figures of the sheet, thirds among them, are typed by two people at once as they are said, and read back whole", async () => {
  const id = await sheetOf("Chiffres de la plateforme", "Moyens", "Publics");
  await camille.moveCaret("Control+Home", "ArrowDown");
  await Promise.all([writeFigures(camille, 15, 21), writeFigures(felix, 22, 29)]);
  await settle(id);

  const read = await listed<ListedFigure>(`/api/indicators?page=${id}&limit=100`);
  const told = new Map(read.map((figure) => [figure.measure.value + figure.scope, figure]));
  expect(read.length).toBe(figures.length);
  for (const figure of figures) {
    const { indicator, typed, value, low, high, period, source } = figure;
    const scope = indicator === "public-share" ? figure.scope : "";
    const found = told.get(typed + scope);
    expect(found, typed).toMatchObject({ indicator, low, high, source, scope });
    expect(found?.value).toEqual(value);
    expect(found?.measure).toMatchObject({ period: period[0] });
  }
});

test("a tree of obstacles, told to be an example, grows from two keyboards at once, and keeps the obstacle that nothing answers", async () => {
  const id = await sheetOf("Freins et initiatives", "Atelier 2");
  await insertByKeys(camille, "freins", "Freins et initiatives");
  await byKeys(camille, "Pas de permis", "Tab");
  await felix.text.getByText("Pas de permis").waitFor();
  // From the line after the tree, the arrow leads to its last cell, and Tab to a row of one's own.
  await felix.moveCaret("Control+End", "ArrowUp");
  await Promise.all([
    byKeys(camille, "- Auto-école sociale", "Enter", "Aide au permis"),
    byKeys(felix, "Tab", "Horaires décalés", "Tab", "Tab", "Coût", "Tab", "- Garage solidaire"),
  ]);
  await felix.text.getByText("Aide au permis").waitFor();
  await Promise.all([
    byKeys(camille, "Enter", "Permis accéléré"),
    // A row goes up by keys from where its obstacle is told, once too often: what one undoes is one's own.
    byKeys(felix, "Shift+Tab", "Alt+Shift+ArrowUp", "Alt+Shift+ArrowUp", "Control+z"),
  ]);
  await byKeys(camille, "Escape");
  await tabToButton(camille, "Modifier : Freins et initiatives");
  await byKeys(camille, "Enter");
  const form = camille.page.getByRole("dialog", { name: "Freins et initiatives", exact: true });
  await form.locator(":focus").waitFor();
  await fillByKeys(camille, form, { Mention: "Exemple" });
  await leaveForm(camille, form, "Enter");
  await settle(id);
  const answers = (...texts: string[]) => texts.map((text) => ({ text }));
  expect(await rowsOf(id, "freinInitiatives")).toEqual([
    { mention: "Exemple" },
    { frein: "Pas de permis", initiatives: answers("Auto-école sociale", "Aide au permis", "Permis accéléré") },
    { frein: "Coût", initiatives: answers("Garage solidaire") },
    { frein: "Horaires décalés" },
  ]);
  const gaps = await listed<BlockRowItem>(`/api/block-rows?page=${id}&block=freinInitiatives&empty=initiatives`);
  expect(gaps.flatMap(({ values }) => values.frein ?? [])).toEqual(["Horaires décalés"]);
  for (const { text } of both) await text.getByText("3 freins, dont 1 sans initiative").waitFor();
});

test("the ideal journey of a LAB is a grid that two people fill from both ends with their keyboards alone", async () => {
  const id = await sheetOf("Session LAB", "Parcours idéal");
  await insertByKeys(camille, "parcours", "Parcours idéal");
  await felix.text.locator("[data-prose-row]").nth(2).waitFor();
  await felix.moveCaret("Control+End", "ArrowUp");
  await Promise.all([
    byKeys(camille, "Tab", "Connaître les offres", "Tab", "Essayer", "Tab", "Être suivi", "Tab", "Tab", "Être formé"),
    byKeys(
      felix,
      "Bilan",
      "Shift+Tab",
      "Louer",
      "Enter",
      "Entretenir",
      "Shift+Tab",
      "Shift+Tab",
      "Shift+Home",
      "Club Mobilité",
    ),
  ]);
  await settle(id);
  const journey = [
    { acteur: "Usager", avant: "Connaître les offres", pendant: "Essayer", apres: "Être suivi" },
    { acteur: "Prescripteur", avant: "Être formé" },
    { acteur: "Club Mobilité", pendant: "Louer\nEntretenir", apres: "Bilan" },
  ];
  expect(await rowsOf(id, "parcoursIdeal")).toEqual(journey);
  const grid = (await storedBody(camille, id)).find(({ type }) => type === "parcoursIdeal");
  expect(cellsStored(grid)[1]).toEqual([
    'acteur: p("Prescripteur")',
    'avant: p("Être formé")',
    "pendant: p",
    "apres: p",
  ]);
});
