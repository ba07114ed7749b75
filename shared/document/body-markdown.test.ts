import { describe, expect, test } from "vitest";
import type { ReadingContext } from "../blocks/define-block.ts";
import { defineKind } from "../kinds/define-kind.ts";
import { bodyMarkdown } from "./body-markdown.ts";
import type { BodyMark, BodyNode } from "./body-node.ts";
import { bodyText } from "./body-text.ts";
import { pageMarkdown } from "./page-markdown.ts";
import { blocksOf } from "./walk-body.ts";

const context: ReadingContext = {
  language: "fr",
  pageTitle: (id) => (id === "known" ? "Le [garage]" : undefined),
  pageUrl: (id) => (id === "known" ? "/pages/le-garage" : undefined),
  territoryName: (code) => (code === "91" ? "Essonne" : undefined),
};

const text = (value: string, ...marks: (string | BodyMark)[]): BodyNode => ({
  type: "text",
  text: value,
  ...(marks.length > 0 && { marks: marks.map((mark) => (typeof mark === "string" ? { type: mark } : mark)) }),
});
const node = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
const p = (...content: BodyNode[]) => node("paragraph", ...content);
const item = (...content: BodyNode[]) => node("listItem", ...content);
const figure = (attrs: Record<string, string>): BodyNode => ({ type: "indicateur", attrs });
const doc = (...content: BodyNode[]) => node("doc", ...content);
const markdown = (...content: BodyNode[]) => bodyMarkdown(doc(...content), context);

describe("a body as Markdown", () => {
  test("headings, marks and links", () => {
    const link = { type: "link", attrs: { href: "https://exemple.fr/a b" } };
    expect(
      markdown(
        { type: "heading", attrs: { level: 3 }, content: [text("Résultats")] },
        p(text("un "), text("mot ", "bold"), text("et", "italic", "strike"), text(" "), text("lien", link)),
        p(text("a`b", "code"), { type: "hardBreak" }, text("suite")),
      ),
    ).toBe("### Résultats\n\nun **mot** ~~*et*~~ [lien](<https://exemple.fr/a%20b>)\n\n``a`b``\\\nsuite");
  });

  test("a mark that is not known leaves its text as it is, whatever its name", () => {
    expect(markdown(p(text("nu", "constructor", "toString")))).toBe("nu");
  });

  test("raised and lowered letters", () => {
    expect(markdown(p(text("H"), text("2", "subscript"), text("O, 30 m"), text("2 ", "bold", "superscript")))).toBe(
      "H<sub>2</sub>O, 30 m<sup>**2**</sup>",
    );
  });

  test("nested, numbered and task lists", () => {
    expect(
      markdown(
        node("bulletList", item(p(text("un")), node("bulletList", item(p(text("un bis"))))), item(p(text("deux")))),
        { type: "orderedList", attrs: { start: 3 }, content: [item(p(text("trois")), p(text("encore")))] },
        node(
          "taskList",
          { type: "taskItem", attrs: { checked: true }, content: [p(text("fait"))] },
          node("taskItem", p(text("à faire"))),
        ),
      ),
    ).toBe("- un\n  - un bis\n- deux\n\n3. trois\n\n   encore\n\n- [x] fait\n- [ ] à faire");
  });

  test("quotes, code, rules", () => {
    expect(
      markdown(
        node("blockquote", p(text("dit")), p(text("redit"))),
        { type: "codeBlock", attrs: { language: "sql" }, content: [text("select 1;\n```")] },
        { type: "horizontalRule" },
      ),
    ).toBe("> dit\n>\n> redit\n\n````sql\nselect 1;\n```\n````\n\n---");
  });

  test("tables of uneven rows, with pipes and several paragraphs in a cell", () => {
    const cell = (...content: BodyNode[]) => node("tableCell", ...content);
    expect(
      markdown(
        node(
          "table",
          node("tableRow", cell(p(text("A"))), cell(p(text("B")))),
          node("tableRow", cell(p(text("a|b")), p(text("c")))),
        ),
      ),
    ).toBe("| A | B |\n| --- | --- |\n| a\\|b<br>c |  |");
  });

  test("figures say their period, territory and source", () => {
    const attrs = { value: "46 %", label: "de retour à l’emploi", period: "2017", territory: "91", source: "bilan" };
    expect(markdown(p(figure(attrs)))).toBe("**46 %** de retour à l’emploi (2017, Essonne, bilan)");
  });

  test("figures that fill a paragraph are a list", () => {
    const two = [figure({ value: "25", label: "plateformes" }), text(" "), figure({ value: "9", label: "régions" })];
    expect(markdown(p(...two))).toBe("- **25** plateformes\n- **9** régions");
    expect(bodyText(doc(p(...two)), context)).toBe("25 plateformes\n9 régions");
  });

  test("links to pages say nothing of a page that cannot be read", () => {
    const links = p({ type: "renvoi", attrs: { page: "known" } }, text(" et "), {
      type: "renvoi",
      attrs: { page: "secret" },
    });
    expect(markdown(links)).toBe("[Le \\[garage\\]](/pages/le-garage) et …");
  });

  test("text that looks like Markdown or HTML reads as itself", () => {
    expect(markdown(p(text("# 1* <script> [x](y) a_b &amp; C&A n° 2!")))).toBe(
      "\\# 1\\* \\<script\\> \\[x\\](y) a\\_b \\&amp; C&A n° 2!",
    );
    expect(markdown(p(text("- tiret")), p(text("2017. Une année")), p(text("+ plus")))).toBe(
      "\\- tiret\n\n2017\\. Une année\n\n\\+ plus",
    );
    expect(markdown(p(text("clic", { type: "link", attrs: { href: "javascript:alert(1)" } })))).toBe("clic");
  });

  test("nodes that it does not know keep their text", () => {
    expect(markdown(node("fresque", p(text("à retenir")), node("boite", text("dedans"))))).toBe("à retenir\n\ndedans");
  });
});

