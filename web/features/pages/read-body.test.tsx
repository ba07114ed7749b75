import { blocks } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { emptyList, heading } from "@passerelles/shared/document/templates/sections.ts";
import { fr } from "@passerelles/shared/strings/fr.ts";
import { createInstance } from "i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { expect, test } from "vitest";
import { ReadBody } from "./read-body.tsx";
import type { ReadableBody } from "./use-page.ts";

const i18n = createInstance();
await i18n.use(initReactI18next).init({ lng: "fr", resources: { fr: { translation: fr } } });

const text = (value: string, marks?: BodyNode["marks"]): BodyNode => ({
  type: "text",
  text: value,
  ...(marks && { marks }),
});
const p = (...content: BodyNode[]): BodyNode => ({ type: "paragraph", content });

function drawn(...content: BodyNode[]): string {
  return drawnFor({}, ...content);
}

function drawnFor(reader: Pick<ReadableBody, "may" | "isTemplate">, ...content: BodyNode[]): string {
  return renderToStaticMarkup(bodyOf(reader, content));
}

function bodyOf(reader: Pick<ReadableBody, "may" | "isTemplate">, content: BodyNode[]) {
  const page = { body: { type: "doc", content }, links: [], files: [], territories: [], indicators: [], ...reader };
  return (
    <I18nextProvider i18n={i18n}>
      <ReadBody page={page} />
    </I18nextProvider>
  );
}

/** As `drawn`, once the parts that come when a page holds them are there. */
async function drawnWhole(...content: BodyNode[]): Promise<string> {
  const { prelude } = await prerender(bodyOf({}, content));
  return await new Response(prelude).text();
}

test("text is text, whatever it holds", () => {
  expect(drawn(p(text("<script>alert(1)</script>")))).toContain("&lt;script&gt;");
});

test("marks become elements, and an unknown mark leaves its text", () => {
  const html = drawn(p(text("fort", [{ type: "bold" }, { type: "italic" }]), text("nu", [{ type: "constructor" }])));
  expect(html).toContain("<strong><em>fort</em></strong>nu");
});

test("a hostile link keeps its words and loses its address", () => {
  const html = drawn(p(text("ici", [{ type: "link", attrs: { href: "javascript:alert(1)" } }])));
  expect(html).toContain("ici");
  expect(html).not.toContain("javascript");
});

test("a node that this build does not know is a sealed box with what it holds", () => {
  const html = drawn({ type: "fresque", content: [p(text("dedans"))] }, { type: "toString", content: [] });
  expect(html).toContain("dedans");
  expect(html.match(/sealedNote/g)).toHaveLength(2);
});

test("a link to a page that may not be read says nothing of it", () => {
  expect(drawn(p({ type: "renvoi", attrs: { page: "secret" } }))).not.toContain("secret");
});

test("an ordered list begins and counts as it says, and no other way than lists do", () => {
  const list = (attrs: Record<string, unknown>): string =>
    drawn({ type: "orderedList", attrs, content: [{ type: "listItem", content: [p(text("a"))] }] });
  expect(list({ start: 3, type: "a" })).toContain('<ol start="3" type="a">');
  expect(list({ start: 1, type: "<script>" })).toContain('<ol start="1">');
  expect(list({ type: "constructor" })).toContain('<ol start="1">');
});

test("each table is a region with a name of its own", () => {
  const table = (type: string, said: string): BodyNode => ({
    type: "table",
    content: [{ type: "tableRow", content: [{ type, content: [p(text(said))] }] }],
  });
  const html = drawn(table("tableHeader", "Année"), table("tableCell", "12"), table("tableHeader", "Lieu"));
  expect(html.match(/aria-label="[^"]*"/g)).toEqual([
    'aria-label="Tableau 1 : Année"',
    'aria-label="Tableau 2"',
    'aria-label="Tableau 3 : Lieu"',
  ]);
});

test("a row shorter than the others is completed, and no cell reaches below the table", () => {
  const cell = (rowspan: number): BodyNode => ({
    type: "tableCell",
    attrs: { colspan: 1, rowspan },
    content: [text("a")],
  });
  const row = (...content: BodyNode[]): BodyNode => ({ type: "tableRow", content });
  const html = drawn({ type: "table", content: [row(cell(1), cell(1)), row(cell(4))] });
  const one = '<td colSpan="1" rowSpan="1">a</td>';
  expect(html).toContain(`<tbody><tr>${one}${one}</tr><tr>${one}<td></td></tr></tbody>`);
});

test("a hostile table cannot claim millions of columns, nor a body nest without end", () => {
  const cell: BodyNode = { type: "tableCell", attrs: { colspan: 1e9, rowspan: -3 }, content: [p(text("a"))] };
  const html = drawn({ type: "table", content: [{ type: "tableRow", content: [cell] }] });
  expect(html).toContain('colSpan="100" rowSpan="1"');
  let deep: BodyNode = p(text("fond"));
  for (let level = 0; level < 5000; level++) deep = { type: "blockquote", content: [deep] };
  expect(drawn(deep)).not.toContain("fond");
});

