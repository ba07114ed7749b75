import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { joinAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";
import { untilProjected } from "../support/projected.ts";
import { findSmallTargets } from "../support/small-targets.ts";

const { app, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const cell = (column: string, text: string): BodyNode => ({
  type: "proseCell",
  attrs: { column },
  content: [paragraph(text)],
});
const row = (id: string, ...content: BodyNode[]): BodyNode => ({ type: "proseRow", attrs: { id }, content });

/** What each row says, in the order in which it is seen. */
async function rowsSeen({ text }: Person): Promise<string[]> {
  const rows = await text.locator("[data-prose-row]").evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const caret of copy.querySelectorAll(".other-caret, .ProseMirror-separator")) caret.remove();
      return { top: element.getBoundingClientRect().top, said: copy.textContent?.replaceAll("\u2060", "") ?? "" };
    }),
  );
  return rows.sort((a, b) => a.top - b.top).map(({ said }) => said);
}

test("steps are made with the keyboard alone, and read in their columns", async () => {
  const { id, url } = await app.page();
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await keyboard.type("/étapes");
  await page.getByRole("option", { name: /Étapes/, selected: true }).waitFor();
  await keyboard.press("Enter");
  await camille.text.getByRole("group", { name: "Étape", exact: true }).waitFor();
  await keyboard.type("Ouvrir le service");
  await keyboard.press("Tab");
  await keyboard.type("Réunir les financeurs");
  await keyboard.press("Enter");
  await keyboard.type("Recruter");
  for (let cells = 0; cells < 5; cells += 1) await keyboard.press("Tab");
  await keyboard.type("L’élargir");
  await expect.poll(() => rowsSeen(camille)).toEqual(["Ouvrir le serviceRéunir les financeursRecruter", "L’élargir"]);
  await keyboard.press("Alt+Shift+ArrowUp");
  await expect.poll(() => rowsSeen(camille)).toEqual(["L’élargir", "Ouvrir le serviceRéunir les financeursRecruter"]);
  expect(await findDefects(page)).toEqual([]);

  // Out of the block, and back in by the keyboard.
  await keyboard.press("Escape");
  await keyboard.press("Enter");
  await keyboard.type(" encore");
  await expect
    .poll(() => rowsSeen(camille))
    .toEqual(["L’élargir encore", "Ouvrir le serviceRéunir les financeursRecruter"]);
  await camille.saved();
  await untilProjected(app, id);
  await page.goto(url);
  const steps = page.locator("[data-block=etapes]").getByRole("listitem");
  await expect.poll(() => steps.count()).toBe(2);
  expect(await steps.nth(0).textContent()).toContain("L’élargir encore");
  expect(await steps.nth(1).textContent()).toContain("Ouvrir le serviceProcessusRéunir les financeursRecruter");
  expect(await findDefects(page)).toEqual([]);
});

test("two people write in two cells and in the same one while a row moves, and everything stays", async () => {
  const { url } = await app.page({
    body: [
      {
        type: "etapes",
        attrs: { id: "e" },
        content: [
          row("a", cell("etape", "Un"), cell("processus", "comment")),
          row("b", cell("etape", "Deux"), cell("processus", "puis")),
        ],
      },
    ],
  });
  await Promise.all(both.map((person) => person.write(url)));
  const cellOf = (person: Person, words: string) => person.text.locator("[data-prose-cell]").getByText(words);
  await cellOf(camille, "Un").click();
  await camille.moveCaret("Home");
  await cellOf(felix, "Un").click();
  await felix.moveCaret("End");
  await Promise.all([camille.page.keyboard.type("Étape "), felix.page.keyboard.type(" bis")]);
  await Promise.all([felix.page.keyboard.type(" et plus"), camille.page.keyboard.press("Alt+Shift+ArrowDown")]);
  for (const person of both)
    await expect.poll(() => rowsSeen(person)).toEqual(["Deuxpuis", "Étape Un bis et pluscomment"]);
  await cellOf(camille, "puis").click();
  await camille.moveCaret("End");
  await cellOf(felix, "comment").click();
  await felix.moveCaret("End");
  await Promise.all([
    camille.page.keyboard.type(" à deux"),
    felix.page.getByRole("button", { name: "Ajouter une ligne au-dessous" }).click(),
  ]);
  for (const person of both)
    await expect.poll(() => rowsSeen(person)).toEqual(["Deuxpuis à deux", "Étape Un bis et pluscomment", ""]);
  await Promise.all(both.map((person) => person.saved()));
});

test("a row that misses a cell, and a cell of no column, are shown and kept", async () => {
  const strange: BodyNode = { type: "proseCell", attrs: { column: "ailleurs" }, content: [paragraph("inconnu")] };
  const { id, url } = await app.page({
    body: [{ type: "etapes", attrs: { id: "e" }, content: [row("a", cell("resultats", "trois"), strange)] }],
  });
  await camille.write(url);
  await expect.poll(() => rowsSeen(camille)).toEqual(["troisinconnu"]);
  await camille.text.getByText("trois").click();
  await camille.moveCaret("End");
  await camille.page.keyboard.type(" cents");
  await camille.saved();
  await untilProjected(app, id);
  const { rows } = await app.database.pool.query("SELECT text FROM pages WHERE id = $1", [id]);
  expect(rows[0].text).toMatch(/trois cents[\s\S]*inconnu/);
});

test("on a phone a row is moved and removed with a finger", async () => {
  const { url } = await app.page({
    body: [
      {
        type: "etapes",
        attrs: { id: "e" },
        content: [row("a", cell("etape", "Un")), row("b", cell("etape", "Deux"))],
      },
    ],
  });
  await camille.page.setViewportSize({ width: 390, height: 844 });
  await camille.write(url);
  const tool = (name: string) => camille.page.getByRole("button", { name, exact: true });
  await camille.text.getByText("Deux").click();
  await tool("Monter la ligne").click();
  await expect.poll(() => rowsSeen(camille)).toEqual(["Deux", "Un"]);
  expect(await findSmallTargets(camille.page)).toEqual([]);
  await tool("Supprimer la ligne").click();
  await expect.poll(() => rowsSeen(camille)).toEqual(["Un"]);
});
