import type { Event } from "@passerelles/shared/api/events.schemas.ts";
import { fileUrl, imageUrl } from "@passerelles/shared/api/files.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { completenessOf } from "@passerelles/shared/document/completeness.ts";
import { bodyOfTemplate } from "@passerelles/shared/document/templates/bodies.ts";
import { blocksOf } from "@passerelles/shared/document/walk-body.ts";
import { templateOf } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind, kinds } from "@passerelles/shared/kinds/index.ts";
import { afterAll, expect, test } from "vitest";
import { laidOn, nodesOf, openDemonstration, plain, textOf } from "../support/demonstration-pages.ts";
import { documentFigures, type PublishedFigure } from "../support/document-figures.ts";
import { HttpVisitor } from "../support/http-visitor.ts";

const demonstration = await openDemonstration();
const { details, titled } = demonstration;
afterAll(() => demonstration.close());

const outlineOf = (body: BodyNode) => nodesOf(body, "heading").map((node) => `${node.attrs?.level} ${textOf(node)}`);
const columnsOf = (body: BodyNode) =>
  nodesOf(body, "table").map((table) => (table.content?.[0]?.content ?? []).map(textOf));

test("the five documents are there, each in its kind, and every field is understood", () => {
  const titlesOf = (kind: string) => details.filter((page) => page.kind === kind).map(({ title }) => title);
  for (const name of ["étampes", "arras", "thiers"])
    expect(titlesOf("territoire")).toContainEqual(expect.stringMatching(new RegExp(name, "i")));
  for (const kind of kinds) expect(titlesOf(kind.name), kind.name).not.toEqual([]);
  expect(details.flatMap(({ title, fieldErrors }) => fieldErrors.map((error) => [title, error]))).toEqual([]);
});

test("what is most worth reading is said to have changed last, and comes first", () => {
  const first = ["sud essonne", "wimoov", "véhicules solidaires", "séance du diagnostic", "session lab"];
  const order = details.filter(({ isTemplate }) => !isTemplate).map(({ id }) => id);
  expect(order.slice(0, first.length)).toEqual(first.map((words) => titled(words).id));
});

test("sheets and workshops use every template that these kinds ship, but the blank one", () => {
  const shipped = ["fiche-pratique", "atelier"]
    .flatMap((kind) => findKind(kind)?.templates ?? [])
    .map(({ id }) => id)
    .filter((id) => id !== "vierge");
  expect(Object.values(laidOn).toSorted()).toEqual([...new Set(shipped)].toSorted());
});

/** Documents that tell of words and give none: their section says so without the block that would quote them. */
const withoutWords: readonly string[] = ["véhicules solidaires", "session lab"];

/** The structured blocks that stand between the headings of a body, each section's after its heading, once each. */
function blocksBySection({ content = [] }: BodyNode): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  let section = "";
  for (const node of content) {
    if (node.type === "heading") section = textOf(node);
    else if (findBlock(node.type)) found.set(section, new Set([...(found.get(section) ?? []), node.type]));
  }
  return found;
}

test.for(Object.entries(laidOn))(
  "« %s » is laid on the template %s: its headings, its tables, its blocks",
  ([words, id]) => {
    const page = titled(words);
    expect(page.template).toBe(id);
    const kind = findKind(page.kind);
    const template: BodyNode = {
      type: "doc",
      content: [...(kind && templateOf(kind, id) ? bodyOfTemplate({ id }) : [])],
    };
    expect(outlineOf(page.body)).toEqual(outlineOf(template));
    const columns = columnsOf(page.body);
    for (const expected of columnsOf(template)) expect(columns).toContainEqual(expected);
    const placed = blocksBySection(page.body);
    for (const [section, expected] of blocksBySection(template)) {
      const missing = [...expected].filter((name) => !placed.get(section)?.has(name));
      expect([section, missing]).toEqual([
        section,
        withoutWords.includes(words) && expected.has("verbatim") ? ["verbatim"] : [],
      ]);
    }
  },
);

test("what nobody has filled is not in the documents: their checklists have no section left", () => {
  const left = Object.keys(laidOn).flatMap((words) =>
    completenessOf(titled(words).body).filter(({ thing, isDone }) => !isDone && thing !== "partner"),
  );
  expect(left).toEqual([]);
});

test.for(Object.keys(laidOn))("no part of « %s » is left empty", (words) => {
  const nodes = titled(words).body.content ?? [];
  const empty = nodes.filter((node, at) => {
    const next = nodes[at + 1];
    if (node.type !== "heading") return false;
    if (next?.type === "heading") return Number(next.attrs?.level) <= Number(node.attrs?.level);
    return next === undefined || (textOf(next) === "" && blocksOf({ type: "doc", content: [next] }).length === 0);
  });
  expect(empty.map(textOf)).toEqual([]);
});

