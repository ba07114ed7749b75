import { structure } from "@passerelles/shared/kinds/structure.ts";
import { afterEach, expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { startAppFor } from "../support/app-for-people.ts";
import { chooseByKeys } from "../support/choose-by-keys.ts";
import { openWindow } from "../support/person.ts";
import { untilProjected } from "../support/projected.ts";

const { app, browser, people } = await startAppFor("conseiller", "formateur");
const [camille, felix] = people;
const anyone = await openWindow(await browser.newContext({ baseURL: app.address, locale: "fr-FR" }));
afterEach(() => {
  expect(anyone.complaints).toEqual([]);
});

const made = { kind: structure, fields: { resume: "Trottinettes partagées" } };
const answers = await Promise.all([
  app.page({ ...made, title: "Trottinettes pour tous", visibility: "public" }),
  app.page({ ...made, title: "Trottinettes des membres", visibility: "membres" }),
  app.page({ ...made, title: "Trottinettes de Camille", visibility: "prive" }),
]);
await Promise.all(answers.map(({ id }) => untilProjected(app, id)));

test("a list is asked for by keys alone, its answers beside the form, and each reader is shown what they may read", async () => {
  const { id, url } = await app.page({ visibility: "public" });
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await keyboard.type("/requete");
  await page.getByRole("option", { name: /^Liste de pages/, selected: true }).waitFor();
  await keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Liste de pages" });
  await form.waitFor();
  await form.locator("input:focus").waitFor();
  await keyboard.press("ArrowDown");
  await chooseByKeys(page, "", page.getByRole("option", { name: "Structures" }));
  await form.getByRole("textbox", { name: "Mots du texte" }).focus();
  await keyboard.type("trottinettes");
  await camille.text.getByRole("region", { name: "Structures · «\u00a0trottinettes\u00a0»" }).waitFor();
  await camille.text.getByRole("link", { name: "Trottinettes de Camille" }).waitFor();
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
  await camille.saved();
  await untilProjected(app, id);

  const links = [
    [camille, ["Trottinettes de Camille", "Trottinettes des membres", "Trottinettes pour tous"]],
    [felix, ["Trottinettes des membres", "Trottinettes pour tous"]],
    [anyone, ["Trottinettes pour tous"]],
  ] as const;
  for (const [reader, expected] of links) {
    await reader.page.goto(url);
    const found = reader.page.locator("[data-block=liste]").getByRole("link");
    await expect.poll(async () => (await found.allTextContents()).sort()).toEqual(expected);
    expect(await findDefects(reader.page)).toEqual([]);
  }
  expect(await anyone.page.content()).not.toMatch(/de Camille|des membres/);
});

test("two people change the question of a list at once, and it asks for both", async () => {
  const { url } = await app.page({ body: [{ type: "liste", attrs: { id: "l", kind: "structure" } }] });
  await Promise.all([camille, felix].map((person) => person.write(url)));
  for (const person of [camille, felix])
    await person.page.getByRole("button", { name: "Modifier : Liste de pages" }).click();
  await camille.page.getByRole("textbox", { name: "Mots du texte" }).focus();
  await felix.page.getByRole("textbox", { name: "Nombre de pages au plus" }).focus();
  await felix.page.keyboard.press("Control+a");
  await Promise.all([camille.page.keyboard.type("trottinettes"), felix.page.keyboard.type("1")]);
  for (const { text } of [camille, felix]) {
    await text.getByText("Seules les 1 premières sont montrées ici.").waitFor();
    await expect
      .poll(() =>
        text
          .getByRole("region", { name: /trottinettes/ })
          .getByRole("link")
          .count(),
      )
      .toBe(1);
  }
  for (const { page } of [camille, felix]) await page.keyboard.press("Escape");
  await Promise.all([camille.saved(), felix.saved()]);
});

test("a list never answers with the page where it stands, whose text says its question", async () => {
  const title = "Page de trottinettes";
  const { id, url } = await app.page({
    ...{ ...made, title },
    body: [{ type: "liste", attrs: { id: "l", kind: "structure", text: "trottinettes", maximum: "2", sort: "title" } }],
  });
  await untilProjected(app, id);
  await felix.page.goto(url);
  const found = felix.page.locator("[data-block=liste]").getByRole("link");
  await expect.poll(() => found.allTextContents()).toEqual(["Trottinettes des membres", "Trottinettes pour tous"]);
  expect(await felix.page.getByText("premières sont montrées").count()).toBe(0);
});

test("a list that finds nothing says so, and one that cannot be asked for says so too and can be asked again", async () => {
  const { id, url } = await app.page({
    body: [{ type: "liste", attrs: { id: "l", text: "rien de tel nulle part", form: "tableau" } }],
  });
  await untilProjected(app, id);
  const { page } = felix;
  await page.goto(url);
  await page.getByText("Aucune page ne répond à cette question.").waitFor();
  await page.route("**/api/pages?*", (route) => route.abort());
  await page.reload();
  await page.getByRole("alert").waitFor();
  await page.unroute("**/api/pages?*");
  await page.getByRole("button", { name: "Réessayer" }).click();
  await page.getByText("Aucune page ne répond à cette question.").waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});

test.each(["cartes", "tableau"])("as %s, on a phone, the pages are shown and printed", async (form) => {
  const { id, url } = await app.page({
    body: [{ type: "liste", attrs: { id: "l", kind: "structure", text: "trottinettes", form } }],
  });
  await untilProjected(app, id);
  const { page } = felix;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(url);
  const link = page.getByRole("link", { name: "Trottinettes des membres" });
  await link.waitFor();
  expect(await findDefects(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: "print" });
  expect(await link.isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1440, height: 900 });
});