test("lists, tasks, code and rules are drawn", () => {
  const item = (type: string, attrs?: Record<string, unknown>): BodyNode => ({ type, attrs, content: [p(text("x"))] });
  const html = drawn(
    { type: "orderedList", attrs: { start: 3 }, content: [item("listItem")] },
    { type: "taskList", content: [item("taskItem", { checked: true })] },
    { type: "codeBlock", content: [text("a < b")] },
    { type: "horizontalRule" },
  );
  expect(html).toContain('<ol start="3">');
  expect(html).toContain('checked=""');
  expect(html).toContain("a &lt; b");
  expect(html).toContain("<hr/>");
});

test("every block of the registry has its reading view", () => {
  for (const { name } of blocks) expect(drawn(p({ type: name, attrs: { id: "b" } }))).not.toContain("sealedNote");
});

test("what nobody has filled is hidden from readers, and said to whoever may fill it", () => {
  const body = [heading(2, "Actions"), emptyList(), heading(2, "Résultats"), p(text("Trois garages"))];
  const read = drawnFor({ may: [] }, ...body);
  expect(read).not.toMatch(/Actions|<li>|À compléter/);
  expect(read).toContain("Trois garages");
  expect(drawnFor({ may: ["write"] }, ...body)).toMatch(/Actions<\/h2><span[^>]*>À compléter/);
  expect(drawnFor({ may: [] }, ...body.slice(0, 2))).toContain("pas encore rédigée");
});

test("a template shows the places that it leaves to fill", () => {
  const html = drawnFor({ may: [], isTemplate: true }, heading(2, "Actions"), emptyList());
  expect(html).toContain("Actions</h2><ul><li>");
});

const cell = (column: string, ...content: BodyNode[]): BodyNode => ({ type: "proseCell", attrs: { column }, content });
const row = (order: string, ...content: BodyNode[]): BodyNode => ({ type: "proseRow", attrs: { order }, content });

test("rows of prose are read in their order, without those and the columns that nobody has filled", async () => {
  const html = await drawnWhole({
    type: "etapes",
    content: [
      row("b", cell("etape", p(text("Deux"))), cell("processus", p())),
      row("c", cell("etape", p())),
      row("a", cell("etape", p(text("Un"))), cell("processus", p(text("ainsi")))),
    ],
  });
  expect(html).toMatch(/Un.*ainsi.*Deux/);
  expect(html.match(/<li data-prose-row/g)).toHaveLength(2);
  expect(html.match(/data-unfilled="true"/g)).toHaveLength(9);
});

test("an obstacle that nothing answers says so in words, and is counted", async () => {
  const html = await drawnWhole({
    type: "freinInitiatives",
    attrs: { mention: "Exemple" },
    content: [
      row("a", cell("frein", p(text("Permis"))), cell("initiatives", p(text("Auto-école")))),
      row("b", cell("frein", p(text("Horaires")))),
    ],
  });
  expect(html).toMatch(/2 freins, dont 1 sans initiative.*Exemple.*Permis.*Horaires.*Aucune initiative connue/);
  expect(html.match(/Aucune initiative connue/g)).toHaveLength(1);
});

test("a grid of actors alone is not read", async () => {
  const first = row("a", cell("acteur", p(text("Usager"))), cell("avant", p()));
  expect(await drawnWhole({ type: "parcoursIdeal", content: [first] })).not.toContain("Usager");
  const told = row("a", cell("acteur", p(text("Usager"))), cell("avant", p(text("cherche"))));
  expect(await drawnWhole({ type: "parcoursIdeal", content: [told] })).toMatch(/role="rowheader".*Usager.*cherche/);
});

test("a block of figures says once where they come from, and when they are to be verified", async () => {
  const fleet = (attrs: Record<string, string>): BodyNode => ({
    ...{ type: "flotte", attrs, values: attrs },
    rows: [{ id: "r", columns: { type: "velo", nombre: "3" }, values: { type: "velo" } }],
  });
  const said = async (attrs: Record<string, string>) => (await drawnWhole(fleet(attrs))).replaceAll("<!-- -->", "");
  const day = new Date().toISOString().slice(0, 10);
  const fresh = await said({ territory: "91", source: "Bilan", verifiedOn: day });
  expect(fresh).toMatch(/91 · Bilan · vérifié le \d/);
  expect(fresh).not.toContain("à vérifier");
  expect(await said({ source: "Bilan", verifiedOn: "2001-04-21" })).toMatch(
    /Bilan · vérifié le 21 avr\. 2001.*à vérifier/,
  );
  expect(await said({})).toContain("à vérifier");
  expect(await drawnWhole({ ...fleet({}), rows: [{ id: "r", columns: { type: "velo" } }] })).not.toContain(
    "à vérifier",
  );
});
