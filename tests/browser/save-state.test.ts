import { expect, test } from "vitest";
import { startAppFor } from "../support/app-for-people.ts";
import { keptPaths } from "../support/kept-answers.ts";
import type { Person } from "../support/person.ts";
import { refuseWrites } from "../support/refuse-writes.ts";
import { warnsBeforeLeaving } from "../support/warns-before-leaving.ts";

const { app, browser, people: both } = await startAppFor("conseiller", "formateur");
const [camille, felix] = both;

/** Notes every save state that a window shows from now on; answers how to read them. */
async function watchSaveState({ page }: Person): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const look = () => {
      const text = document.querySelector(
        "[data-state]:is([data-state=saved],[data-state=writing],[data-state=offline])",
      );
      const words = text?.textContent ?? "";
      if (words !== "" && said.at(-1) !== words) said.push(words);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    Object.assign(globalThis, { saidOfSaving: said });
  });
  return () => page.evaluate(() => [...(globalThis as unknown as { saidOfSaving: string[] }).saidOfSaving]);
}

test("« Enregistré » is not said before the database has committed, though the others see the text at once", async () => {
  const { id, url } = await app.page();
  await Promise.all(both.map((person) => person.write(url)));
  const holder = await app.database.pool.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT 1 FROM pages WHERE id = $1 FOR UPDATE", [id]);
  const said = await watchSaveState(camille);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("Pas encore enregistré.");
  await felix.text.getByText("Pas encore enregistré.").waitFor();
  await camille.page.getByText("Modification en cours").waitFor();
  await camille.page.keyboard.press("Control+s");
  await camille.page.getByText(/modifications? attend(ent)? d’être enregistrée/).waitFor();
  // The server is at the commit, and waits: its own connection is seen to be held up.
  await expect
    .poll(async () => {
      const { rows } = await app.database.pool.query(
        "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
      );
      return rows[0].waiting;
    })
    .toBeGreaterThan(0);
  expect(await said()).toEqual(["Modification en cours"]);

  await holder.query("ROLLBACK");
  holder.release();
  await camille.page.getByText(/^Enregistré à \d{2}:\d{2}$/).waitFor();
  expect(await said()).toEqual(["Modification en cours", expect.stringMatching(/^Enregistré à/)]);
});

test("while the database takes nothing in, the page says that it is read only and keeps what was typed, and resumes by itself", async () => {
  const { url } = await app.page();
  await Promise.all(both.map((person) => person.write(url)));
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("Avant.");
  await camille.saved();
  const takeIn = await refuseWrites(app.databaseUrl);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.insertText(" Pendant.");
  for (const { page, text } of both) {
    await page.getByText("Le site ne peut rien enregistrer en ce moment").waitFor();
    await expect.poll(() => page.locator("[data-state=refused]").first().textContent()).toBe("Lecture seule");
    expect(await text.getAttribute("contenteditable")).toBe("false");
  }
  await camille.page.getByText("est gardée sur cet appareil").or(camille.page.getByText("sont gardées")).waitFor();
  await takeIn();
  for (const { page, text } of both) {
    await page.getByText("Le site ne peut rien enregistrer en ce moment").waitFor({ state: "detached" });
    await expect.poll(() => text.getAttribute("contenteditable")).toBe("true");
  }
  await camille.saved();
  await expect.poll(() => felix.words()).toBe("Avant. Pendant.");
});

test("edits made offline are kept and counted, the other person goes on, and both merge on return", async () => {
  const { url } = await app.page();
  await Promise.all(both.map((person) => person.write(url)));
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("Avant.");
  await camille.saved();
  await felix.text.getByText("Avant.").waitFor();

  app.line.cut(camille.id);
  await camille.page.getByText("Hors ligne").waitFor();
  await camille.page.keyboard.press("Enter");
  await camille.page.keyboard.type("ici");
  await camille.page.getByText("Hors ligne : 4 modifications gardées sur cet appareil").waitFor();
  await felix.moveCaret("Control+Home");
  await felix.page.keyboard.type("Ailleurs. ");
  await felix.saved();
  await expect.poll(() => camille.words()).toBe("Avant.\nici");
  await expect.poll(() => felix.words()).toBe("Ailleurs. Avant.");

  app.line.mend();
  await expect.poll(() => felix.words()).toBe("Ailleurs. Avant.\nici");
  await expect.poll(() => camille.words()).toBe("Ailleurs. Avant.\nici");
  await camille.saved();
});

