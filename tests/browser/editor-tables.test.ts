import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { joinAppFor } from "../support/app-for-people.ts";
import { settle } from "../support/settle.ts";
import { outline, storedBody } from "../support/stored-body.ts";

const { app, people } = await joinAppFor("conseiller");
const [camille] = people;

const { page } = camille;
const { keyboard } = page;
let id = "";

/** Opens a page whose table has one head row `A B` and the rows `1 2` and `3 4`, with the caret in the cell that says this. */
async function openTable(at: string): Promise<void> {
  const row = (type: string, ...texts: string[]) => ({
    type: "tableRow",
    content: texts.map((text) => ({
      type,
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    })),
  });
  const table = {
    type: "table",
    content: [row("tableHeader", "A", "B"), row("tableCell", "1", "2"), row("tableCell", "3", "4")],
  };
  const made = await app.page({ body: [{ type: "paragraph" }, { type: "paragraph" }, table, { type: "paragraph" }] });
  id = made.id;
  await camille.write(made.url);
  await camille.text.getByText(at, { exact: true }).click();
  await camille.moveCaret();
}

const table = async () => outline((await storedBody(camille, id)).filter(({ type }) => type === "table"));
const cells = (kind: string, ...texts: string[]) =>
  texts.map((text) => (text ? `${kind}(p("${text}"))` : `${kind}(p)`));
const row = (...all: string[]) => `tr(${all.join(" ")})`;
const head = row(...cells("th", "A", "B"));

/** Chooses an action from the table's menu, with the keyboard alone. */
async function choose(action: string): Promise<void> {
  await keyboard.press("Alt+F10");
  const bar = page.getByRole("toolbar", { name: "Outils du tableau" });
  await bar.locator(":focus").waitFor();
  await keyboard.press("End");
  await bar.getByRole("button").last().and(page.locator(":focus")).waitFor();
  await keyboard.press("Enter");
  const item = page.getByRole("menuitem", { name: action, exact: true });
  await item.waitFor();
  await expect
    .poll(async () => {
      await keyboard.press("ArrowDown");
      return item.evaluate((element) => element === document.activeElement);
    })
    .toBe(true);
  await keyboard.press("Enter");
}

test.each([
  [
    "Ajouter une ligne au-dessus",
    "3",
    [head, row(...cells("td", "1", "2")), row("td(p)", "td(p)"), row(...cells("td", "3", "4"))],
  ],
  [
    "Ajouter une ligne au-dessous",
    "3",
    [head, row(...cells("td", "1", "2")), row(...cells("td", "3", "4")), row("td(p)", "td(p)")],
  ],
  ["Supprimer la ligne", "3", [head, row(...cells("td", "1", "2"))]],
  ["Monter la ligne", "3", [head, row(...cells("td", "3", "4")), row(...cells("td", "1", "2"))]],
  ["Descendre la ligne", "1", [head, row(...cells("td", "3", "4")), row(...cells("td", "1", "2"))]],
  [
    "Ajouter une colonne à gauche",
    "4",
    [row('th(p("A"))', "th(p)", 'th(p("B"))'), row(...cells("td", "1", "", "2")), row(...cells("td", "3", "", "4"))],
  ],
  [
    "Ajouter une colonne à droite",
    "4",
    [row('th(p("A"))', 'th(p("B"))', "th(p)"), row(...cells("td", "1", "2", "")), row(...cells("td", "3", "4", ""))],
  ],
  [
    "Déplacer la colonne à gauche",
    "4",
    [row(...cells("th", "B", "A")), row(...cells("td", "2", "1")), row(...cells("td", "4", "3"))],
  ],
  [
    "Déplacer la colonne à droite",
    "3",
    [row(...cells("th", "B", "A")), row(...cells("td", "2", "1")), row(...cells("td", "4", "3"))],
  ],
  ["Supprimer la colonne", "4", [row(...cells("th", "A")), row(...cells("td", "1")), row(...cells("td", "3"))]],
  [
    "Ligne d’en-tête",
    "3",
    [row(...cells("td", "A", "B")), row(...cells("td", "1", "2")), row(...cells("td", "3", "4"))],
  ],
  [
    "Colonne d’en-tête",
    "3",
    [head, row(...cells("th", "1"), ...cells("td", "2")), row(...cells("th", "3"), ...cells("td", "4"))],
  ],
])("with the keyboard alone: %s", async (action, at, rows) => {
  await openTable(at);
  await choose(action);
  await expect.poll(table).toBe(`table(${rows.join(" ")})`);
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect
    .poll(table)
    .toBe(`table(${[head, row(...cells("td", "1", "2")), row(...cells("td", "3", "4"))].join(" ")})`);
});

