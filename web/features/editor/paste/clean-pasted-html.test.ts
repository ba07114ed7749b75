// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cleanPastedHtml } from "./clean-pasted-html.ts";

function cleaned(source: string): string {
  const html = readFileSync(join(import.meta.dirname, "fixtures", `${source}.clipboard`), "utf8");
  return flat(cleanPastedHtml(html));
}

const flat = (html: string) =>
  html
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll(/[ \t\r\n]+/g, " ")
    .replaceAll(/ (?=<(?:p|h\d|ul|ol|li|table|tr|td|th|div|blockquote|pre|hr)\b)/g, "")
    .replaceAll(/(<\/(?:p|h\d|ul|ol|li|table|tr|td|th|div|blockquote|pre)>) /g, "$1")
    .replaceAll(/<\/?div>/g, "");

test("Word: headings, lists within lists, quotation, table, links and notes stay; looks, comments and changes go", () => {
  expect(cleaned("word")).toBe(
    [
      "<h2>Objectifs de l’action</h2>",
      "<p>Le garage accueille <strong>douze</strong> salariés, <em>en insertion</em> et deux bénévoles[1].</p>",
      "<p>Texte ajouté et commenté.</p>",
      "<h3>Étapes</h3>",
      "<ul><li><p>Accueil</p><ul><li><p>Entretien</p><ol><li><p>Dossier</p></li><li><p>Contrat</p></li></ol></li>",
      "<li><p>Visite</p></li></ul></li><li><p>Suivi</p></li></ul>",
      '<ol start="3"><li><p>Bilan</p></li></ol>',
      "<blockquote><p>« On m’a fait confiance. »</p></blockquote>",
      "<table><tr><th><p>Année</p></th><th><p>Réparations</p></th></tr>",
      "<tr><td><p>2022</p></td><td><p>1\u00a0250</p></td></tr>",
      '<tr><td colspan="2"><p>Total à venir</p></td></tr></table>',
      '<p><a href="https://exemple.test/garage">Le site</a>, le plan et </p>',
      "<p>[1] À temps partiel.</p>",
    ].join(""),
  );
});

test("LibreOffice: a list beside its item goes into it, a note becomes text, an address of a disk goes", () => {
  expect(cleaned("libreoffice")).toBe(
    [
      "<h2>Le prêt de vélos</h2>",
      "<p><em>Deux ateliers</em> par <strong>semaine</strong>[1], gratuits.</p>",
      '<ol><li><p>Choisir un vélo</p><ol type="a"><li><p>Régler la selle</p></li></ol></li><li><p>Signer le prêt</p></li></ol>',
      "<blockquote>Je vais au travail à vélo.</blockquote>",
      "<table><tr><th><p>Lieu</p></th><th><p>Jour</p></th></tr>",
      '<tr><td rowspan="2"><p>Étampes</p></td><td><p>Lundi</p></td></tr><tr><td><p>Jeudi</p></td></tr></table>',
      '<p><a href="https://exemple.test/velos">Inscription</a> ; liste</p>',
      "<p>[1] Hors vacances.</p>",
    ].join(""),
  );
});

test("Google Docs: bold that is a style is kept, bold that is none goes, boxes become tasks, redirections are undone", () => {
  expect(cleaned("google-docs")).toBe(
    [
      "<h2>Permis et emploi</h2>",
      "<p><strong>Un </strong><em><strong>parcours</strong></em> vers le permis, ",
      '<a href="https://exemple.test/permis">voir le site</a>[1].</p>',
      "<ul><li><p>Code</p><ul><li><p>En ligne</p></li></ul></li><li><p>Conduite</p></li></ul>",
      '<ul data-type="taskList"><li data-type="taskItem" data-checked="true"><p><s>Dossier</s></p></li>',
      '<li data-type="taskItem" data-checked="false"><p>Rendez-vous</p></li></ul>',
      "<h4>Coûts</h4>",
      "<table><tr><td><p><strong>Aide</strong></p></td><td><p>900 €</p></td></tr>",
      "<tr><td><p>Reste</p></td><td><br></td></tr></table>",
      "<hr><p>[1] \u00a0Sous conditions.</p>",
    ].join(""),
  );
});

test("a web page: no script, no control, no picture of another host, nothing hidden; short rows are filled", () => {
  expect(cleaned("web")).toBe(
    [
      "<h2>Un bus à la demande</h2>",
      "<p>Il <em>roule</em> du <strong>lundi</strong> au <strong>samedi</strong>[1].</p>",
      "<blockquote><p>Enfin un bus !</p></blockquote>",
      "<pre><code>npm start</code></pre>",
      "<p>Horaires</p>",
      "<table><tr><th>Ligne</th><th>Heure</th></tr><tr><td>A</td><td></td></tr><tr><td>B</td><td>8 h9 h</td></tr></table>",
      "<p>Mise en page</p>",
      "<ul><li>Gare<ul><li>Quai</li></ul></li></ul>",
      '<h4>Contact</h4><p>piège <a href="mailto:bus@exemple.test">écrire</a> ici <s>ancien</s></p>',
    ].join(""),
  );
});

test.each([
  [
    "excel",
    "<tr><td>Commune</td><td>Vélos</td></tr><tr><td>Étampes</td><td>12,5</td></tr><tr><td>Arras</td><td></td></tr>",
  ],
  [
    "calc",
    "<tr><td><strong>Commune</strong></td><td><strong>Vélos</strong></td></tr><tr><td>Thiers</td><td>7</td></tr>",
  ],
  ["sheets", "<tr><td>Commune</td><td>Vélos</td></tr><tr><td>Étampes</td><td>4</td></tr>"],
])("a spreadsheet gives a plain table: %s", (source, rows) => {
  expect(cleaned(source)).toBe(`<table>${rows}</table>`);
});

