import type { Page } from "playwright-core";
import { dialog, directory, editing, typed, workshop, writable } from "./editing-screens.ts";
import { type PreparedScreens, pageTitled, sheet } from "./prepared-screens.ts";
import type { Screen } from "./screen.ts";

const vehicles = pageTitled("véhicules solidaires", "fiche-pratique");
const wimoov = pageTitled("Wimoov", "fiche-pratique");
const cafe = pageTitled("World café", "atelier");
const exchange = pageTitled("Journée d’échanges", "atelier");
const training = pageTitled("séance du diagnostic", "atelier");
const territory = pageTitled("Essonne", "territoire");

/** Pages of the demonstration that, together, hold every block but the video. */
const pages = {
  "a sheet": sheet,
  vehicles,
  "an organisation": wimoov,
  "a workshop": workshop,
  "a world café": cafe,
  "a day of exchanges": exchange,
  "a training session": training,
  "a territory": territory,
  "a directory": directory,
};

/** Opens the form of a block, which its button names. */
const form =
  (button: string, title = button.replace("Modifier : ", ""), ask: (page: Page) => Promise<unknown> = async () => {}) =>
  async (page: Page): Promise<void> => {
    await writable(page);
    await page.getByRole("button", { name: button }).first().click();
    await dialog(title)(page);
    await ask(page);
  };

/** Puts the caret in a cell of rows of prose, whose bar comes with it. */
const inCell = (block: string, column: string) => async (page: Page) => {
  await writable(page);
  await page.locator(`.node-${block} [data-prose-cell][data-column=${column}]`).first().click();
  await page.getByRole("toolbar", { name: "Outils de la ligne" }).waitFor();
};

/** Each block, as it is read and as it is written. Their forms are made of the same controls: a few are judged for all. */
export function blockScreens({ draft }: Pick<PreparedScreens, "draft">): Omit<Screen, "as">[] {
  const drawn: Omit<Screen, "as" | "alike">[] = [
    ...Object.entries(pages).flatMap(([name, path]) => [
      { name: `blocks of ${name}, read`, path },
      { name: `blocks of ${name}, under edit`, path: editing(path), open: writable, whole: true as const },
    ]),
    { name: "block form: population", path: editing(sheet), open: form("Modifier : Population") },
    { name: "block form: funding", path: editing(sheet), open: form("Modifier : Financement") },
    { name: "block form: partners", path: editing(sheet), open: form("Modifier : Partenaires") },
    { name: "block form: contact", path: editing(sheet), open: form("Modifier : Contact") },
    { name: "block form: fleet", path: editing(vehicles), open: form("Modifier : Flotte") },
    { name: "block form: obstacles", path: editing(exchange), open: form("Modifier : Freins et initiatives") },
    { name: "block form: needs", path: editing(workshop), open: form("Modifier : Besoins") },
    { name: "block form: testimony", path: editing(wimoov), open: form("Modifier : Verbatim") },
    { name: "block form: resource", path: editing(wimoov), open: form("Modifier : Ressource") },
    { name: "block form: speaker", path: editing(workshop), open: form("Modifier : Intervenant") },
    { name: "block row: steps", path: editing(sheet), open: inCell("etapes", "processus") },
    { name: "block row: findings", path: editing(cafe), open: inCell("constatsEnjeux", "constats") },
    { name: "block row: journey", path: editing(workshop), open: inCell("parcoursIdeal", "pendant") },
    { name: "block row: obstacles", path: editing(exchange), open: inCell("freinInitiatives", "frein") },
    { name: "block form: image", path: editing(workshop), open: form("Modifier l’image", "Image") },
    { name: "block form: attachment", path: editing(training), open: form("Modifier la pièce jointe", "Pièce jointe") },
    { name: "block form: live list", path: editing(territory), open: form("Modifier : Liste de pages") },
    {
      name: "block form: video",
      path: editing(draft),
      open: async (page) => {
        await typed("/video", "Insérer", /^Vidéo/)(page);
        await page.keyboard.press("Enter");
        await page.keyboard.type("Au début, on tient le guidon trop fort. Puis on regarde loin, et cela roule.");
        await page.getByRole("button", { name: "Modifier : Vidéo" }).click();
        const box = page.getByRole("dialog", { name: "Vidéo" });
        await box.getByLabel("Adresse").fill("https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv");
        await box.getByLabel("Titre").fill("Apprendre à faire du vélo à trente ans");
        await box.getByLabel("Durée").fill("3 minutes");
        await box.getByLabel("Crédit").fill("Association d’exemple");
      },
    },
  ];
  return drawn.map((screen) => ({ ...screen, alike: true }));
}
