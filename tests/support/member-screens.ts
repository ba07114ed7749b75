import type { Page, Route } from "playwright-core";
import { blockScreens } from "./block-screens.ts";
import { aid, dialog, directory, editing, editingScreens, workshop, writable } from "./editing-screens.ts";
import { type PreparedScreens, pageTitled, sheet, template } from "./prepared-screens.ts";
import type { Screen } from "./screen.ts";

const shareMenu = async (page: Page) => {
  await page.getByRole("button", { name: "Partager" }).click();
  await page.getByRole("menuitem", { name: "QR code" }).waitFor();
};
const palette = (words: string, shown: RegExp) => async (page: Page) => {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Rechercher" }).locator("input:focus").waitFor();
  await page.keyboard.type(words);
  await page.getByText(shown).first().waitFor();
};

/** What people with an account see. */
export function memberScreens({ trashed, retired, longTitle, draft }: PreparedScreens): Screen[] {
  const seen: Omit<Screen, "as">[] = [
    { name: "home", path: "/" },
    { name: "all pages", alike: true, path: "/pages" },
    { name: "a list", path: "/liste/fiche-pratique" },
    { name: "a list, nothing found", path: "/liste/fiche-pratique?q=introuvable" },
    { name: "the directory", path: "/liste/structure" },
    { name: "territories", alike: true, path: "/liste/territoire" },
    { name: "one's own pages", path: "/mes-pages" },
    { name: "a sheet", path: sheet },
    { name: "another sheet", alike: true, path: pageTitled("Wimoov", "fiche-pratique") },
    { name: "an empty sheet with a long title", path: longTitle },
    { name: "a structure", path: pageTitled("Pôle emploi", "structure") },
    { name: "a territory", path: pageTitled("Essonne", "territoire") },
    { name: "an aid", path: aid },
    { name: "a workshop", path: workshop },
    { name: "a training session", path: pageTitled("séance du diagnostic", "atelier") },
    { name: "a directory", path: directory },
    { name: "a directory as cards", path: async (page) => `${await directory(page)}?view=cards` },
    { name: "the calendar", path: "/agenda" },
    { name: "the calendar of a territory", path: "/agenda?territory=91" },
    { name: "versions", path: async (page) => `${await sheet(page)}/versions` },
    { name: "the trash", path: "/corbeille" },
    { name: "a page in the trash", path: trashed },
    { name: "search", alike: true, path: "/recherche" },
    { name: "search results", path: "/recherche?q=mobilite" },
    { name: "search without results", path: "/recherche?q=zzzzzz" },
    { name: "profile", path: "/profil" },
    { name: "members", path: "/membres" },
    { name: "people", path: "/personnes" },
    {
      name: "the dialog that adds a person",
      path: "/personnes",
      open: async (page) => {
        await page.getByRole("button", { name: "Ajouter une personne" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    {
      name: "the dialog that erases a person",
      path: "/personnes",
      open: async (page) => {
        await page
          .getByRole("button", { name: /^Effacer / })
          .first()
          .click();
        await page.getByRole("dialog").getByText("Voici où").waitFor();
      },
    },
    { name: "indicators", path: "/indicateurs" },
    {
      name: "the dialog that adds an indicator",
      path: "/indicateurs",
      open: async (page) => {
        await page.getByRole("button", { name: "Nouvel indicateur" }).click();
        await dialog("Nouvel indicateur")(page);
      },
    },
    { name: "templates", path: "/modeles" },
    { name: "a template", path: template },
    { name: "a retired template", path: retired },
    { name: "a template under edit", path: editing(template), open: writable },
    {
      name: "the dialog that makes a template of a page",
      path: sheet,
      open: async (page) => {
        await page.getByRole("button", { name: "Autres actions sur la page" }).click();
        await page.getByRole("menuitem", { name: "En faire un modèle" }).click();
        await dialog("En faire un modèle")(page);
      },
    },
    {
      name: "the new page dialog, with templates of the network",
      path: "/liste/structure",
      open: async (page) => {
        await page.getByRole("button", { name: "Ajouter une page" }).first().click();
        await page.getByRole("radio", { name: "Garage solidaire" }).click();
        await page.getByRole("link", { name: /^Lire « Garage solidaire »/ }).waitFor();
      },
    },
    { name: "legal notice", path: "/mentions-legales" },
    { name: "privacy", alike: true, path: "/confidentialite" },
    { name: "accessibility", alike: true, path: "/accessibilite" },
    {
      name: "legal notice under edit",
      path: "/mentions-legales",
      open: async (page) => {
        await page.getByRole("button", { name: "Modifier", exact: true }).click();
        await page.locator("textarea[name=text]").waitFor();
      },
    },
    { name: "an address that leads nowhere", path: "/ailleurs" },
    {
      name: "a page that cannot be fetched",
      path: "/pages/ailleurs",
      ...whileRouted("**/api/pages/by-slug/**"),
    },
    {
      name: "a screen that failed",
      path: "/personnes",
      ...whileRouted("**/api/people*", "Recharger", (route) => route.fulfill({ json: {} })),
    },
    {
      name: "the new page dialog",
      path: "/",
      open: async (page) => {
        const more = page.getByRole("button", { name: "Plus", exact: true });
        if (await more.isVisible()) await more.click();
        await page.getByRole("button", { name: "Nouvelle page" }).filter({ visible: true }).first().click();
        await dialog("Nouvelle page")(page);
      },
    },
    {
      name: "what else there is, on a phone",
      onPhone: true,
      path: "/",
      open: async (page) => {
        await page.getByRole("button", { name: "Plus", exact: true }).click();
        await dialog("Plus")(page);
      },
    },
    {
      name: "the invitation dialog",
      path: "/membres",
      open: async (page) => {
        await page.getByRole("button", { name: "Inviter" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    {
      name: "a page's menu",
      path: sheet,
      open: async (page) => {
        await page.getByRole("button", { name: "Autres actions sur la page" }).click();
        await page.getByRole("menuitem", { name: "Télécharger en Markdown" }).waitFor();
      },
    },
    { name: "how to share a page", path: sheet, open: shareMenu },
    {
      name: "the QR code of a page",
      path: sheet,
      open: async (page) => {
        await shareMenu(page);
        await page.getByRole("menuitem", { name: "QR code" }).click();
        await dialog("QR code de la page")(page);
      },
    },
    { name: "the search palette", path: "/", open: palette("mobilite", /Tous les résultats/) },
    ...editingScreens({ draft, longTitle }),
    ...blockScreens({ draft }),
  ];
  return [
    ...seen.map((screen): Screen => ({ as: "admin", ...screen })),
    { name: "home, to a counsellor", alike: true, as: "conseiller", path: "/" },
    { name: "one's own pages, to a counsellor", alike: true, as: "conseiller", path: "/mes-pages" },
    { name: "home, to a reader", as: "lecteur", path: "/" },
    { name: "a sheet, to a reader", alike: true, as: "lecteur", path: sheet },
    {
      name: "the session has expired",
      as: "animateur",
      path: sheet,
      open: async (page) => {
        await page.context().clearCookies();
        await page.getByRole("button", { name: "Autres actions sur la page" }).click();
        await page.getByRole("menuitem", { name: "Versions" }).click();
        await dialog("Votre session a expiré")(page);
      },
    },
  ];
}

/**
 * Requests to these addresses fail, as when the server is away, or are answered with `answer`, while the screen is looked
 * at: it is there when its `button` is.
 */
function whileRouted(
  addresses: string,
  button = "Réessayer",
  answer = (route: Route) => route.abort(),
): Pick<Screen, "open" | "leave"> {
  return {
    open: async (page) => {
      await page.context().route(addresses, answer);
      await page.reload();
      await page.getByRole("button", { name: button }).waitFor();
    },
    leave: (page) => page.context().unroute(addresses),
  };
}
