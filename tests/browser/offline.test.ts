import { afterAll, afterEach, expect, test } from "vitest";
import { launchBrowser } from "../support/chromium.ts";
import { keptPaths, keptText } from "../support/kept-answers.ts";
import { openWindow, type Person } from "../support/person.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
const opened: Person[] = [];
afterEach(async () => {
  app.line.mend();
  const gone = opened.splice(0);
  expect(gone.flatMap(({ complaints }) => complaints)).toEqual([]);
  await Promise.all(gone.map(({ context }) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });

async function person(...[key]: [Parameters<typeof app.person>[1]]): Promise<Person> {
  const arrived = await app.person(browser, key);
  opened.push(arrived);
  return arrived;
}

/** Opens a page for writing, and waits until all that reading it without a network takes is kept. */
async function writeAndKeep(someone: Person, { url, slug }: { url: string; slug: string }): Promise<void> {
  await someone.write(url);
  await expect
    .poll(() => keptPaths(someone.page))
    .toEqual(expect.arrayContaining(["/", "/api/session", `/api/pages/by-slug/${slug}`]));
}

async function expireSessions({ id }: Person): Promise<void> {
  await app.database.pool.query("UPDATE sessions SET expires_at = now() - interval '1 second' WHERE account_id = $1", [
    id,
  ]);
}

const keptCopy = ({ page }: Person) => page.getByText(/^Copie gardée sur cet appareil, du \d+ .+ \d{4}, \d{2}:\d{2}$/);
const away = ({ page }: Person) => page.getByRole("heading", { level: 1, name: "La page n’a pas pu être lue" });

test("a page read while the server is away says that it is a kept copy, and of when, until the server answers", async () => {
  const camille = await person("conseiller");
  const page = await app.page({ body: [paragraph("Lu sans serveur.")] });
  await writeAndKeep(camille, page);
  await camille.page.goto(page.url);
  await camille.page.getByText("Lu sans serveur.").waitFor();
  expect(await keptCopy(camille).count()).toBe(0);

  app.line.refuse();
  await camille.page.reload();
  await camille.page.getByText("Lu sans serveur.").waitFor();
  await keptCopy(camille).waitFor();

  app.line.mend();
  await keptCopy(camille).waitFor({ state: "detached" });
  await camille.page.getByText("Lu sans serveur.").waitFor();
});

test("a network that never answers holds up a kept page for seconds only", async () => {
  const camille = await person("conseiller");
  const page = await app.page({ body: [paragraph("Lu malgré tout.")] });
  await writeAndKeep(camille, page);
  app.line.stall();
  await camille.page.goto(page.url);
  await camille.page.getByText("Lu malgré tout.").waitFor();
  await keptCopy(camille).waitFor();
});

test("without a network, what was never opened before in this window opens all the same", async () => {
  const camille = await person("conseiller");
  const page = await app.page();
  await writeAndKeep(camille, page);
  app.line.refuse();
  await camille.page.reload();
  await camille.text.and(camille.page.locator("[contenteditable=true]")).waitFor();
  await camille.page.keyboard.press("Control+k");
  await camille.page.getByRole("dialog").waitFor();
  await camille.page.keyboard.press("Escape");
  await camille.page.getByRole("dialog").waitFor({ state: "detached" });
  await camille.page.getByRole("button", { name: /Camille Conseil/ }).click();
  await camille.page.getByRole("menuitem", { name: "Se déconnecter" }).waitFor();
});

test("a page that was never kept says that the server is away, and the documentation is not taken for a screen", async () => {
  const camille = await person("conseiller");
  const [kept, other] = await Promise.all([app.page(), app.page()]);
  await writeAndKeep(camille, kept);
  app.line.refuse();
  await camille.page.goto(`${other.url}?edit=1`);
  await away(camille).waitFor();
  await expect(camille.page.goto("/api/docs")).rejects.toThrow("ERR_");
});

test("what one person kept is not shown to the next one who signs in on the same browser", async () => {
  const camille = await person("conseiller");
  const secret = await app.page({ visibility: "prive", body: [paragraph("Pour moi seule.")] });
  await writeAndKeep(camille, secret);
  await camille.page.goto("about:blank");
  await expireSessions(camille);

  const felix = await person("formateur");
  await camille.context.request.post("/api/session", { data: { email: felix.email, password: felix.password } });
  await writeAndKeep(camille, await app.page({ owner: "formateur" }));
  await expect.poll(() => keptPaths(camille.page)).not.toContain(`/api/pages/by-slug/${secret.slug}`);
  app.line.refuse();
  await camille.page.goto(secret.url);
  await away(camille).waitFor();
  expect(await camille.page.getByText("Pour moi seule.").count()).toBe(0);
});

test("a page that its reader may not read any more is forgotten as soon as the server says so", async () => {
  const camille = await person("conseiller");
  const felix = await person("formateur");
  const page = await app.page({ owner: "formateur", body: [paragraph("Retiré depuis.")] });
  await writeAndKeep(camille, page);
  await camille.page.goto("/");
  const answer = await felix.context.request.patch(`/api/pages/${page.id}`, { data: { visibility: "prive" } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await camille.page.goto(page.url);
  await expect.poll(() => keptPaths(camille.page)).not.toContain(`/api/pages/by-slug/${page.slug}`);
  app.line.refuse();
  await camille.page.reload();
  await away(camille).waitFor();
});

test("whoever is erased leaves what browsers have kept, without any page being opened again", async () => {
  const camille = await person("conseiller");
  const felix = await person("reseau");
  const made = await felix.context.request.post("/api/people", {
    data: { name: "Zoé Passagère", visibility: "membres" },
  });
  const { id } = await made.json();
  const page = await app.page({ owner: "reseau", fields: { auteurs: [{ person: id }] } });
  await writeAndKeep(camille, page);
  const kept = () => keptText(camille.page);
  await expect.poll(kept).toContain("Zoé Passagère");
  const erased = await felix.context.request.delete(`/api/people/${id}`);
  expect(erased.ok(), await erased.text()).toBe(true);
  await camille.page.goto("/");
  await expect.poll(kept).not.toContain("Zoé");
  expect(await keptPaths(camille.page)).toContain(`/api/pages/by-slug/${page.slug}`);
});

test("a session that has ended takes with it what was kept to be read", async () => {
  const camille = await person("conseiller");
  const page = await app.page({ visibility: "prive", body: [paragraph("Rien pour les passants.")] });
  await writeAndKeep(camille, page);
  await expireSessions(camille);
  await camille.page.goto("/");
  await camille.page.getByRole("link", { name: "Se connecter" }).first().waitFor();
  await expect.poll(() => keptPaths(camille.page)).not.toContain("/api/session");
  app.line.refuse();
  await camille.page.goto(page.url);
  await away(camille).waitFor();
});

test("work that was left on this device when its page was closed is told of, with the way to send it", async () => {
  const camille = await person("conseiller");
  const page = await app.page({ title: "Fiche laissée" });
  await camille.write(page.url);
  app.line.cut(camille.id);
  await camille.page.getByText("Hors ligne").waitFor();
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("ab");
  await camille.page.getByText("Hors ligne : 2 modifications gardées sur cet appareil").waitFor();
  await camille.page.getByRole("link", { name: "Passerelles" }).first().click();
  const told = camille.page.getByText("2 modifications gardées sur cet appareil ne sont pas encore enregistrées");
  await told.waitFor();
  await camille.page.reload();
  await told.waitFor();
  app.line.mend();
  await camille.page.getByRole("status").getByRole("link", { name: "Fiche laissée" }).click();
  await camille.saved();
  await expect.poll(() => camille.words()).toBe("ab");
  await camille.page.goto("/");
  await camille.page.getByRole("button", { name: /Camille Conseil/ }).waitFor();
  await expect.poll(() => told.count()).toBe(0);
});

test("signing out in one window leaves nothing of the person in the others", async () => {
  const camille = await person("conseiller");
  const page = await app.page({ body: [paragraph("Dans deux fenêtres.")] });
  await camille.write(page.url);
  const second = await openWindow(camille.context);
  await second.page.goto("/");
  await second.page.getByRole("button", { name: /Camille Conseil/ }).click();
  await second.page.getByRole("menuitem", { name: "Se déconnecter" }).click();
  await second.page.getByRole("heading", { level: 1, name: "Connexion" }).waitFor();
  await camille.page.getByRole("heading", { level: 1, name: "Connexion" }).waitFor();
  expect(await camille.page.getByText("Dans deux fenêtres.").count()).toBe(0);
});

test("somebody else who signs in where a session has expired neither sees nor sends what was being written, and is told", async () => {
  const camille = await person("conseiller");
  const felix = await person("formateur");
  const page = await app.page({ body: [paragraph("Avant.")] });
  await camille.write(page.url);
  await camille.moveCaret("Control+End");
  app.line.cut(camille.id);
  await camille.page.getByText("Hors ligne").waitFor();
  await camille.page.keyboard.type(" Secret");
  await camille.page.getByText("Hors ligne : 7 modifications gardées sur cet appareil").waitFor();
  await expireSessions(camille);
  app.line.mend();
  await camille.page.getByRole("dialog", { name: "Votre session a expiré" }).waitFor();

  const signIn = async ({ email, password }: Person) => {
    await camille.page.getByRole("heading", { level: 1, name: "Connexion" }).waitFor();
    await camille.page.getByLabel("Adresse e-mail").fill(email);
    await camille.page.getByLabel("Mot de passe", { exact: true }).fill(password);
    await camille.page.keyboard.press("Enter");
  };
  await camille.page.getByRole("link", { name: "Je suis quelqu’un d’autre" }).click();
  await signIn(felix);
  const notice = camille.page.getByRole("dialog", { name: "Une autre personne écrivait ici" });
  await notice.getByText("7 modifications qui n’étaient pas encore enregistrées").waitFor();
  await notice.getByRole("button", { name: "J’ai compris" }).click();
  await camille.write(page.url);
  await expect.poll(() => camille.words()).toBe("Avant.");
  await camille.page.getByRole("button", { name: /Félix Formation/ }).click();
  await camille.page.getByRole("menuitem", { name: "Se déconnecter" }).click();
  await signIn(camille);
  await camille.page.getByRole("button", { name: /Camille Conseil/ }).waitFor();
  await camille.write(page.url);
  await camille.saved();
  await expect.poll(() => camille.words()).toBe("Avant. Secret");
});

test("whoever leaves without a network leaves nothing behind, and the server hears of it with the next request", async () => {
  const camille = await person("conseiller");
  const page = await app.page({ visibility: "prive", body: [paragraph("À moi.")] });
  await writeAndKeep(camille, page);
  const sessions = async () =>
    (await app.database.pool.query("SELECT FROM sessions WHERE account_id = $1", [camille.id])).rowCount;
  const before = (await sessions()) ?? 0;
  const kept = () => camille.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
  await camille.context.setOffline(true);
  app.line.refuse();
  await camille.page.getByText("Hors ligne").first().waitFor();
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("Perdu ");
  await camille.page
    .getByText(/modifications gardées sur cet appareil/)
    .first()
    .waitFor();
  await camille.page.getByRole("button", { name: /Camille Conseil/ }).click();
  await camille.page.getByRole("menuitem", { name: "Se déconnecter" }).click();
  await camille.page.getByRole("button", { name: "Se déconnecter quand même" }).click();
  await camille.page.getByRole("heading", { level: 1, name: "Connexion" }).waitFor();
  await camille.page.getByText("Le serveur fermera votre session dès que la connexion reviendra.").waitFor();
  await expect.poll(async () => (await kept()).filter((name) => name.includes(camille.id))).toEqual([]);
  expect(await keptText(camille.page)).toBe("");
  expect(await sessions()).toBe(before);

  await camille.context.setOffline(false);
  app.line.mend();
  await camille.page.goto(page.url);
  await camille.page.getByRole("link", { name: "Se connecter" }).first().waitFor();
  expect(await camille.page.getByText("À moi.").count()).toBe(0);
  await expect.poll(sessions).toBe(before - 1);
});

test("an action that fails without a network is not carried out when it comes back", async () => {
  const camille = await person("conseiller");
  const { url } = await app.page({ title: "Une seule fois" });
  await camille.page.goto(url);
  await camille.page.getByRole("button", { name: "Autres actions sur la page" }).click();
  await camille.page.getByRole("menuitem", { name: "Dupliquer" }).waitFor();
  await camille.context.setOffline(true);
  await camille.page.getByRole("menuitem", { name: "Dupliquer" }).click();
  await camille.page.getByText("Le serveur ne répond pas.").waitFor();
  await camille.context.setOffline(false);
  await camille.page.goto("/");
  await camille.page.getByRole("heading", { level: 1 }).waitFor();
  const named = await app.database.pool.query("SELECT FROM pages WHERE title LIKE '%Une seule fois%'");
  expect(named.rowCount).toBe(1);
});

test("somebody else who signs in from another window takes over this one without its text", async () => {
  const camille = await person("conseiller");
  const felix = await person("formateur");
  const page = await app.page({ visibility: "prive", body: [paragraph("À Camille.")] });
  await camille.write(page.url);
  const second = await openWindow(camille.context);
  await second.page.goto("/connexion");
  await second.page.getByLabel("Adresse e-mail").fill(felix.email);
  await second.page.getByLabel("Mot de passe", { exact: true }).fill(felix.password);
  await second.page.keyboard.press("Enter");
  await second.page.getByRole("button", { name: /Félix/ }).waitFor();
  await camille.page.getByRole("button", { name: /Félix/ }).waitFor();
  await expect.poll(() => camille.page.getByText("À Camille.").count()).toBe(0);
});