test("a browser without network says so, keeps what is typed, and sends it when the network is back", async () => {
  const { url } = await app.page();
  await Promise.all(both.map((person) => person.write(url)));
  await camille.context.setOffline(true);
  await camille.page.getByText("Pas de connexion. Ce que vous écrivez est gardé sur cet appareil.").waitFor();
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("ok");
  await camille.page.getByText("Hors ligne : 2 modifications gardées sur cet appareil").waitFor();
  await camille.context.setOffline(false);
  await expect.poll(() => felix.words()).toBe("ok");
  await camille.saved();
});

test("a reload without a connection to the live page keeps the text and its count, and it is saved on return", async () => {
  const { id, url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("a");
  await camille.saved();
  app.line.cut();
  await camille.page.getByText("Hors ligne").waitFor();
  await camille.page.keyboard.type("bcd");
  await camille.page.getByText("Hors ligne : 3 modifications gardées sur cet appareil").waitFor();
  await expect.poll(() => warnsBeforeLeaving(camille.page)).toBe(false);
  await camille.page.reload();
  await expect.poll(() => camille.words()).toBe("abcd");
  await camille.page.getByText("Hors ligne : 3 modifications gardées sur cet appareil").waitFor();
  await camille.page.goto("/");
  await camille.write(url);
  await expect.poll(() => camille.words()).toBe("abcd");

  app.line.mend();
  await camille.saved();
  await expect
    .poll(async () => (await (await camille.context.request.get(`/api/pages/${id}`)).json()).text)
    .toBe("abcd");
  await felix.write(url);
  await expect.poll(() => felix.words()).toBe("abcd");
});

test("an application older than the document is told to reload before it writes, and keeps what it had not sent", async () => {
  const { id, url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("a");
  await camille.saved();
  app.line.cut(camille.id);
  await camille.page.getByText("Hors ligne").waitFor();
  await camille.page.keyboard.type("bcd");
  await camille.page.getByText("Hors ligne : 3 modifications gardées sur cet appareil").waitFor();
  const raise = (by: number) =>
    app.database.pool.query("UPDATE pages SET schema_version = schema_version + $2 WHERE id = $1", [id, by]);
  await raise(1);
  app.line.mend();
  const notice = camille.page.getByRole("alert").filter({ hasText: "Application à recharger" });
  await notice.getByText(/3 modifications/).waitFor();
  await camille.text.and(camille.page.locator("[contenteditable=false]")).waitFor();
  expect(await camille.words()).toBe("abcd");
  const stored = async () => (await (await camille.context.request.get(`/api/pages/${id}`)).json()).text;
  await expect.poll(stored).toBe("a");

  // What a reload brings knows the schema of the page.
  await raise(-1);
  await notice.getByRole("button", { name: "Recharger" }).click();
  await camille.saved();
  await expect.poll(() => camille.words()).toBe("abcd");
});

test("a reload without any network finds the application and the text again, and signing out forgets them", async () => {
  const rosa = await app.person(browser, "reseau");
  const { url } = await app.page();
  await rosa.write(url);
  await rosa.moveCaret("Control+End");
  await rosa.page.keyboard.type("a");
  await rosa.saved();
  const kept = () => keptPaths(rosa.page);
  await expect.poll(kept).toEqual(expect.arrayContaining(["/", "/api/session", expect.stringMatching("by-slug")]));
  await expect.poll(async () => (await kept()).some((path) => path.includes("page-editor"))).toBe(true);

  await rosa.context.setOffline(true);
  await rosa.page.keyboard.type("bcd");
  await rosa.page.getByText("Hors ligne : 3 modifications gardées sur cet appareil").waitFor();
  await expect.poll(() => warnsBeforeLeaving(rosa.page)).toBe(false);
  await rosa.page.reload();
  await expect.poll(() => rosa.words()).toBe("abcd");
  await rosa.page.getByText("Hors ligne : 3 modifications gardées sur cet appareil").waitFor();

  await rosa.context.setOffline(false);
  await rosa.saved();
  await rosa.page.getByRole("button", { name: /Rosa Réseau/ }).click();
  await rosa.page.getByRole("menuitem", { name: "Se déconnecter", exact: true }).click();
  await rosa.page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(kept).toEqual([]);
  await rosa.context.close();
});
