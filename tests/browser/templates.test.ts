import { expect, test } from "vitest";
import { startAppFor } from "../support/app-for-people.ts";
import { followRequests } from "../support/follow-requests.ts";
import type { Person } from "../support/person.ts";
import { untilProjected } from "../support/projected.ts";

const { app, people: all } = await startAppFor("reseau", "admin", "conseiller", "formateur", "lecteur");
const [rose, alix, camille, felix, lou] = all;

const dialogOf = (person: Person, name: string) => person.page.getByRole("dialog", { name });

async function beginPage(person: Person): Promise<void> {
  await person.page.goto("/");
  await person.page.getByRole("button", { name: "Nouvelle page" }).first().click();
  await dialogOf(person, "Nouvelle page").getByRole("radio", { name: "Fiche pratique" }).click();
}

const untilRetired = (person: Person, title: string) =>
  person.page.getByRole("button", { name: `Rétablir le modèle « ${title} »` }).waitFor();

test("two people write a template live, and a page made with it holds its sections once, though two open it at once", async () => {
  await rose.page.goto("/modeles");
  await rose.page.getByRole("button", { name: "Nouveau modèle" }).click();
  const dialog = dialogOf(rose, "Nouveau modèle");
  await dialog.getByLabel("Nom du modèle").fill("Visite d’un garage");
  await dialog.getByLabel("Description").fill("Ce que l’on a vu, et ce que l’on en garde.");
  await dialog.getByRole("button", { name: "Créer le modèle" }).click();
  await rose.text.and(rose.page.locator("[contenteditable=true]")).waitFor();
  await rose.page.getByText("Ceci est un modèle").waitFor();
  const { pathname } = new URL(rose.page.url());
  await alix.write(pathname);
  await rose.moveCaret("Control+End");
  await rose.page.keyboard.type("## Constat");
  await alix.text.getByRole("heading", { name: "Constat" }).waitFor();
  await alix.moveCaret("Control+End");
  await alix.page.keyboard.press("Enter");
  await alix.page.keyboard.type("## Suites");
  await rose.text.getByRole("heading", { name: "Suites" }).waitFor();
  await Promise.all([rose.saved(), alix.saved()]);
  await expect.poll(() => rose.words()).toBe("Constat\nSuites");

  await beginPage(camille);
  await dialogOf(camille, "Nouvelle page").getByText("Ce que l’on a vu, et ce que l’on en garde.").waitFor();
  await dialogOf(camille, "Nouvelle page").getByRole("radio", { name: "Visite d’un garage" }).click();
  await dialogOf(camille, "Nouvelle page").getByLabel("Titre", { exact: true }).fill("Le garage de Thiers");
  await dialogOf(camille, "Nouvelle page").getByRole("button", { name: "Créer la page" }).click();
  await camille.page.waitForURL(/le-garage-de-thiers/);
  await felix.write(new URL(camille.page.url()).pathname);
  await camille.text.and(camille.page.locator("[contenteditable=true]")).waitFor();
  for (const person of [camille, felix]) {
    await person.text.getByRole("heading", { name: "Suites" }).waitFor();
    await expect.poll(() => person.words()).toBe("Constat\nSuites");
    expect(await person.page.getByText("Ceci est un modèle").count()).toBe(0);
  }
});

test("a shipped template begins with blocks that say what to write there, until it is written, and to nobody who only reads", async () => {
  const data = { kind: "atelier", template: "session-lab", title: "Le LAB de Thiers", visibility: "membres" };
  const { id, url } = await (await rose.context.request.post("/api/pages", { data })).json();
  await rose.write(url);
  const need = rose.text.locator("[data-column=besoins] li > p").nth(1);
  const help = () => need.evaluate((element) => getComputedStyle(element, "::before").content);
  await expect.poll(help).toBe('"Ce qu’il faut en chemin."');
  const checks = rose.page.locator("summary", { hasText: "Où en est la page" });
  await expect.poll(() => checks.textContent()).toContain("0 sur 8");
  await need.click();
  await rose.page.keyboard.type("Un véhicule d’attente");
  await expect.poll(help).toBe("none");
  await expect.poll(() => checks.textContent()).toContain("1 sur 8");
  await rose.saved();

  await untilProjected(app, id);
  await lou.page.goto(url);
  const seen = lou.page.locator("article");
  await seen.getByText("Un véhicule d’attente").waitFor();
  expect(await seen.getByRole("heading", { level: 2 }).allTextContents()).toEqual(["Besoins"]);
  expect(await seen.getByText("Pendant", { exact: true }).count()).toBe(1);
  expect(await seen.getByText(/en chemin|mot pour mot|à préciser|Prescripteur/).count()).toBe(0);
});

