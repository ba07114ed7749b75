import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { joinAppFor } from "../support/app-for-people.ts";
import { take } from "../support/drawn-screen.ts";
import { untilProjected } from "../support/projected.ts";
import { cellsSeen } from "../support/prose-rows.ts";

const { app, people } = await joinAppFor("conseiller");
const [camille] = people;

const { page } = camille;
const { keyboard } = page;

/** A new page in which this block has been inserted by the keyboard. */
async function inserted(words: string, option: RegExp) {
  const made = await app.page();
  await camille.write(made.url);
  await camille.moveCaret("Control+End");
  await keyboard.type(`/${words}`, { delay: 20 });
  await page.getByRole("option", { name: option, selected: true }).waitFor();
  await keyboard.press("Enter");
  await camille.text.locator("[data-prose-row]").first().waitFor();
  return made;
}

/** Types these texts, with keys between them. */
async function type(...texts: string[]): Promise<void> {
  for (const text of texts)
    if (/^(?:Shift\+)?(?:Tab|Enter|Escape)$/.test(text)) await keyboard.press(text);
    else await keyboard.type(text);
}

async function readAs({ id, url }: { id: string; url: string }): Promise<void> {
  await camille.saved();
  await untilProjected(app, id);
  for (const scheme of ["dark", "light"] as const) {
    await take(page, scheme);
    expect(await findDefects(page)).toEqual([]);
  }
  await page.goto(url);
  await page.locator("main [data-block]").waitFor();
  for (const scheme of ["dark", "light"] as const) {
    await take(page, scheme);
    expect(await findDefects(page)).toEqual([]);
  }
}

test("themes are told in nested lists with the keyboard alone, and their own items are counted", async () => {
  const made = await inserted("constats", /^Constats et enjeux/);
  await type("Usagers", "Tab", "Permis", "Enter", "Horaires", "Tab", "Peu d’aides", "Enter", "Tab", "peu connues");
  await type("Enter", "mal réparties", "Enter", "Shift+Tab", "Des distances", "Tab", "Former", "Tab", "Territoire");
  await expect
    .poll(() => cellsSeen(camille))
    .toEqual([
      {
        theme: "Usagers",
        sujets: "Permis|Horaires",
        constats: "Peu d’aides|peu connues|mal réparties|Des distances",
        enjeux: "Former",
      },
      { theme: "Territoire" },
    ]);
  expect(
    await camille.text.locator("[data-count]").evaluateAll((cells) => cells.map((cell) => cell.dataset.count)),
  ).toEqual(["2", "2", "1"]);
  await readAs(made);
  const themes = page.locator("[data-block=constatsEnjeux] > div > ol > li");
  expect(await themes.allTextContents()).toEqual([
    expect.stringMatching(/Usagers.*De quoi a-t-on parlé2Permis.*Constats2Peu d’aides.*Enjeux prioritaires1Former/),
    expect.stringContaining("Territoire"),
  ]);
  expect(await themes.nth(0).locator("[data-column=constats] > ul > li > ul > li").allTextContents()).toEqual([
    "peu connues",
    "mal réparties",
  ]);
});

test("an obstacle without initiative stands out, and is counted above the tree", async () => {
  const made = await inserted("freins", /^Freins et initiatives/);
  await type("Pas de permis", "Tab", "Auto-école sociale", "Enter", "Aide au permis", "Enter", "Tab", "du département");
  await type("Tab", "Horaires décalés", "Tab", "Tab", "Coût", "Tab", "Abonnement payé à moitié");
  await expect
    .poll(() => cellsSeen(camille))
    .toEqual([
      { frein: "Pas de permis", initiatives: "Auto-école sociale|Aide au permis|du département" },
      { frein: "Horaires décalés" },
      { frein: "Coût", initiatives: "Abonnement payé à moitié" },
    ]);
  await camille.text.getByText("3 freins, dont 1 sans initiative").waitFor();
  expect(await camille.text.locator("[data-gap]").count()).toBe(1);

  // The form says that it is an example.
  await keyboard.press("Escape");
  await keyboard.press("Tab");
  await page.getByRole("button", { name: "Modifier : Freins et initiatives" }).press("Enter");
  await page.getByRole("dialog").getByLabel("Mention").fill("Exemple");
  await keyboard.press("Enter");
  await readAs(made);
  const block = page.locator("[data-block=freinInitiatives]");
  expect(await block.getByText(/sans initiative|^Exemple$/).allTextContents()).toEqual([
    "3 freins, dont 1 sans initiative",
    "Exemple",
  ]);
  const gap = block.getByRole("listitem").filter({ hasText: "Horaires décalés" });
  expect(await gap.getByText("Aucune initiative connue").isVisible()).toBe(true);
  expect(await block.getByText("Aucune initiative connue").count()).toBe(1);
});

test("needs are counted category by category, and together", async () => {
  const made = await inserted("besoins", /^Besoins/);
  await type("Formation", "Tab", "Connaître les aides", "Enter", "Repérer les freins", "Tab", "Information");
  await type("Tab", "Un guide", "Enter", "Tab", "en ligne");
  await expect
    .poll(() => cellsSeen(camille))
    .toEqual([
      { categorie: "Formation", besoins: "Connaître les aides|Repérer les freins" },
      { categorie: "Information", besoins: "Un guide|en ligne" },
    ]);
  await readAs(made);
  const block = page.locator("[data-block=besoins]");
  await block.getByText("3 besoins").waitFor();
  expect(await block.locator("[data-count-of]").allTextContents()).toEqual(["2", "1"]);
});

test("an ideal journey is a grid of actors and moments, of which nothing is read before something is told", async () => {
  const made = await inserted("parcours", /^Parcours idéal/);
  await expect
    .poll(() => cellsSeen(camille))
    .toEqual([{ acteur: "Usager" }, { acteur: "Prescripteur" }, { acteur: "Partenaire" }]);
  await camille.saved();
  await type("Tab", "trouve", "Tab", "essaie", "Tab", "recommande", "Tab", "Tab", "connaît l’offre");
  await readAs(made);
  const grid = page.getByRole("table", { name: "Parcours idéal" });
  expect(await grid.getByRole("columnheader").allTextContents()).toEqual(["Acteur", "Avant", "Pendant", "Après"]);
  expect(await grid.getByRole("rowheader").count()).toBe(3);
  await grid
    .getByRole("row", { name: "Prescripteur" })
    .getByRole("cell", { name: "connaît l’offre", exact: true })
    .waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  const [first, second] = await grid
    .getByRole("cell")
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(second).toBeGreaterThan(first ?? Number.POSITIVE_INFINITY);
  expect(await findDefects(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });

  const { id, url } = await inserted("parcours", /^Parcours idéal/);
  await camille.saved();
  await untilProjected(app, id);
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByRole("table").count()).toBe(0);
});