test("a body as text has a line for each paragraph, and blocks say their text", () => {
  const table = node("table", node("tableRow", node("tableCell", p(text("A"))), node("tableCell", p(text("B")))));
  const list = node("bulletList", item(p(text("un")), node("bulletList", item(p(text("bis"))))));
  const body = doc(
    p(text("Soit "), figure({ value: "46 %", label: "de retours" }), text(".")),
    p(),
    list,
    table,
    node("fresque", text("dedans")),
  );
  expect(bodyText(body, context)).toBe("Soit 46 % de retours.\nun\nbis\nA\tB\ndedans");
});

test("blocks are found in reading order, their attributes completed", () => {
  const body = doc(p(figure({ id: "a", value: "3" })), node("fresque", p({ type: "renvoi", attrs: { page: ["3"] } })));
  const found = blocksOf(body);
  expect(found.map((block) => block.name)).toEqual(["indicateur", "renvoi"]);
  expect(found[0]?.attributes).toMatchObject({ id: "a", value: "3", label: "" });
  expect(found[1]?.attributes).toEqual({ id: "", page: "" });
});

test("a page as Markdown has its title, summary, fields and body", () => {
  const label = (fr: string) => ({ fr, en: fr });
  const kind = defineKind({
    ...{
      name: "essai",
      label: label("Essai"),
      plural: label("Essais"),
      description: label(""),
      icon: "file-text",
      hue: "canal",
    },
    fields: {
      budget: { type: "money", label: label("Budget") },
      lieux: { type: "list", label: label("Lieux"), list: { code: { type: "territory", label: label("Territoire") } } },
      porteuse: { type: "page", label: label("Portée par") },
      auteur: { type: "person", label: label("Auteur") },
      contacts: {
        type: "list",
        label: label("Contacts"),
        list: { qui: { type: "person", many: true, label: label("Qui") } },
      },
      vide: { type: "text", label: label("Vide") },
    },
  });
  const fields = {
    title: "Un *essai*",
    budget: { amount: 400_000, currency: "EUR" },
    lieux: [
      { id: "1", code: "91" },
      { id: "2", code: "Étampes" },
    ],
    porteuse: "known",
    auteur: "p",
    contacts: [{ id: "1", qui: ["hidden", "erased"] }],
  };
  const page = { kind, title: "Un *essai*", summary: "En bref.", fields, body: doc(p(text("Le corps."))) };
  const camille = { name: "Camille", role: "Conseillère", email: "camille@exemple.test", phone: "+33123456789" };
  const hidden = { name: null, role: null, email: null, phone: null };
  const person = (id: string) => ({ p: camille, hidden })[id];
  const said = pageMarkdown(page, { ...context, person });
  expect(said.replace(/[\u00a0\u202f]/g, " ")).toBe(
    [
      "# Un \\*essai\\*\n\nEn bref.\n\n| Champ | Valeur |\n| --- | --- |",
      "| Budget | 400 000 € |\n| Lieux | Essonne<br>Étampes |\n| Portée par | [Le \\[garage\\]](/pages/le-garage) |\n| Auteur | Camille, Conseillère, camille@exemple.test, 01 23 45 67 89 |",
      "| Contacts | personne non visible, personne effacée |",
      "\nLe corps.\n",
    ].join("\n"),
  );
});
