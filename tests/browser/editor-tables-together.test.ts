import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";
import { outline, type StoredNode } from "../support/stored-body.ts";

const { app, people } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = people;

let made = { id: "", url: "" };

/** Both open a page whose table has the columns A, B and C and the rows 1, 2 and 3. */
async function openTable(): Promise<void> {
  const row = (type: string, ...texts: string[]) => ({
    type: "tableRow",
    content: texts.map((text) => ({ type, content: [{ type: "paragraph", content: [{ type: "text", text }] }] })),
  });
  const rows = ["1", "2", "3"].map((number) => row("tableCell", `a${number}`, `b${number}`, `c${number}`));
  const table = { type: "table", content: [row("tableHeader", "A", "B", "C"), ...rows] };
  made = await app.page({ body: [table, { type: "paragraph" }] as never });
  await Promise.all([camille.write(made.url), felix.write(made.url)]);
}

/** What this person sees of the table, row by row; a cell over several columns is followed by their number. */
const seen = ({ text }: Person) =>
  text.locator("tr").evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll("td, th")]
        .map((cell) => {
          const copy = cell.cloneNode(true) as HTMLTableCellElement;
          for (const caret of copy.querySelectorAll(".other-caret")) caret.remove();
          const said = copy.textContent?.replaceAll("\u2060", "") ?? "";
          return copy.colSpan > 1 ? `${said}×${copy.colSpan}` : said;
        })
        .join("|"),
    ),
  );

/** The cell that says this, whoever's caret is in it too. */
const cellOf = ({ text }: Person, says: string) => text.locator("td, th").filter({ hasText: says }).first();

async function goTo(person: Person, cell: string): Promise<void> {
  await cellOf(person, cell).locator("p").click();
  await person.moveCaret("End");
}

async function openMenu({ page }: Person, action: string) {
  await page.getByRole("button", { name: "Toutes les actions sur le tableau" }).click();
  const item = page.getByRole("menuitem", { name: action, exact: true });
  await item.waitFor();
  return item;
}

/** What the server holds, whether or not this window had anything to save. */
async function stored(): Promise<string> {
  const { body } = await (await camille.context.request.get(`/api/pages/${made.id}`)).json();
  return outline((body.content as StoredNode[]).filter(({ type }) => type === "table"));
}

const row = (kind: string, ...texts: string[]) =>
  `tr(${texts.map((text) => (text ? `${kind}(p("${text}"))` : `${kind}(p)`)).join(" ")})`;

test("a column goes while another person adds a row: the table is drawn whole, and whole with the next edit", async () => {
  await openTable();
  await goTo(felix, "b2");
  await cellOf(camille, "b2").locator(".other-caret").waitFor();
  await felix.context.setOffline(true);
  await felix.page.getByText("Pas de connexion. Ce que vous écrivez est gardé sur cet appareil.").waitFor();
  await (await openMenu(felix, "Ajouter une ligne au-dessous")).click();
  await goTo(camille, "b1");
  await (await openMenu(camille, "Supprimer la colonne")).click();
  await expect.poll(() => seen(camille)).toEqual(["A|C", "a1|c1", "a2|c2", "a3|c3"]);
  await felix.context.setOffline(false);
  const ragged = ["A|C|", "a1|c1|", "a2|c2|", "||", "a3|c3|"];
  await expect.poll(() => seen(camille)).toEqual(ragged);
  await expect.poll(() => seen(felix)).toEqual(ragged);

  // Nothing that one may do with a mouse or the arrows goes wrong where a row is shorter.
  await goTo(camille, "c2");
  await camille.moveCaret("Shift+ArrowRight", "Shift+ArrowDown", "ArrowDown", "ArrowRight", "ArrowUp");
  await cellOf(camille, "A").hover();
  await cellOf(camille, "c2").dragTo(cellOf(camille, "a3"));
  await expect.poll(() => seen(felix)).toEqual(ragged);

  await goTo(felix, "c1");
  await goTo(camille, "a2");
  const remove = await openMenu(camille, "Supprimer la ligne");
  await Promise.all([remove.click(), felix.page.keyboard.type("YY")]);
  const mended = ["A|C", "a1|c1YY", "|", "a3|c3"];
  await expect.poll(() => seen(camille)).toEqual(mended);
  await expect.poll(() => seen(felix)).toEqual(mended);
  await expect
    .poll(stored)
    .toBe(`table(${row("th", "A", "C")} ${row("td", "a1", "c1YY")} ${row("td", "", "")} ${row("td", "a3", "c3")})`);

  await goTo(camille, "a3");
  await camille.moveCaret("Shift+ArrowRight");
  await camille.page.locator(".selectedCell").first().waitFor();
  await (await openMenu(camille, "Fusionner les cellules")).click();
  await expect.poll(() => seen(felix)).toEqual(["A|C", "a1|c1YY", "|", "a3c3×2"]);
});

test("two people who remove the same row remove that one alone, whether at once or one after the other has seen it go", async () => {
  await openTable();
  const menus = async (cell: string) => {
    await goTo(camille, cell);
    await cellOf(felix, cell).locator(".other-caret").waitFor();
    await goTo(felix, cell);
    await cellOf(camille, cell).locator(".other-caret").waitFor();
    return [await openMenu(camille, "Supprimer la ligne"), await openMenu(felix, "Supprimer la ligne")] as const;
  };
  const [hers, his] = await menus("b1");
  await Promise.all([hers.click(), his.click()]);
  const one = ["A|B|C", "a2|b2|c2", "a3|b3|c3"];
  await expect.poll(() => seen(camille)).toEqual(one);
  await expect.poll(() => seen(felix)).toEqual(one);

  const [second, first] = await menus("b2");
  await first.click();
  await expect.poll(() => seen(camille)).toEqual(["A|B|C", "a3|b3|c3"]);
  await second.click();
  await second.waitFor({ state: "hidden" });
  expect(await seen(camille)).toEqual(["A|B|C", "a3|b3|c3"]);
  await expect.poll(stored).toBe(`table(${row("th", "A", "B", "C")} ${row("td", "a3", "b3", "c3")})`);
});