test("cells selected with Shift and the arrows are merged, and split again", async () => {
  await openTable("1");
  await camille.moveCaret("End");
  await camille.moveCaret("Shift+ArrowRight");
  await page.locator(".selectedCell").first().waitFor();
  await choose("Fusionner les cellules");
  await expect.poll(table).toBe(`table(${[head, 'tr(td(p("1") p("2")))', row(...cells("td", "3", "4"))].join(" ")})`);
  await choose("Scinder la cellule");
  await expect
    .poll(table)
    .toBe(`table(${[head, 'tr(td(p("1") p("2")) td(p))', row(...cells("td", "3", "4"))].join(" ")})`);
});

test("a column made wider by its edge or by key keeps its width, in reading too, and is given back to the table", async () => {
  await openTable("1");
  const first = camille.text.getByRole("cell", { name: "1", exact: true });
  await settle(page);
  const box = await first.boundingBox();
  if (box === null) throw new Error("no cell");
  await page.mouse.move(box.x + box.width - 2, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 62, box.y + 8, { steps: 4 });
  await page.mouse.up();
  const width = async () =>
    (await storedBody(camille, id)).find(({ type }) => type === "table")?.content?.[0]?.content?.[0]?.attrs?.colwidth;
  await expect.poll(width).toEqual([Math.round(box.width - 60)]);
  await first.click();
  await camille.moveCaret();
  await choose("Élargir la colonne");
  await expect.poll(width).toEqual([Math.round(box.width - 28)]);
  await page.getByRole("button", { name: "Terminer" }).click();
  await page.getByRole("button", { name: "Modifier", exact: true }).waitFor();
  const read = page.getByRole("region", { name: "Tableau" }).getByRole("cell", { name: "1", exact: true });
  await expect.poll(async () => Math.round((await read.boundingBox())?.width ?? 0)).toBe(Math.round(box.width - 28));
  await page.getByRole("button", { name: "Modifier", exact: true }).click();
  await first.click();
  await camille.moveCaret();
  await choose("Largeur automatique");
  await expect.poll(width).toBeFalsy();
});

test("Tab goes from cell to cell and adds a row at the end, Escape leaves the text", async () => {
  await openTable("3");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.type("5");
  await expect
    .poll(table)
    .toBe(
      `table(${[head, row(...cells("td", "1", "2")), row(...cells("td", "3", "4")), row(...cells("td", "5", ""))].join(" ")})`,
    );
  await keyboard.press("Shift+Tab");
  await camille.moveCaret("End");
  await keyboard.type("!");
  await expect.poll(table).toContain('td(p("4!"))');
  await keyboard.press("Escape");
  const done = page.getByRole("button", { name: "Terminer" });
  await expect.poll(() => done.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("the table's bar breaks no rule of accessibility, and Escape leads from it back to the text", async () => {
  await openTable("1");
  await keyboard.press("Alt+F10");
  await page.getByRole("button", { name: "Ajouter une ligne au-dessous" }).and(page.locator(":focus")).waitFor();
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Escape");
  await expect.poll(() => camille.text.evaluate((element) => element === document.activeElement)).toBe(true);
});
