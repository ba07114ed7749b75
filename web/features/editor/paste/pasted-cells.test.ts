// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pastedCells } from "./pasted-cells.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", `${name}.clipboard`), "utf8");

test("a table of Word gives its cells with their lines; what spans two rows is said in both", () => {
  expect(pastedCells(fixture("word-partners"), "")).toEqual([
    ["Partenaires", "Rôle dans le projet"],
    ["Europe (FSE)", "Financement"],
    ["Garage de la Gare", "Financement"],
    ["Missions locales,\nmaisons des solidarités", "Repérage des publics\nSuivi"],
    ["Communautés de communes", ""],
  ]);
});

test.each(["excel", "calc", "sheets"])("cells of a spreadsheet are those that one sees: %s", (source) => {
  const cells = pastedCells(fixture(source), "");
  expect(cells?.length).toBeGreaterThan(1);
  expect(new Set(cells?.map((row) => row.length)).size).toBe(1);
  expect(cells?.flat().join(" ")).not.toMatch(/mso|style|[<>]/);
});

test("tabs make a table too, a cell within quotation marks keeps its lines", () => {
  expect(pastedCells("", 'CCAS\t"Accueil\nSuivi"\nRégion\t\n')).toEqual([
    ["CCAS", "Accueil\nSuivi"],
    ["Région", ""],
  ]);
});

test("a cell over two columns leaves the second one empty", () => {
  const html = "<table><tr><td colspan=2>Un</td></tr><tr><td>a</td><td>b</td></tr></table>";
  expect(pastedCells(html, "")).toEqual([
    ["Un", ""],
    ["a", "b"],
  ]);
});

test("what is more than a table, or none, is left to the text", () => {
  const table = "<table><tr><td>a</td><td>b</td></tr></table>";
  expect(pastedCells(`<p>Avant</p>${table}`, "")).toBeUndefined();
  expect(pastedCells(table + table, "")).toBeUndefined();
  expect(pastedCells("<p>Du texte</p>", "Du texte\nsur deux lignes")).toBeUndefined();
  expect(pastedCells("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\nb")).toBeUndefined();
});
