import { afterAll, afterEach, expect, test } from "vitest";
import { launchBrowser } from "../support/chromium.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
const [rose, camille] = await Promise.all([app.person(browser, "reseau"), app.person(browser, "conseiller")]);
afterEach(() => {
  expect([...rose.complaints, ...camille.complaints]).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const definitions = async () =>
  (await (await rose.context.request.get("/api/referential?origin=network&withdrawn=true")).json()).items;

test("a network coordinator adds an indicator by keyboard, and every writer of figures is offered it", async () => {
  const { page } = rose;
  await page.goto("/indicateurs");
  await page.getByRole("button", { name: "Nouvel indicateur" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Nouvel indicateur" });
  await dialog.getByLabel("Nom, en français").and(page.locator(":focus")).waitFor();
  const words = ["Attente d’un véhicule", "Wait for a vehicle", "De la demande à la remise.", "From asking to having."];
  for (const text of words) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await dialog.getByLabel("Nature").selectOption("Durée");
  await dialog.getByLabel("Unité des graphiques").selectOption("des semaines");
  await dialog.getByLabel("Ce qui est une amélioration").selectOption("Une baisse");
  expect(await dialog.getByLabel("Mise en commun").count()).toBe(0);
  await dialog.getByRole("button", { name: "Ajouter l’indicateur" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Modifier l’indicateur « Attente d’un véhicule »" }).waitFor();
  expect(await definitions()).toMatchObject([
    {
      ...{ code: "local-attente-d-un-vehicule", nature: "duration", unit: "week", aggregation: "none", better: "down" },
      label: { fr: words[0], en: words[1] },
      definition: { fr: words[2], en: words[3] },
    },
  ]);

  const attrs = { id: "a", label: "", value: "14 jours" };
  const { id, url } = await app.page({ body: [{ type: "paragraph", content: [{ type: "indicateur", attrs }] }] });
  await camille.write(url);
  await camille.page.getByRole("button", { name: /le chiffre/ }).click();
  const form = camille.page.getByRole("dialog", { name: "Chiffre" });
  await form.getByLabel("Indicateur").fill("attente veh");
  await camille.page.getByRole("option", { name: "Attente d’un véhicule" }).click();
  await form.getByRole("button", { name: "Valider" }).click();
  await camille.saved();
  const figure = async () =>
    (await (await camille.context.request.get(`/api/indicators?page=${id}`)).json()).items[0] ?? {};
  await expect.poll(async () => (await figure()).indicator, { timeout: 30_000 }).toBe("local-attente-d-un-vehicule");
  expect(await figure()).toMatchObject({ label: "Attente d’un véhicule", unit: "week", low: 2, high: 2 });
});

test("it is renamed, withdrawn and offered again, and says what it refuses", async () => {
  const { page } = rose;
  await page.goto("/indicateurs");
  await page.getByRole("button", { name: "Modifier l’indicateur « Attente d’un véhicule »" }).click();
  const dialog = page.getByRole("dialog", { name: "Modifier" });
  await dialog.getByText("La nature et l’unité ne changent plus").waitFor();
  await dialog.getByLabel("Nom, en français").fill("Budget");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await dialog.getByText("Un indicateur porte déjà ce nom.", { exact: true }).waitFor();
  await dialog.getByLabel("Nom, en français").fill("Attente d’une voiture");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("button", { name: "Retirer l’indicateur « Attente d’une voiture »" }).click();
  await page.getByRole("heading", { name: "Retirés" }).waitFor();
  await page.getByRole("button", { name: "Rétablir l’indicateur « Attente d’une voiture »" }).click();
  await page.getByRole("heading", { name: "Retirés" }).waitFor({ state: "detached" });
  expect(await definitions()).toMatchObject([{ label: { fr: "Attente d’une voiture" }, withdrawnAt: null }]);
});

test("others are told whom to ask", async () => {
  await camille.page.goto("/indicateurs");
  await camille.page.getByText("Réservé aux têtes de réseau et à l’administration").waitFor();
  expect(await camille.page.getByRole("link", { name: "Indicateurs" }).count()).toBe(0);
});
