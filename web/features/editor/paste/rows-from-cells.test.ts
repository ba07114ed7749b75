import { financement } from "@passerelles/shared/blocks/financement.ts";
import { flotte } from "@passerelles/shared/blocks/flotte.ts";
import { partenaires } from "@passerelles/shared/blocks/partenaires.ts";
import { population } from "@passerelles/shared/blocks/population.ts";
import type { ListField } from "@passerelles/shared/kinds/field.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsFromCells, titlesToFind, withPages } from "./rows-from-cells.ts";

function listOf({ rows }: { rows?: ListField }): ListField {
  if (rows === undefined) throw new Error("a block without rows");
  return rows;
}
const [partners, funders, fleet, people] = [partenaires, financement, flotte, population].map(listOf) as [
  ListField,
  ListField,
  ListField,
  ListField,
];

test("partners without a head: the name in words, then the part with its lines", () => {
  expect(
    rowsFromCells(partners, [
      ["Europe (FSE)", "Financement"],
      ["Communes", ""],
      ["", ""],
      ["Mission locale", "Repérage\nSuivi"],
    ]),
  ).toEqual([
    { nom: "Europe (FSE)", role: "Financement" },
    { nom: "Communes" },
    { nom: "Mission locale", role: "Repérage\nSuivi" },
  ]);
});

test("a head says which column is which, whatever their order, in either language", () => {
  const expected = [{ nom: "CCAS", role: "Accueil" }];
  for (const head of [
    ["Rôle dans le projet", "Partenaires"],
    ["Role", "Organisme"],
    ["RÔLE", "Nom de la structure"],
    ["Part", "Partners"],
  ])
    expect(rowsFromCells(partners, [head, ["Accueil", "CCAS"]])).toEqual(expected);
});

test("a first row that only begins like a label is no head", () => {
  expect(rowsFromCells(partners, [["Partenaires sociaux", "Accueil"]])).toEqual([
    { nom: "Partenaires sociaux", role: "Accueil" },
  ]);
});

test("what has no column of its own goes to the free text, with its head", () => {
  expect(
    rowsFromCells(partners, [
      ["Structure", "Rôle", "Depuis"],
      ["CCAS", "Accueil", "2019"],
    ]),
  ).toEqual([{ nom: "CCAS", role: "Accueil\nDepuis : 2019" }]);
  expect(rowsFromCells(people, [["Jeunes", "120", "environ"]])).toEqual([{ public: "Jeunes", count: "120 · environ" }]);
});

test("funders find their nature by its label, and keep amounts as they are typed", () => {
  expect(
    rowsFromCells(funders, [
      ["Financeurs", "Montant (€)", "Nature", "Période"],
      ["Europe (FSE)", "≈ 120 k€", "Européen", "2017"],
      ["Région", "1/3", "publics", ""],
      ["Fonds propres", "le reste", "autre chose", ""],
    ]),
  ).toEqual([
    { nom: "Europe (FSE)", montant: "≈ 120 k€", nature: "europeen", periode: "2017" },
    { nom: "Région", montant: "1/3", nature: "public" },
    { nom: "Fonds propres", montant: "le reste", nature: "autre chose" },
  ]);
});

test("vehicles are recognised in the plural", () => {
  expect(
    rowsFromCells(fleet, [
      ["Type de véhicule", "Nombre"],
      ["Voitures", "> 80"],
      ["vélos à assistance électrique", "40"],
      ["Calèches", "1"],
    ]),
  ).toEqual([
    { type: "voiture", nombre: "> 80" },
    { type: "velo-assistance", nombre: "40" },
    { type: "Calèches", nombre: "1" },
  ]);
});

test("names that are the titles of pages refer to them; the others stay in words", () => {
  const rows: Record<string, string>[] = [{ nom: "CCAS", role: "Accueil" }, { nom: "Communes" }, { nom: "CCAS" }];
  expect(titlesToFind(partners, rows)).toEqual([{ kinds: ["structure"], titles: ["CCAS", "Communes"] }]);
  expect(withPages(partners, rows, (title) => (title === "CCAS" ? "id" : undefined))).toEqual([
    { structure: "id", role: "Accueil" },
    { nom: "Communes" },
    { structure: "id" },
  ]);
});

test("nothing that a table says under its head is lost", () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const lists = fc.constantFrom(partners, funders, fleet, people);
  fc.assert(
    fc.property(lists, fc.array(fc.array(word, { minLength: 2, maxLength: 7 }), { minLength: 1 }), (field, table) => {
      const width = Math.max(...table.map((row) => row.length));
      const head = Array.from({ length: width }, () => "zzz");
      const rows = rowsFromCells(field, [head, ...table]);
      const said = rows.slice(1).map((row) => Object.values(row).join(" "));
      for (const [at, line] of table.entries()) for (const text of line) expect(said[at]).toContain(text);
    }),
  );
});
