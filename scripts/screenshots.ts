/* `node scripts/screenshots.ts FOLDER`: pictures of every screen, with the demonstration's content, for people to look at. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../tests/support/chromium.ts";
import { startServer } from "../tests/support/started-server.ts";
import { run } from "./run.ts";

type Screen = { name: string; path: string; signedIn?: boolean; open?: (page: Page) => Promise<unknown> };

const sheet = "plateforme de mobilité solidaire";
const edited = (page: Page) => page.locator("#page-text[contenteditable=true]").waitFor();

const screens: Screen[] = [
  { name: "connexion", path: "/connexion", signedIn: false },
  { name: "mot-de-passe-oublie", path: "/mot-de-passe-oublie", signedIn: false },
  { name: "accueil-visiteur", path: "/", signedIn: false },
  { name: "accueil", path: "/" },
  { name: "mes-pages", path: "/mes-pages" },
  { name: "fiches", path: "/liste/fiche-pratique" },
  { name: "annuaire", path: "/liste/structure" },
  { name: "fiche", path: `page:${sheet}` },
  { name: "structure", path: "page:Wimoov" },
  { name: "territoire", path: "page:Essonne" },
  { name: "ecrire", path: `edit:${sheet}`, open: edited },
  {
    name: "chiffre",
    path: `edit:${sheet}`,
    open: async (page) => {
      await edited(page);
      await page
        .getByRole("button", { name: /^Modifier le chiffre/ })
        .first()
        .click();
    },
  },
  {
    name: "nouvelle-page",
    path: "/liste/fiche-pratique",
    open: async (page) => {
      const button = page.getByRole("button", { name: /Nouvelle page|Ajouter une page/ });
      await button.filter({ visible: true }).first().click();
    },
  },
  {
    name: "chercher",
    path: "/",
    open: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog", { name: "Rechercher" }).waitFor();
      await page.keyboard.type("mobilite");
      await page.getByText(/Tous les résultats/).waitFor();
    },
  },
  { name: "recherche", path: "/recherche?q=mobilite" },
  { name: "modeles", path: "/modeles" },
  { name: "modele", path: "template:Garage solidaire" },
  { name: "ecrire-modele", path: "edit-template:Garage solidaire", open: edited },
  {
    name: "nouvelle-page-modeles",
    path: "/liste/structure",
    open: async (page) => {
      await page.getByRole("button", { name: "Ajouter une page" }).filter({ visible: true }).first().click();
      await page.getByRole("radio", { name: "Garage solidaire" }).click();
    },
  },
  {
    name: "en-faire-un-modele",
    path: `page:${sheet}`,
    open: async (page) => {
      await page.getByRole("button", { name: "Autres actions sur la page" }).click();
      await page.getByRole("menuitem", { name: "En faire un modèle" }).click();
    },
  },
  { name: "versions", path: `versions:${sheet}` },
  { name: "corbeille", path: "/corbeille" },
  { name: "profil", path: "/profil" },
  { name: "personnes", path: "/personnes" },
  { name: "mentions-legales", path: "/mentions-legales" },
  { name: "confidentialite", path: "/confidentialite" },
  { name: "accessibilite", path: "/accessibilite" },
  { name: "introuvable", path: "/ailleurs" },
];
const sizes = { bureau: { width: 1440, height: 900 }, telephone: { width: 390, height: 844 } };

/** The address of a screen; `page:`, `edit:`, `versions:` and `template:` stand before words of a title. */
async function addressOf(page: Page, path: string): Promise<string> {
  const [, form, words] = /^(page|edit|versions|template|edit-template):(.*)$/.exec(path) ?? [];
  if (words === undefined) return path;
  const list = form?.endsWith("template") ? "/api/templates?limit=100" : `/api/pages?q=${encodeURIComponent(words)}`;
  const answer = await page.request.get(list);
  const { url } = (await answer.json()).items.find((item: { title: string }) => item.title.includes(words));
  const edit = `${url}?edit=1`;
  return { page: url, edit, versions: `${url}/versions`, template: url, "edit-template": edit }[form as "page"];
}

async function draw(context: BrowserContext, screen: Screen, file: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(await addressOf(page, screen.path));
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await screen.open?.(page);
  await page.screenshot({ path: file, fullPage: screen.open === undefined });
  await page.close();
}

const folder = resolve(process.argv[2] ?? "screenshots");
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), "passerelles-screens-"));
const built = await run(["node", "web/build.ts"]);
if (!built.ok) throw new Error(built.output);
const server = await startServer({ DATA_DIR: data });
const browser = await launchBrowser();
try {
  const baseURL = server.address;
  for (const [size, viewport] of Object.entries(sizes))
    for (const colorScheme of ["light", "dark"] as const) {
      const options = { baseURL, viewport, colorScheme, locale: "fr-FR", reducedMotion: "reduce" } as const;
      const visitor = await browser.newContext(options);
      const member = await browser.newContext(options);
      const data = { email: "admin@demo.passerelles.test", password: "passerelles-demo" };
      const answer = await member.request.post("/api/session", { data });
      if (!answer.ok()) throw new Error(await answer.text());
      for (const screen of screens) {
        const file = join(folder, `${screen.name}-${size}-${colorScheme === "light" ? "clair" : "sombre"}.png`);
        await draw(screen.signedIn === false ? visitor : member, screen, file).catch((error: unknown) => {
          console.error(`${screen.name}, ${size}, ${colorScheme}: ${error}`);
          process.exitCode = 1;
        });
      }
      await Promise.all([visitor.close(), member.close()]);
    }
  console.log(`${screens.length * 4} pictures are in ${folder}`);
} finally {
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