test.for(Object.entries(documentFigures))(
  "every figure of « %s » is there, as its source gives it",
  ([words, given]) => {
    const { indicators } = titled(words);
    const byThemselves = indicators.filter(({ block }) => block === "indicateur");
    const shown = byThemselves.map(({ indicator, measure, territory }): PublishedFigure => {
      const { value = "", period = "", scope = "" } = measure;
      return [indicator, plain(value), period, territory?.code ?? "", plain(scope)];
    });
    expect(shown.toSorted()).toEqual(given.map(([, ...figure]) => figure).toSorted());
    expect(indicators.filter(({ value, measure }) => value === null || !measure.source)).toEqual([]);
    const size = ({ low, high }: (typeof indicators)[number]) => `${low} ${high}`;
    expect(byThemselves.map(size), "a block tells a figure that the document does not").toEqual(
      expect.arrayContaining(indicators.map(size)),
    );
  },
);

test("no page of the demonstration but the six of the documents has figures", () => {
  const expected = Object.keys(laidOn).map((words) => titled(words).id);
  const having = details.filter(({ indicators }) => indicators.length > 0).map(({ id }) => id);
  expect(having.toSorted()).toEqual(expected.toSorted());
});

test("whoever has no account sees the fresco, described, credited and said to be redrawn", async () => {
  const page = titled("session lab");
  const [image] = nodesOf(page.body, "figure");
  const { file, alt, caption, credit } = (image?.attrs ?? {}) as Record<string, string>;
  expect(alt).not.toBe("");
  expect(credit).not.toBe("");
  expect(plain(caption ?? "")).toContain("Dessin refait pour la démonstration");
  expect(page.files).toEqual([expect.objectContaining({ id: file, mediaType: "image/png" })]);
  const widths = page.files[0]?.image?.widths ?? [];
  expect(widths).toEqual([480, 960]);
  const visitor = new HttpVisitor(demonstration.address);
  for (const path of [fileUrl(file ?? ""), ...widths.map((width) => imageUrl(file ?? "", width))]) {
    const answer = await visitor.ask(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, expect.stringMatching(/^image\//)]);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  }
});

test("trainers find an example of a session, which says that it is one, with a sheet to sign that opens in a spreadsheet", async () => {
  const page = titled("séance du diagnostic");
  expect(page.owner?.name).toBe("Félix Formation");
  expect(page.title).toContain("(exemple)");
  expect(nodesOf(page.body, "encart").map(textOf)).toContainEqual(expect.stringMatching(/^Exemple\. /));
  const [sheet, ...others] = page.files;
  expect(others).toEqual([]);
  const answer = await new HttpVisitor(demonstration.address).ask(fileUrl(sheet?.id ?? ""));
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; .*feuille-emargement-modele\.csv/);
  const lines = Buffer.from(await answer.arrayBuffer())
    .toString()
    .split("\r\n");
  expect(lines[0]).toBe("\uFEFFFeuille d’émargement (modèle)");
  expect(lines).toContain("Nº;Prénom;Nom;Organisation;Fonction;Signature");
});

test("the agenda of a new instance has two meetings to come, which are examples", async () => {
  const visitor = new HttpVisitor(demonstration.address);
  const { items } = await visitor.read<{ items: Event[] }>("/api/events");
  expect(items.map(({ field, page }) => [field, page.title])).toEqual([
    ["dates", titled("séance du diagnostic").title],
    ["prochaine", titled("séance du diagnostic").title],
  ]);
  const weeks = items.map(({ firstDay }) => (Date.parse(firstDay) - Date.now()) / (7 * 86_400_000));
  expect(weeks[0]).toBeGreaterThan(2);
  expect(weeks[0]).toBeLessThan(4);
  expect(weeks[1]).toBeLessThan(8);
});

test("the sheet of RESOLIS says under which licence, and after whom", () => {
  const { fields, text, body } = titled("wimoov");
  expect(fields).toMatchObject({ licence: "CC-BY-3.0", comiteLecture: expect.stringContaining("2018") });
  expect(plain(text)).toContain("fiche RESOLIS, Journal RESOLIS (2018)");
  expect(JSON.stringify(body)).toContain("https://www.resolis.org");
  expect(titled("wimoov").links.map(({ title }) => title)).toContain("RESOLIS");
});

test.for([
  ["session lab", ["2017"]],
  ["sud essonne", ["2007", "2009", "2012", "2013", "printemps"]],
  ["wimoov", ["1995", "1998", "2014", "2015", "2016", "17 septembre 2018"]],
] as const)("the dates that « %s » is told by are in its text", ([words, dates]) => {
  const text = plain(titled(words).text);
  for (const date of dates) expect(text).toContain(date);
});
