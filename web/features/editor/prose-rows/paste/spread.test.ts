import { constatsEnjeux } from "@passerelles/shared/blocks/constats-enjeux.ts";
import { etapes } from "@passerelles/shared/blocks/etapes.ts";
import { parcoursIdeal } from "@passerelles/shared/blocks/parcours-ideal.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { expect, test } from "vitest";
import { columnNamed } from "./column-named.ts";
import { lineOf, type PastedRow } from "./pasted-row.ts";
import { spreadOutline } from "./spread-outline.ts";
import { copiedRows, spreadRows } from "./spread-rows.ts";
import { spreadTable } from "./spread-table.ts";

const p = (text: string): BodyNode => ({ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) });
const h = (level: number, text: string): BodyNode => ({ ...p(text), type: "heading", attrs: { level } });
const li = (...content: BodyNode[]): BodyNode => ({ type: "listItem", content });
const ul = (...items: BodyNode[]): BodyNode => ({ type: "bulletList", content: items });
const td = (...content: BodyNode[]): BodyNode => ({ type: "tableCell", content });
const table = (...rows: (string | BodyNode)[][]): BodyNode => ({
  type: "table",
  content: rows.map((cells) => ({
    type: "tableRow",
    content: cells.map((cell) => (typeof cell === "string" ? td(p(cell)) : cell)),
  })),
});
/** What each cell says, without those that say nothing. */
const said = (rows: readonly PastedRow[] | undefined) =>
  rows?.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, nodes]) => (nodes.length > 0 ? [[column, lineOf(nodes)]] : [])),
    ),
  );

test.each([
  ["Étape", "etape"],
  ["ÉTAPES :", "etape"],
  ["2. Résultats (3)", "resultats"],
  ["Moyens", "moyens"],
  ["Means", undefined],
  ["Factors of success or failure", "facteurs"],
  ["Effet imprévu", "effets"],
  ["", undefined],
  ["Et", undefined],
])("« %s » names %s", (head, column) => {
  expect(columnNamed(etapes, head)).toBe(column);
});

test("heads that name columns say which is which, and are no row", () => {
  const pasted = table(["Résultats", "Étape", "Moyens"], ["300 personnes", "Ouvrir", "400 k€"], ["", "Élargir", ""]);
  expect(said(spreadTable(etapes, pasted, "effets"))).toEqual([
    { resultats: "300 personnes", etape: "Ouvrir", moyens: "400 k€" },
    { etape: "Élargir" },
  ]);
});

test("a table without such heads begins in the column of the caret, and nothing that goes beyond is lost", () => {
  const pasted = table(["a", "b", "c", "d"], ["e", "f", "g", "h"]);
  expect(said(spreadTable(parcoursIdeal, pasted, "avant"))).toEqual([
    { avant: "a", pendant: "b", apres: "c d" },
    { avant: "e", pendant: "f", apres: "g h" },
  ]);
});

test("a column that has no name among ours goes to the last cell, under its own", () => {
  const pasted = table(["Étape", "Processus", "Coût"], ["Ouvrir", "Réunir", "12 €"], ["Élargir", "", ""]);
  expect(said(spreadTable(etapes, pasted, "etape"))).toEqual([
    { etape: "Ouvrir", processus: "Réunir", effets: "Coût 12 €" },
    { etape: "Élargir" },
  ]);
});

test("cells that span several leave the others empty", () => {
  const wide = { ...td(p("tout")), attrs: { colspan: 2, rowspan: 2 } };
  expect(
    said(spreadTable(parcoursIdeal, table(["Usager", wide, "après"], ["Partenaire", "ensuite"]), "acteur")),
  ).toEqual([
    { acteur: "Usager", avant: "tout", apres: "après" },
    { acteur: "Partenaire", apres: "ensuite" },
  ]);
});

test("a table of heads alone is a row", () => {
  expect(said(spreadTable(etapes, table(["Étape", "Processus"]), "etape"))).toEqual([
    { etape: "Étape", processus: "Processus" },
  ]);
});

test("lines become items where items are meant, and lists stay as they are nested", () => {
  const nested = ul(li(p("un"), ul(li(p("dans un")))), li(p("deux")));
  const [row] = spreadTable(constatsEnjeux, table([td(p("Usagers")), td(p("• a"), p("- b")), td(nested)]), "theme");
  expect(row).toEqual({ theme: [p("Usagers")], sujets: [ul(li(p("a")), li(p("b")))], constats: [nested] });
});

test("headings that name columns spread a text over rows", () => {
  const pasted = [
    h(2, "Usagers"),
    h(3, "De quoi a-t-on parlé ?"),
    ul(li(p("permis"))),
    h(3, "Constats (2)"),
    p("un"),
    h(4, "À part"),
    p("deux"),
    p("Enjeux : former"),
    h(2, "Gouvernance"),
    h(3, "Constats"),
    ul(li(p("trop d’acteurs"), ul(li(p("et peu de lien"))))),
  ];
  expect(said(spreadOutline(constatsEnjeux, pasted))).toEqual([
    { theme: "Usagers", sujets: "permis", constats: "un À part deux", enjeux: "former" },
    { theme: "Gouvernance", constats: "trop d’acteurs et peu de lien" },
  ]);
});

test("themes that are named as such, or not at all, begin rows too", () => {
  const named = [p("Thème 1 : Usagers"), p("Constats"), p("a"), p("Thème 2 : Territoire"), p("Constats"), p("b")];
  expect(said(spreadOutline(constatsEnjeux, named))).toEqual([
    { theme: "Usagers", constats: "a" },
    { theme: "Territoire", constats: "b" },
  ]);
  const nameless = [h(3, "Constats"), p("a"), h(3, "Enjeux"), p("b"), h(3, "Constats"), p("c")];
  expect(said(spreadOutline(constatsEnjeux, nameless))).toEqual([{ constats: "a", enjeux: "b" }, { constats: "c" }]);
});

test("a text that names fewer than two columns is no such thing", () => {
  expect(spreadOutline(constatsEnjeux, [h(3, "Constats"), p("a"), h(3, "Autre"), p("b")])).toBeUndefined();
  expect(spreadOutline(constatsEnjeux, [ul(li(p("a"), ul(li(p("b")))))])).toBeUndefined();
});

test("copied rows go by the names of their columns, to another block by their place", () => {
  const cell = (column: string, text: string): BodyNode => ({
    type: "proseCell",
    attrs: { column },
    content: [p(text)],
  });
  const row = (order: string, ...content: BodyNode[]): BodyNode => ({ type: "proseRow", attrs: { order }, content });
  const block = {
    type: "etapes",
    content: [row("b", cell("effets", "4")), row("a", cell("processus", "2"), cell("etape", "1"))],
  };
  const copied = copiedRows([block]);
  expect(copied?.from).toBe(etapes);
  expect(said(copied && spreadRows(etapes, copied))).toEqual([{ processus: "2", etape: "1" }, { effets: "4" }]);
  expect(said(copied && spreadRows(parcoursIdeal, copied))).toEqual([{ avant: "2", acteur: "1" }, { apres: "4" }]);
  expect(copiedRows([{ type: "etapes", content: [row("a", cell("etape", "1"))] }])).toBeUndefined();
  expect(copiedRows([p("a")])).toBeUndefined();
});