test("whoever begins a page with a template writes under its first title", async () => {
  await beginPage(camille);
  const dialog = dialogOf(camille, "Nouvelle page");
  await dialog.getByRole("radio", { name: /RESOLIS/ }).click();
  await dialog.getByLabel("Titre", { exact: true }).fill("Une action");
  await dialog.getByRole("button", { name: "Créer la page" }).click();
  await expect.poll(() => camille.text.evaluate((element) => element === document.activeElement)).toBe(true);
  await camille.page.keyboard.type("Bonjour");
  await expect.poll(() => camille.words()).toMatch(/^[^\n]+\nBonjour\n/);
});

test("a template is made from a page’s menu by those who may, and by nobody else", async () => {
  const body = [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Le besoin" }] }];
  const { url } = await app.page({ title: "Une fiche exemplaire", body });
  await camille.page.goto(url);
  await camille.page.getByRole("button", { name: "Autres actions sur la page" }).click();
  await camille.page.getByRole("menuitem", { name: "Dupliquer" }).waitFor();
  expect(await camille.page.getByRole("menuitem", { name: "En faire un modèle" }).count()).toBe(0);

  await rose.page.goto(url);
  await rose.page.getByRole("button", { name: "Autres actions sur la page" }).click();
  await rose.page.getByRole("menuitem", { name: "En faire un modèle" }).click();
  const dialog = dialogOf(rose, "En faire un modèle");
  await dialog.getByLabel("Nom du modèle").fill("Comme la fiche");
  await dialog.getByRole("button", { name: "Créer le modèle" }).click();
  await rose.page.waitForURL(/modele-.*edit/);
  await rose.text.getByRole("heading", { name: "Le besoin" }).waitFor();
});

test("a retired template is offered no more until it is restored, and whoever had it open is told", async () => {
  const { url } = await app.page({ title: "Plan d’atelier", isTemplate: true, owner: "reseau" });
  await alix.write(url);
  await rose.page.goto("/modeles");
  await rose.page.getByRole("button", { name: "Retirer le modèle « Plan d’atelier »" }).click();
  await untilRetired(rose, "Plan d’atelier");
  await alix.page.getByText("Modèle retiré").first().waitFor();
  const offered = () => dialogOf(camille, "Nouvelle page").getByRole("radio", { name: "Plan d’atelier" });
  const requests = followRequests(camille.page);
  await beginPage(camille);
  await dialogOf(camille, "Nouvelle page").getByRole("radio", { name: "Page vierge" }).waitFor();
  await requests.untilQuiet();
  requests.stop();
  expect(await offered().count()).toBe(0);
  await rose.page.getByRole("button", { name: "Rétablir le modèle « Plan d’atelier »" }).click();
  await rose.page.getByRole("button", { name: "Retirer le modèle « Plan d’atelier »" }).waitFor();
  await beginPage(camille);
  await offered().waitFor();
});

test("a template that is retired while one chooses it is refused in words, and nothing typed is lost", async () => {
  const { id } = await app.page({ title: "Fugace", isTemplate: true, owner: "reseau" });
  await beginPage(camille);
  const dialog = dialogOf(camille, "Nouvelle page");
  await dialog.getByRole("radio", { name: "Fugace" }).click();
  await dialog.getByLabel("Titre", { exact: true }).fill("Ma page");
  await rose.context.request.post(`/api/pages/${id}/trash`);
  await dialog.getByRole("button", { name: "Créer la page" }).click();
  await dialog.getByText("Ce modèle a été retiré entre-temps").waitFor();
  await dialog.getByRole("radio", { name: "Fugace" }).waitFor({ state: "detached" });
  expect(await dialog.getByLabel("Titre", { exact: true }).inputValue()).toBe("Ma page");
});

test("« Modèles » is in the rail of those who manage templates; others are told whom to ask", async () => {
  const link = (person: Person) =>
    person.page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link", { name: "Modèles" });
  await rose.page.goto("/");
  await link(rose).first().click();
  await rose.page.getByRole("heading", { level: 1, name: "Modèles" }).waitFor();
  await camille.page.goto("/modeles");
  await camille.page.getByText("Réservé aux têtes de réseau et à l’administration").waitFor();
  expect(await link(camille).count()).toBe(0);
});
