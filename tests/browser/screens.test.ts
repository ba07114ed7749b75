import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { launchBrowser } from "../support/chromium.ts";
import { password, startTestApp } from "../support/test-app.ts";

const root = join(import.meta.dirname, "../..");
execFileSync(process.execPath, ["web/build.ts"], { cwd: root });
const instance = await startTestApp({ interfaceFolder: join(root, "web/dist") });
const address = await instance.app.listen({ host: "127.0.0.1", port: 0 });
const admin = await instance.account("admin", { name: "Alix Admin" });
const browser = await launchBrowser();
afterAll(async () => {
  await browser.close();
  await instance.close();
});

const doors = ["/connexion", "/mot-de-passe-oublie", "/lien/un-lien-qui-ne-sert-plus-a-rien"];
const inside = [
  "/",
  "/mes-pages",
  "/liste/fiche-pratique",
  "/corbeille",
  "/recherche?q=permis",
  "/personnes",
  "/profil",
  "/mentions-legales",
  "/pages/nulle-part",
  "/ailleurs",
];

test.each([
  { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const)(
  "every screen is accessible, keeps to the content policy and fits: %j",
  async (options) => {
    const page = await browser.newPage({ ...options, locale: "fr-FR", reducedMotion: "reduce" });
    const complaints: string[] = [];
    page.on("console", (message) => /Content Security Policy/.test(message.text()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));

    const look = async (path: string) => {
      await page.goto(address + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await findDefects(page), path).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    };
    for (const path of doors) await look(path);

    await page.goto(`${address}/connexion?next=/profil`);
    await page.getByLabel("Adresse e-mail").fill(admin.email);
    await page.getByLabel("Mot de passe", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.getByRole("heading", { name: "Mon profil" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/profil");
    for (const path of inside) await look(path);
    expect(complaints).toEqual([]);
    await page.close();
  },
  120_000,
);
