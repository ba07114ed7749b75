import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { expect, test } from "vitest";
import { tableTitles } from "./table-titles.ts";

const cell = (type: string, text: string): BodyNode => ({
  type,
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
const row = (...cells: BodyNode[]): BodyNode => ({ type: "tableRow", content: cells });
const table = (...rows: BodyNode[]): BodyNode => ({ type: "table", content: rows });
const titles = (...content: BodyNode[]) => [...tableTitles({ type: "doc", content }).values()];

test("tables are numbered in their order, those within other blocks too, and told by their first heads", () => {
  const plain = table(row(cell("tableCell", "a")));
  expect(
    titles(
      table(row(cell("tableHeader", " Année "), cell("tableHeader", ""), cell("tableHeader", "Vélos"))),
      { type: "encart", content: [plain] },
      table(row(cell("tableHeader", "Lieu"), cell("tableCell", "x")), row(cell("tableHeader", "Jour"))),
    ),
  ).toEqual([
    { number: 1, heads: "Année, Vélos" },
    { number: 2, heads: "" },
    { number: 3, heads: "Lieu, Jour" },
  ]);
});

test("long heads are cut", () => {
  const [title] = titles(table(row(...Array.from({ length: 40 }, (_, at) => cell("tableHeader", `Colonne ${at}`)))));
  expect(title?.heads).toMatch(/^Colonne 0, Colonne 1, .*…$/);
  expect(title?.heads.length).toBeLessThanOrEqual(81);
});

test("a body that nests without end has no more titles than can be drawn", () => {
  let deep: BodyNode = table();
  for (let depth = 0; depth < 20_000; depth += 1) deep = { type: "encart", content: [deep] };
  expect(titles(deep)).toEqual([]);
});
