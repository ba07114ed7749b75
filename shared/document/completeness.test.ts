import { expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import type { BodyNode } from "./body-node.ts";
import { completenessOf } from "./completeness.ts";
import type { ListRow } from "./page-document.ts";
import { bodyOfTemplate } from "./templates/bodies.ts";
import { resolisBody } from "./templates/resolis.ts";
import { emptyBlock, emptyList, heading, namedRows, paragraph } from "./templates/sections.ts";

const said = (content: readonly BodyNode[]) =>
  completenessOf({ type: "doc", content }).map(({ thing, isDone, label }) => [thing, isDone, label]);
const figure = (attrs: Record<string, string>): BodyNode => ({ type: "indicateur", attrs });

test.each(kinds.flatMap(({ templates }) => templates))(
  "a page that has just begun is told by its sections alone, none of them done, each once: $id",
  (template) => {
    const checks = said(bodyOfTemplate(template));
    expect(checks.filter(([thing, isDone]) => thing !== "section" || isDone)).toEqual([]);
    const labels = checks.map(([, , label]) => label);
    expect(new Set(labels).size).toBe(labels.length);
  },
);

test("a section is done as soon as somebody fills the block with which its template began it, not by what the template named", () => {
  const row = (structure: string): ListRow => ({ id: "r", columns: { structure } });
  const lab = namedRows("besoins", "categorie", { Avant: {}, Après: { besoins: emptyList() } });
  const filled = namedRows("besoins", "categorie", { Avant: {}, Après: { besoins: paragraph("Un contact") } });
  const block = (type: string, rest: Partial<BodyNode> = {}): BodyNode => ({ ...emptyBlock(type), ...rest });
  expect(
    said([
      ...[heading(2, "Un"), block("partenaires"), heading(2, "Deux"), block("partenaires", { rows: [row("x")] })],
      ...[heading(2, "Trois"), lab, heading(2, "Quatre"), filled],
      ...[heading(2, "Cinq"), block("contact"), heading(2, "Six"), block("contact", { attrs: { person: "y" } })],
      ...[heading(2, "Sept"), block("partenaires", { rows: [row("z")] }), heading(3, "Huit"), emptyList()],
    ]).filter(([thing]) => thing === "section"),
  ).toEqual([
    ["section", false, "Un"],
    ["section", true, "Deux"],
    ["section", false, "Trois"],
    ["section", true, "Quatre"],
    ["section", false, "Cinq"],
    ["section", true, "Six"],
    ["section", true, "Sept"],
    ["section", false, "Huit"],
  ]);
});

test("blocks of several figures are told once, by the first and the source of all; quotations by who speaks", () => {
  const verbatim = (attrs: Record<string, string>, text: string): BodyNode => ({
    ...{ type: "verbatim", attrs, content: [paragraph(text)] },
  });
  expect(
    said([
      { type: "population", attrs: { label: "personnes", total: "300" } },
      { type: "financement", attrs: { source: "Bilan" }, rows: [{ id: "r", columns: { montant: "80 %" } }] },
      { type: "flotte", rows: [{ id: "s", columns: { type: "velo", nombre: " > 80 " } }] },
      { type: "flotte", rows: [{ id: "t", columns: { type: "scooter" } }] },
      verbatim({ qui: "Une participante" }, "Oui"),
      verbatim({}, "J’ai pu dire oui dès le premier jour"),
      verbatim({ moment: "Après" }, " "),
    ]),
  ).toEqual([
    ["figure", false, "300 personnes"],
    ["figure", true, "80 %"],
    ["figure", false, "> 80"],
    ["quote", true, "Oui"],
    ["quote", false, "J’ai pu dire oui dès le…"],
  ]);
});

test("a page that has just begun has all the sections of its template to fill, each once", () => {
  const checks = said(resolisBody());
  expect(checks.every(([thing, isDone]) => thing === "section" && isDone === false)).toBe(true);
  const labels = checks.map(([, , label]) => label);
  expect(labels).toContain("Solutions matérielles");
  expect(labels).not.toContain("Retour d’expérience");
  expect(new Set(labels).size).toBe(labels.length);
});

test("a section is done once it says something; one that only holds others is told by them", () => {
  expect(
    said([
      heading(2, "Objectifs"),
      paragraph("Se déplacer"),
      heading(2, "Bilan"),
      heading(3, "Critères"),
      emptyList(),
      heading(2, "Publics"),
      paragraph("Tous"),
      heading(3, "Répartition"),
      paragraph(),
      heading(2, ""),
    ]),
  ).toEqual([
    ["section", true, "Objectifs"],
    ["section", false, "Critères"],
    ["section", true, "Publics"],
    ["section", false, "Répartition"],
  ]);
});

test("figures are told by their source, partners by their organisation, images by their description", () => {
  const rows: ListRow[] = [
    { id: "a", columns: { nom: "Communes", role: "aident" } },
    { id: "b", columns: { structure: "3f2f7d0e-5b0a-4a0e-9c7e-0a1b2c3d4e5f" } },
    { id: "c", columns: { role: " " } },
  ];
  expect(
    said([
      { type: "figure", attrs: { id: "i", file: "f", caption: "La fresque" } },
      { type: "partenaires", attrs: { id: "p" }, rows },
      {
        type: "paragraph",
        content: [
          figure({ value: "46 %", label: "de retours" }),
          figure({ value: "3", source: "Rapport" }),
          figure({ label: "sans valeur" }),
        ],
      },
    ]),
  ).toEqual([
    ["figure", false, "46 % de retours"],
    ["figure", true, "3"],
    ["partner", false, "Communes"],
    ["partner", true, ""],
    ["image", false, "La fresque"],
  ]);
});

test("each line leads to its place: which node of its name it is", () => {
  const checks = completenessOf({
    type: "doc",
    content: [
      heading(2, "Un"),
      paragraph("a"),
      heading(2, "Deux"),
      { type: "paragraph", content: [figure({ id: "x", value: "1" }), figure({ id: "y", value: "2" })] },
    ],
  });
  expect(checks.map(({ node, nth, blockId }) => [node, nth, blockId])).toEqual([
    ["heading", 0, undefined],
    ["heading", 1, undefined],
    ["indicateur", 0, "x"],
    ["indicateur", 1, "y"],
  ]);
});
