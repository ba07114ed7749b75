import { expect, test } from "vitest";
import { fichePratique } from "../kinds/fiche-pratique.ts";
import { kinds } from "../kinds/index.ts";
import type { BodyNode } from "./body-node.ts";
import { createDocument } from "./create-document.ts";
import { pageDocument } from "./page-document.ts";
import { bodyOfTemplate } from "./templates/bodies.ts";
import { type Present, validateDocument } from "./validate.ts";
import { writeText } from "./write-fields.ts";

let made = 0;
const newId = () => {
  made += 1;
  return `id-${made}`;
};
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: "paragraph", content });
const words = (text: string, marks?: BodyNode["marks"]): BodyNode => ({ type: "text", text, ...(marks && { marks }) });
const somebody = "3f2f7d0e-5b0a-4a0e-9c7e-0a1b2c3d4e5f";

function problemsOf(body: readonly BodyNode[], isPresent: Present = () => true) {
  const document = pageDocument(createDocument(fichePratique, { title: "T", body }, newId));
  return validateDocument(document, fichePratique, { isPresent }).map(({ code, path, ...where }) => [
    code,
    path.join("."),
    where.attribute ?? where.column ?? where.name,
  ]);
}

test.each(kinds.flatMap((kind) => kind.templates.map((template) => [kind, template] as const)))(
  "nothing is wrong with what a new page begins with",
  (kind, template) => {
    const body = bodyOfTemplate(template);
    const document = pageDocument(createDocument(kind, { title: "T", body }, newId));
    expect(validateDocument(document, kind)).toEqual([]);
  },
);

test("names that this build does not know are told with their place", () => {
  expect(
    problemsOf([
      paragraph(words("a")),
      { type: "carte", attrs: { zoom: "4" }, content: [{ type: "paragraph", attrs: { align: "center" } }] },
      paragraph(words("b", [{ type: "surligne" }])),
    ]),
  ).toEqual([
    ["unknownNode", "1", "carte"],
    ["unknownAttribute", "1.0", "align"],
    ["unknownMark", "2.0", "surligne"],
  ]);
});

test("nodes out of their place are told, at the top and within a block", () => {
  expect(
    problemsOf([
      { type: "listItem", content: [paragraph()] },
      { type: "proseRow", attrs: { id: "r" } },
      { type: "etapes", content: [paragraph(words("seul"))] },
    ]),
  ).toEqual([
    ["misplacedNode", "0", "listItem"],
    ["misplacedNode", "1", "proseRow"],
    ["misplacedNode", "2.0", "paragraph"],
  ]);
});

test("values that are not understood are told, and links that may not be followed", () => {
  expect(
    problemsOf([
      paragraph({ type: "indicateur", attrs: { value: "2,5,1", verifiedOn: "hier", indicator: "inconnu" } }),
      { type: "partenaires", rows: [{ id: "", columns: { structure: "Garage", role: "r", age: "3" } }] },
      paragraph(words("clic", [{ type: "link", attrs: { href: "javascript:alert(1)" } }])),
    ]),
  ).toEqual([
    ["badAttribute", "0.0", "indicator"],
    ["badAttribute", "0.0", "value"],
    ["badAttribute", "0.0", "verifiedOn"],
    ["badAttribute", "1", "structure"],
    ["unknownColumn", "1", "age"],
    ["badAttribute", "2.0", "href"],
  ]);
});

test("figures of blocks that are not understood, or not of the nature that their place takes, are told there", () => {
  expect(
    problemsOf([
      {
        type: "population",
        attrs: { id: "p", total: "12 500 %", period: "fin 2017" },
        rows: [
          { id: "", columns: { public: "Jeunes", count: "2,5,1" } },
          { id: "", columns: { public: "Seniors", count: "12 €" } },
          { id: "", columns: { public: "Femmes", count: "1/3" } },
        ],
      },
      {
        type: "flotte",
        rows: [
          { id: "", columns: { type: "velo", nombre: "50 %" } },
          { id: "", columns: { type: "voiture", nombre: "plus de 80" } },
        ],
      },
      {
        type: "financement",
        attrs: { total: "400 000" },
        rows: [{ id: "", columns: { nom: "CAF", montant: "12 vélos" } }],
      },
      { type: "financement", attrs: { total: "400 k€" }, rows: [{ id: "", columns: { nom: "CAF", montant: "80 %" } }] },
    ]),
  ).toEqual([
    ["badAttribute", "0", "total"],
    ["badAttribute", "0", "period"],
    ["badAttribute", "0", "count"],
    ["badAttribute", "0", "count"],
    ["badAttribute", "1", "nombre"],
    ["badAttribute", "2", "total"],
    ["badAttribute", "2", "montant"],
  ]);
});

test("images without a text alternative, references to what is not there, and ids used twice are told", () => {
  const row = { type: "proseRow", attrs: { id: "r" }, content: [{ type: "proseCell", attrs: { column: "ailleurs" } }] };
  expect(
    problemsOf(
      [
        { type: "figure", attrs: { file: "f" } },
        paragraph({ type: "renvoi", attrs: { id: "x", page: somebody } }),
        paragraph({ type: "renvoi", attrs: { id: "x" } }),
        { type: "etapes", content: [row, row] },
      ],
      (type) => type !== "page" && type !== "file",
    ),
  ).toEqual([
    ["missingAlternative", "0", "alt"],
    ["danglingReference", "0", "file"],
    ["danglingReference", "1.0", "page"],
    ["repeatedId", "2.0", "renvoi"],
    ["unknownColumn", "3.0.6", "ailleurs"],
    ["unknownColumn", "3.1.6", "ailleurs"],
    ["repeatedId", "3.1", "proseRow"],
  ]);
});

test("what is wrong in a field is told, and the document is not touched", () => {
  const doc = createDocument(fichePratique, { title: "T", body: [{ type: "carte" }] }, newId);
  const document = pageDocument(doc);
  writeText(document.fields, "demarrage", "jadis");
  const before = JSON.stringify([document.fields.toJSON(), document.body.toString(), document.data.toJSON()]);
  expect(validateDocument(document, fichePratique).map(({ code, name }) => `${code} ${name}`)).toEqual([
    "badField demarrage",
    "unknownNode carte",
  ]);
  expect(JSON.stringify([document.fields.toJSON(), document.body.toString(), document.data.toJSON()])).toBe(before);
});
