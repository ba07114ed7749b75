import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { joinAppFor } from "../support/app-for-people.ts";
import { outline, paste, storedBody } from "../support/stored-body.ts";

const { app, people } = await joinAppFor("conseiller");
const [camille] = people;

function fixture(source: string): string {
  const folder = join(import.meta.dirname, "../../web/features/editor/paste/fixtures");
  return readFileSync(join(folder, `${source}.clipboard`), "utf8");
}

/** The body of a new page into which this was pasted. */
async function pasted(given: { html?: string; text?: string }): Promise<string> {
  const { id, url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await paste(camille, given);
  let body = "";
  await expect
    .poll(async () => {
      body = outline(await storedBody(camille, id));
      return body;
    })
    .not.toBe("p");
  return body;
}

test("a document of Word keeps its headings, lists within lists, quotation, table and note", async () => {
  const body = await pasted({ html: fixture("word") });
  expect(body).toContain('h2("Objectifs de l’action") p("Le garage accueille " "douze".bold');
  expect(body).toContain('p("Texte ajouté et commenté.") h3("Étapes")');
  expect(body).toContain(
    'ul(li(p("Accueil") ul(li(p("Entretien") ol(li(p("Dossier")) li(p("Contrat")))) li(p("Visite")))) li(p("Suivi"))) ol(li(p("Bilan")))',
  );
  expect(body).toContain('blockquote(p("« On m’a fait confiance. »"))');
  expect(body).toContain('table(tr(th(p("Année")) th(p("Réparations"))) tr(td(p("2022")) td(p("1\u00a0250")))');
  expect(body).toContain('p("Le site".link ", le plan et');
  expect(body).toMatch(/p\("\[1\] À temps partiel\."\)$/);
});

test("a document of LibreOffice keeps its structure", async () => {
  const body = await pasted({ html: fixture("libreoffice") });
  expect(body).toContain('h2("Le prêt de vélos") p("Deux ateliers".italic " par " "semaine".bold "[1], gratuits.")');
  expect(body).toContain('ol(li(p("Choisir un vélo") ol(li(p("Régler la selle")))) li(p("Signer le prêt")))');
  expect(body).toContain(
    'table(tr(th(p("Lieu")) th(p("Jour"))) tr(td(p("Étampes")) td(p("Lundi"))) tr(td(p("Jeudi"))))',
  );
});

test("a document of Google Docs keeps its structure, its ticked boxes too", async () => {
  const body = await pasted({ html: fixture("google-docs") });
  expect(body).toContain(
    'h2("Permis et emploi") p("Un ".bold "parcours".bold.italic " vers le permis, " "voir le site".link',
  );
  expect(body).toContain('ul(li(p("Code") ul(li(p("En ligne")))) li(p("Conduite")))');
  expect(body).toContain('taskList(taskItem(p("Dossier".strike)) taskItem(p("Rendez-vous")))');
  expect(body).toContain('h4("Coûts") table(tr(td(p("Aide".bold)) td(p("900 €"))) tr(td(p("Reste")) td(p)))');
});

test("raised and lowered letters are pasted, and made with keys or with the menu; what is read says them", async () => {
  expect(await pasted({ html: "<p>H<sub>2</sub>O, 30 m<sup>2</sup></p>" })).toContain(
    'p("H" "2".subscript "O, 30 m" "2".superscript)',
  );
  const { id, url } = await app.page();
  const { page } = camille;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await page.keyboard.type("CO");
  await page.keyboard.press("Control+,");
  await page.keyboard.type("2");
  await page.keyboard.press("Control+,");
  await page.keyboard.type(" 1");
  await page.getByRole("button", { name: "Exposant, indice, souligné, barré" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Exposant" }).click();
  await page.keyboard.type("er");
  const expected = 'p("CO" "2".subscript " 1" "er".superscript)';
  await expect.poll(async () => outline(await storedBody(camille, id))).toBe(expected);
  expect(await findDefects(page)).toEqual([]);
  await page.goto(url);
  await page.locator("sub").getByText("2", { exact: true }).waitFor();
  await page.locator("sup").getByText("er", { exact: true }).waitFor();
});

test("a web page leaves its machinery behind", async () => {
  const body = await pasted({ html: fixture("web") });
  expect(body).toContain('h2("Un bus à la demande")');
  expect(body).toContain('codeBlock("npm start")');
  expect(body).toContain('tr(td(p("A")) td(p))');
  expect(body).not.toMatch(/alert|Partager|caché|invisible|image/);
});

test.each(["excel", "calc", "sheets"])("cells of a spreadsheet make a table: %s", async (source) => {
  expect(await pasted({ html: fixture(source), text: "Commune\tVélos" })).toMatch(
    /table\(tr\(td\(p\("Commune"(?:\.bold)?\)\) td\(p\("Vélos"(?:\.bold)?\)\)\) tr/,
  );
});

test("pictures that stay behind, and a sheet too large for a table, are said with what was kept", async () => {
  const { id, url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const picture = (name: string) => `<p class=MsoNormal>${name}<img src="file:///C:/Temp/${name}.png"></p>`;
  await paste(camille, { html: `${picture("Un")}${picture("Deux")}` });
  const said = camille.page.getByRole("status");
  await said.getByText("2 images n’ont pas suivi ce qui a été collé ; le reste y est.").waitFor();
  expect(await findDefects(camille.page)).toEqual([]);
  await said.getByRole("button", { name: "Fermer" }).click();
  await said.getByText("n’ont pas suivi").waitFor({ state: "detached" });
  expect(await camille.text.evaluate((element) => element === document.activeElement)).toBe(true);
  await camille.moveCaret("Control+End");
  await paste(camille, { text: Array(2501).fill("Lieu\tJour").join("\n") });
  await said.getByText(/5\s000 cellules au plus/).waitFor();
  await expect.poll(async () => (await storedBody(camille, id)).length).toBe(2502);
  expect(outline(await storedBody(camille, id))).toMatch(/^p\("Un"\) p\("DeuxLieu\\tJour"\)( p\("Lieu\\tJour"\))+$/);
});

test("lines with tabulations make a table, and fill the one where the caret is, whose heads stay heads", async () => {
  expect(await pasted({ text: "Commune\tVélos\nÉtampes\t12\n" })).toContain(
    'table(tr(td(p("Commune")) td(p("Vélos"))) tr(td(p("Étampes")) td(p("12"))))',
  );
  const cell = (type: string, text: string) => ({
    type,
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  });
  const { id, url } = await app.page({
    body: [
      {
        type: "table",
        content: [
          { type: "tableRow", content: [cell("tableHeader", "Lieu"), cell("tableHeader", "Jour")] },
          { type: "tableRow", content: [cell("tableCell", "a"), cell("tableCell", "b")] },
        ],
      },
      { type: "paragraph" },
    ],
  });
  await camille.write(url);
  await camille.text.getByRole("columnheader", { name: "Jour" }).click();
  await camille.moveCaret();
  await paste(camille, { text: "Heure\tPrix\n9 h\t2 €\n10 h\t3 €" });
  await expect
    .poll(async () => outline(await storedBody(camille, id)))
    .toContain(
      'table(tr(th(p("Lieu")) th(p("Heure")) th(p("Prix"))) tr(td(p("a")) td(p("9 h")) td(p("2 €"))) tr(td(p) td(p("10 h")) td(p("3 €"))))',
    );
});

test("the address of a page, pasted, says that page's title: within a sentence as a link, alone as a reference; Ctrl+Z gives the address back", async () => {
  const target = await app.page({ title: "Le garage solidaire" });
  const { id, url } = await app.page({ body: [{ type: "paragraph", content: [{ type: "text", text: "Voir" }] }] });
  await camille.write(url);
  const address = new URL(target.url, camille.page.url()).href;
  const body = async () => outline(await storedBody(camille, id));
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type(" ");
  await paste(camille, { text: address });
  await expect.poll(() => camille.words()).toBe("Voir Le garage solidaire");
  await camille.page.keyboard.type(" aussi");
  await expect.poll(body).toBe('p("Voir " "Le garage solidaire".link " aussi")');
  await camille.page.keyboard.press("Control+z");
  await camille.page.keyboard.press("Control+z");
  await expect.poll(() => camille.words()).toBe(`Voir ${address}`);
  await expect.poll(body).toContain(`${address}".link`);
  await camille.moveCaret("Control+End", "Enter");
  await paste(camille, { text: address });
  await camille.text.getByText("Le garage solidaire").waitFor();
  await expect.poll(body).toMatch(/p\(renvoi\)$/);
  await camille.page.keyboard.press("Control+z");
  await expect.poll(() => camille.words()).toContain(`\n${address}`);
});
