import { linkTo, type PreparedScreens, sheet } from "./prepared-screens.ts";
import type { Screen } from "./screen.ts";

/** What whoever has not signed in sees. */
export function visitorScreens({ invitation, reset }: PreparedScreens): Screen[] {
  return [
    { name: "signing in", path: "/connexion" },
    {
      name: "signing in, refused",
      path: "/connexion",
      open: async (page) => {
        await page.getByLabel("Adresse e-mail").fill("personne@exemple.test");
        await page.getByLabel("Mot de passe", { exact: true }).fill("ce-n-est-pas-le-bon");
        await page.keyboard.press("Enter");
        await page.getByRole("alert").waitFor();
      },
    },
    { name: "forgotten password", path: "/mot-de-passe-oublie" },
    { name: "choosing another password", path: linkTo(reset) },
    { name: "an invitation", path: linkTo(invitation) },
    { name: "a link that is of no use any more", path: "/lien/un-lien-qui-ne-sert-plus-a-rien" },
    { name: "home, to a visitor", path: "/" },
    { name: "a sheet, to a visitor", path: sheet },
    { name: "search results, to a visitor", alike: true, path: "/recherche?q=mobilite" },
    { name: "a page that is not open", path: "/pages/nulle-part" },
    { name: "API documentation", path: "/api/docs" },
  ];
}