function imagesLeft(html: string): number {
  let left = -1;
  cleanPastedHtml(html, (images) => {
    left = images;
  });
  return left;
}

test.each([
  ["a picture of a disk", '<p>a<img src="file:///C:/Temp/clip_image001.png"></p>', 1],
  [
    "a picture that Word writes twice",
    '<!--[if gte vml 1]><v:shape><v:imagedata src="file:///a.png"/></v:shape><![endif]--><![if !vml]><img src="file:///a.png"><![endif]>',
    1,
  ],
  ["a picture that Word writes for itself alone", '<p>a<v:shape><v:imagedata src=""/></v:shape></p>', 1],
  ["pictures of other hosts", '<img src="https://ailleurs.exemple.test/a.png"><img src="data:image/png;base64,AA">', 2],
  ["one that counts readers", '<p>a<img src="https://ailleurs.exemple.test/a.gif" width="1" height="1"></p>', 0],
  ["the box of a task", '<ul><li role="checkbox"><img src="data:image/png;base64,AA"><p>a</p></li></ul>', 0],
  ["one of this site", '<p>a<img src="/api/files/1/content"></p>', 0],
  ["a text", "<p>a</p>", 0],
])("it is told how many pictures stay behind: %s", (_what, html, images) => {
  expect(imagesLeft(html)).toBe(images);
});

test.each([
  ["elements", "<p>H<sub>2</sub>O, 30 m<sup>2</sup></p>", "<p>H<sub>2</sub>O, 30 m<sup>2</sup></p>"],
  [
    "styles of Google Docs",
    '<p>1<span style="font-size:0.6em;vertical-align:super;">er</span> CO<span style="font-weight:700;vertical-align:sub">2</span></p>',
    "<p>1<sup>er</sup> CO<sub><strong>2</strong></sub></p>",
  ],
  ["Word", "<p class=MsoNormal>1<sup><span lang=FR>er</span></sup> mai<o:p></o:p></p>", "<p>1<sup>er</sup> mai</p>"],
  ["one within another", "<p>a<sup><span style='vertical-align:super'>b</span></sup></p>", "<p>a<sup>b</sup></p>"],
  ["one that holds nothing", "<p>a<sup> </sup>b</p>", "<p>a b</p>"],
])("raised and lowered letters stay: %s", (_what, html, expected) => {
  expect(flat(cleanPastedHtml(html))).toBe(expected);
});

const wordItem = (mark: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;</span></span>${text}</p>`;

test.each([
  ["c)", '<ol start="3" type="a">'],
  ["B.", '<ol start="2" type="A">'],
  ["iv.", '<ol start="4" type="i">'],
  ["i)", '<ol type="i">'],
  ["XII.", '<ol start="12" type="I">'],
  ["ab.", '<ol start="28" type="a">'],
  ["a.", '<ol type="a">'],
  ["12.", '<ol start="12">'],
  ["(2)", '<ol start="2">'],
])("a list of Word that begins at %s keeps its beginning and its kind of numbers", (mark, list) => {
  expect(flat(cleanPastedHtml(wordItem(mark, "Un")))).toBe(`${list}<li><p>Un</p></li></ol>`);
});

test("a list of letters goes on with its letters, and that within it has its own numbers", () => {
  const html =
    wordItem("c)", "Un") + wordItem("i.", "Deux", 2) + wordItem("ii.", "Trois", 2) + wordItem("d)", "Quatre");
  expect(flat(cleanPastedHtml(html))).toBe(
    '<ol start="3" type="a"><li><p>Un</p><ol type="i"><li><p>Deux</p></li><li><p>Trois</p></li></ol></li><li><p>Quatre</p></li></ol>',
  );
});

test.each([
  ['<ol type="a" start="3"><li>x</li></ol>', '<ol type="a" start="3"><li>x</li></ol>'],
  ['<ol start="2"><li style="list-style-type:lower-alpha">x</li></ol>', '<ol start="2" type="a"><li>x</li></ol>'],
  ['<ol style="list-style-type: upper-roman"><li>x</li></ol>', '<ol type="I"><li>x</li></ol>'],
  ['<ol type="disc" start="-4e9"><li>x</li></ol>', "<ol><li>x</li></ol>"],
])("a list that a browser or an office suite writes keeps its kind of numbers: %s", (html, expected) => {
  expect(flat(cleanPastedHtml(html))).toBe(expected);
});

test("what was copied from this editor passes as it is", () => {
  const own = '<p data-pm-slice="1 1 []">Un <span data-block="indicateur" data-value="12"></span></p>';
  expect(cleanPastedHtml(own)).toBe(own);
});

test("items that Word writes one by one in a browser become one list", () => {
  const item = (level: number, text: string) =>
    `<div class="ListContainerWrapper"><ul><li data-aria-level="${level}"><p>${text}</p></li></ul></div>`;
  expect(flat(cleanPastedHtml(item(1, "Un") + item(2, "Deux") + item(1, "Trois")))).toBe(
    "<ul><li><p>Un</p><ul><li><p>Deux</p></li></ul></li><li><p>Trois</p></li></ul>",
  );
});

test("spans that reach out of the table, and hostile ones, are cut", () => {
  expect(flat(cleanPastedHtml('<table><tr><td rowspan="9">a</td><td colspan="-4">b</td></tr></table>'))).toBe(
    "<table><tr><td>a</td><td>b</td></tr></table>",
  );
});
