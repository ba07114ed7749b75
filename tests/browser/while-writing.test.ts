import { expect, test } from "vitest";
import { startAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";

const { app, browser, people } = await startAppFor("conseiller", "formateur", "reseau");
const [camille, felix, rosa] = people;
const both = [camille, felix];

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const alert = ({ page }: Person) => page.getByRole("alert");

async function post(person: Person, path: string): Promise<void> {
  const answer = await person.context.request.post(path);
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** Comes back to the window after a while, which reads the page again, and waits for the answer. */
async function comeBack({ page }: Person): Promise<void> {
  const answer = page.waitForResponse(/\/api\/pages\/by-slug\//);
  const away = Date.now() + 60_000;
  await page.clock.setSystemTime(away);
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await (await answer).finished();
  await page.clock.setSystemTime(Date.now());
}

test("whoever renames a page and comes back to the window goes on where they were, and takes back what they did", async () => {
  const { id, url } = await app.page({ title: "Premier titre" });
  await camille.write(url);
  await camille.page.getByLabel("Titre", { exact: true }).fill("Second titre");
  await camille.text.click();
  await camille.page.keyboard.type("Un début");
  await camille.saved();
  const renamed = async () => (await (await camille.context.request.get(`/api/pages/${id}`)).json()).title;
  await expect.poll(renamed).toBe("Second titre");
  const editor = await camille.text.elementHandle();
  await comeBack(camille);
  await camille.page.keyboard.type(" et une suite");
  await expect.poll(() => camille.words()).toBe("Un début et une suite");
  expect(await editor?.evaluate((element) => element.isConnected)).toBe(true);
  await camille.page.keyboard.press("Control+z");
  await expect.poll(() => camille.words()).not.toContain("suite");
  await camille.saved();

  await camille.page.getByRole("button", { name: "Terminer" }).click();
  await camille.page.waitForURL(/second-titre/);
  await camille.page.getByRole("heading", { level: 1, name: "Second titre" }).waitFor();
  expect(await camille.page.getByRole("button", { name: "Modifier" }).count()).toBe(1);
});

test("a page that is put in the trash while somebody writes says so, loses nothing, and goes on once restored", async () => {
  const { id, url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("Avant la corbeille");
  await post(rosa, `/api/pages/${id}/trash`);
  await alert(camille).getByText("Page à la corbeille", { exact: true }).waitFor();
  await camille.page.locator("#page-text[contenteditable=false]").waitFor();
  await camille.page.getByText("Elle se lit encore, mais ne se modifie plus").waitFor();
  await expect.poll(() => camille.words()).toBe("Avant la corbeille");

  await post(rosa, `/api/pages/${id}/restore`);
  await alert(camille).waitFor({ state: "detached" });
  await camille.page.getByText("Elle se lit encore, mais ne se modifie plus").waitFor({ state: "detached" });
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type(", et après");
  await camille.saved();
  await felix.write(url);
  await expect.poll(() => felix.words()).toBe("Avant la corbeille, et après");
});

test("whoever loses the right to read while writing is told at once, and keeps what was written in sight", async () => {
  const { id, url } = await app.page({ owner: "formateur", body: [paragraph("De Félix.")] });
  await Promise.all(both.map((person) => person.write(url)));
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type(" De Camille.");
  await camille.saved();
  await felix.moveCaret("Control+End");
  const answer = await felix.context.request.patch(`/api/pages/${id}`, { data: { visibility: "prive" } });
  expect(answer.ok()).toBe(true);
  await alert(camille).getByText("Accès retiré").waitFor();
  await expect.poll(() => camille.words()).toBe("De Félix. De Camille.");
  await comeBack(felix);
  await felix.page.keyboard.type(" Fin.");
  await felix.saved();
  await expect.poll(() => felix.words()).toBe("De Félix. De Camille. Fin.");
});

test("a suspended person is stopped at once, and the other people on the page notice nothing", async () => {
  const alix = await app.person(browser, "admin");
  const anouk = await app.person(browser, "animateur");
  const { url } = await app.page();
  await Promise.all([anouk.write(url), felix.write(url)]);
  await anouk.moveCaret("Control+End");
  await anouk.page.keyboard.type("Écrit");
  await anouk.saved();
  const answer = await alix.context.request.patch(`/api/members/${anouk.id}`, { data: { suspended: true } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await alert(anouk).getByText("Session expirée").waitFor();
  await felix.page.getByText("Personne d’autre n’est sur cette page").waitFor();
  await felix.moveCaret("Control+End");
  await felix.page.keyboard.type(" toujours");
  await felix.saved();
  await expect.poll(() => felix.words()).toBe("Écrit toujours");
  await Promise.all([alix.context.close(), anouk.context.close()]);
});

test("a session that expires while somebody types asks to sign in again over the page, and loses nothing", async () => {
  const { url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("Avant.");
  await camille.saved();
  await app.database.pool.query("UPDATE sessions SET expires_at = now() - interval '1 second' WHERE account_id = $1", [
    camille.id,
  ]);
  app.line.cut(camille.id);
  await camille.page.getByText("Hors ligne").waitFor();
  app.line.mend();
  // Written without a pause while the session is refused: the dialog waits, and takes no letter.
  await camille.page.keyboard.type(" Après, longtemps, et sans aucune pause.", { delay: 100 });
  const dialog = camille.page.getByRole("dialog", { name: "Votre session a expiré" });
  await dialog.waitFor();
  const written = "Avant. Après, longtemps, et sans aucune pause.";
  await expect.poll(() => camille.words()).toBe(written);
  const password = dialog.getByLabel("Mot de passe", { exact: true });
  expect(await password.inputValue()).toBe("");
  await password.fill(camille.password);
  await camille.page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await camille.saved();
  // The hand goes on where it was.
  await expect.poll(() => camille.text.evaluate((element) => element === document.activeElement)).toBe(true);
  await camille.page.keyboard.type(" Encore.");
  await felix.write(url);
  await expect.poll(() => felix.words()).toBe(`${written} Encore.`);
});

test("signing out warns of what is not saved yet, and leaves nothing of the person in the browser", async () => {
  const { url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  app.line.cut(camille.id);
  await camille.page.getByText("Hors ligne").waitFor();
  await camille.page.keyboard.type("ab");
  await camille.page.getByText("Hors ligne : 2 modifications gardées sur cet appareil").waitFor();
  const signOut = async () => {
    await camille.page.getByRole("button", { name: /Camille Conseil/ }).click();
    await camille.page.getByRole("menuitem", { name: "Se déconnecter" }).click();
  };
  await signOut();
  const dialog = camille.page.getByRole("dialog", { name: "Se déconnecter" });
  await dialog.getByText("2 modifications ne sont pas encore enregistrées").waitFor();
  await dialog.getByRole("button", { name: "Annuler" }).click();
  await dialog.waitFor({ state: "detached" });
  app.line.mend();
  await camille.saved();
  const kept = () => camille.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
  expect((await kept()).filter((name) => name.includes(camille.id))).not.toEqual([]);

  await signOut();
  await camille.page.getByRole("heading", { level: 1, name: "Connexion" }).waitFor();
  await expect.poll(async () => (await kept()).filter((name) => name.includes(camille.id))).toEqual([]);
  await felix.write(url);
  await expect.poll(() => felix.words()).toBe("ab");
  const { email, password } = camille;
  await camille.context.request.post("/api/session", { data: { email, password } });
  await camille.page.goto("/");
});

test("a kept state is read and put back while somebody else types, and what is typed then stays", async () => {
  const { url } = await app.page({ body: [paragraph("Premier état.")] });
  await Promise.all(both.map((person) => person.write(url)));
  await camille.moveCaret("Control+Home");
  await camille.page.keyboard.type("Un ajout malheureux. ");
  await camille.saved();
  await expect.poll(() => felix.words()).toBe("Un ajout malheureux. Premier état.");
  await camille.page.goto(`${url}/versions`);
  await camille.page.getByRole("button", { name: /Création/ }).click();
  await camille.page.getByRole("article").getByText("Premier état.").waitFor();
  await camille.page.getByRole("button", { name: "Rétablir cette version" }).click();
  const dialog = camille.page.getByRole("dialog", { name: "Rétablir cette version" });
  await felix.moveCaret("Control+End");
  await dialog.getByRole("button", { name: "Rétablir cette version" }).click();
  await felix.page.keyboard.type(" Et la suite");
  await expect.poll(() => felix.words()).not.toContain("malheureux");
  await felix.page.keyboard.type(" continue.");
  await felix.saved();
  await expect.poll(() => felix.words()).toMatch(/^Premier état\..*continue\.$/);
  await camille.page.goto(`${url}/versions`);
  await camille.page.getByRole("button", { name: /Avant un rétablissement/ }).click();
  await camille.page.getByRole("article").getByText("Un ajout malheureux. Premier état.").waitFor();
});
