import type { Page } from "playwright-core";
import { type PreparedScreens, pageTitled, sheet } from "./prepared-screens.ts";
import type { Screen } from "./screen.ts";

/** An aid of the demonstration. */
export const aid = pageTitled("Prêt d’un véhicule", "aide");
/** A workshop of the demonstration. */
export const workshop = pageTitled("Session LAB", "atelier");
/** A directory of the demonstration. */
export const directory = pageTitled("Les partenaires", "annuaire");
/** Waits until the text can be written in. */
export const writable = (page: Page) => page.locator("#page-text[contenteditable=true]").waitFor();
/** The address where the page at this path is written. */
export const editing =
  (path: (page: Page) => Promise<string>) =>
  async (page: Page): Promise<string> =>
    `${await path(page)}?edit=1`;
/** Waits for the dialog of this name. */
export const dialog = (name: string) => (page: Page) => page.getByRole("dialog", { name }).waitFor();

/** Replaces the text under edit by these words, which open a menu. */
export const typed = (words: string, menu: string, first: RegExp) => async (page: Page) => {
  await writable(page);
  const found = page.getByRole("listbox", { name: menu }).getByRole("option", { name: first }).first();
  // Typed quicker than any hand does: once more when the editor was not ready for it.
  for (let left = 3; left > 0; left -= 1) {
    await page.locator("#page-text").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(words, { delay: 20 });
    const isFound = await found.waitFor({ timeout: left === 1 ? 60_000 : 10_000 }).then(
      () => true,
      (error: unknown) => {
        if (left === 1) throw error;
        return false;
      },
    );
    if (isFound) return;
  }
};

/** What people see while they write. */
export function editingScreens({
  draft,
  longTitle,
}: Pick<PreparedScreens, "draft" | "longTitle">): Omit<Screen, "as">[] {
  return [
    { name: "a sheet under edit", path: editing(sheet), open: writable },
    {
      name: "a structure under edit",
      alike: true,
      path: editing(pageTitled("Pôle emploi", "structure")),
      open: writable,
    },
    { name: "an aid under edit", path: editing(aid), open: writable },
    { name: "a workshop under edit", path: editing(workshop), open: writable },
    {
      name: "a partner under edit",
      path: editing(directory),
      open: async (page) => {
        await writable(page);
        const partners = page.getByRole("list", { name: "Partenaires" });
        await partners.getByRole("button").first().click();
        await partners.getByRole("combobox").first().waitFor();
      },
    },
    {
      name: "opening hours under edit",
      path: editing(pageTitled("Pôle emploi", "structure")),
      open: async (page) => {
        await writable(page);
        const more = page.getByRole("button", { name: /^Ajouter une information/ });
        if (await more.isVisible()) await more.click();
        await page.getByRole("button", { name: "Horaires d’accueil" }).click();
        await page.getByRole("button", { name: "Ajouter une exception" }).waitFor();
      },
    },
    {
      name: "a day to choose",
      path: editing(aid),
      open: async (page) => {
        await writable(page);
        await page.getByRole("button", { name: "Ouvrir le calendrier" }).first().click();
        await dialog("Calendrier")(page);
        await page.getByRole("button", { name: "Mois suivant" }).waitFor();
      },
    },
    { name: "an empty sheet under edit", alike: true, path: editing(longTitle), open: writable },
    {
      name: "the form of a figure",
      path: editing(sheet),
      open: async (page) => {
        await writable(page);
        await page
          .getByRole("button", { name: /^Modifier le chiffre/ })
          .first()
          .click();
        await dialog("Chiffre")(page);
      },
    },
    {
      name: "all that a figure can say",
      path: editing(sheet),
      open: async (page) => {
        await writable(page);
        await page
          .getByRole("button", { name: /^Modifier le chiffre/ })
          .nth(2)
          .click();
        await dialog("Chiffre")(page);
        await page.getByRole("button", { name: /^Ajouter une précision/ }).click();
        await page.getByLabel("Mots exacts").waitFor();
      },
    },
    {
      name: "the form of a population",
      path: editing(draft),
      open: async (page) => {
        await typed("/popul", "Insérer", /^Population/)(page);
        await page.keyboard.press("Enter");
        await dialog("Population")(page);
      },
    },
    { name: "what can be inserted", path: editing(draft), open: typed("/", "Insérer", /^Chiffre/) },
    {
      name: "which page to link to",
      path: editing(draft),
      open: typed("Voir @mobi", "Renvoi vers une page", /mobilité/),
    },
    {
      name: "the keyboard's shortcuts",
      path: editing(draft),
      open: async (page) => {
        await writable(page);
        await page.keyboard.press("Control+/");
        await page.getByRole("dialog").waitFor();
      },
    },
    {
      name: "writing offline",
      path: editing(draft),
      open: async (page) => {
        await writable(page);
        await page.context().setOffline(true);
        await page.getByText("Pas de connexion").first().waitFor();
        await page.locator("#page-text").focus();
        await page.keyboard.press("Control+a");
        await page.keyboard.type("Sans réseau");
      },
      leave: (page) => page.context().setOffline(false),
    },
  ];
}
