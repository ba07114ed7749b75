import type { Event } from "@passerelles/shared/api/events.schemas.ts";
import { fileUrl, imageUrl } from "@passerelles/shared/api/files.ts";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { encart } from "@passerelles/shared/blocks/encart.ts";
import { figure } from "@passerelles/shared/blocks/figure.ts";
import { indicateur } from "@passerelles/shared/blocks/indicateur.ts";
import { pieceJointe } from "@passerelles/shared/blocks/piece-jointe.ts";
import { population } from "@passerelles/shared/blocks/population.ts";
import { renvoi } from "@passerelles/shared/blocks/renvoi.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { bodyOfTemplate } from "@passerelles/shared/document/templates/bodies.ts";
import { blocksOf, walkBody } from "@passerelles/shared/document/walk-body.ts";
import { templateOf } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind, kinds } from "@passerelles/shared/kinds/index.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentFigures, type PublishedFigure } from "../support/document-figures.ts";
import { demonstrator, HttpVisitor } from "../support/http-visitor.ts";
import { copyPreparedData } from "../support/prepared-data.ts";
import { type ServerProcess, startServer } from "../support/started-server.ts";

/** What each document of the demonstration is laid on; the last two are one document, the study day of Arras. */
const laidOn = {
  "véhicules solidaires": "retour-experience",
  "session lab": "session-lab",
  "sud essonne": "action-labellisee",
  wimoov: "resolis",
  "journée d’échanges": "journee-echanges",
  "world café": "world-cafe",
} as const;

const data = copyPreparedData();
let server: ServerProcess;
let details: PageDetail[];
beforeAll(async () => {
  server = await startServer({ DATA_DIR: data.dataDir });
  const visitor = await demonstrator(server.address);
  const { items } = await visitor.read<{ items: { id: string }[] }>("/api/pages?limit=100");
  details = await Promise.all(items.map(({ id }) => visitor.page(id)));
});
afterAll(async () => {
  await server.stop();
  data.remove();
});

/** Text with plain spaces, as the templates are written. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

/** The sheet or the workshop whose title holds these words, and no other. */
function titled(words: string): PageDetail {
  const found = details.filter(
    ({ kind, title }) =>
      ["fiche-pratique", "atelier"].includes(kind) && plain(title).toLowerCase().includes(words.toLowerCase()),
  );
  expect(found.map(({ title }) => title)).toHaveLength(1);
  return found[0] as PageDetail;
}

function nodesOf(body: BodyNode, type: string): BodyNode[] {
  const found: BodyNode[] = [];
  walkBody(body, (node) => {
    if (node.type === type) found.push(node);
  });
  return found;
}

const textOf = (node: BodyNode): string => plain(node.text ?? (node.content ?? []).map(textOf).join(""));
/** The headings, less the names that a world café gives to its themes. */
const outlineOf = (body: BodyNode) =>
  nodesOf(body, "heading").map((node) => `${node.attrs?.level} ${textOf(node).replace(/^(Thème \d) : .+$/, "$1")}`);
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

test.for(Object.entries(laidOn))("« %s » is laid on the template %s: its headings, its tables", ([words, id]) => {
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
    const shown = indicators.map(({ indicator, measure, territory }): PublishedFigure => {
      const { value = "", period = "", scope = "" } = measure;
      return [indicator, plain(value), period, territory?.code ?? "", plain(scope)];
    });
    expect(shown.toSorted()).toEqual(given.map(([, ...figure]) => figure).toSorted());
    expect(indicators.filter(({ value, measure }) => value === null || !measure.source)).toEqual([]);
  },
);

test("no page of the demonstration but the six of the documents has figures", () => {
  const expected = Object.keys(laidOn).map((words) => titled(words).id);
  const having = details.filter(({ indicators }) => indicators.length > 0).map(({ id }) => id);
  expect(having.toSorted()).toEqual(expected.toSorted());
});

/** Blocks that the demonstration shows at work; those whose templates still begin with tables are not among them. */
const shown = [indicateur, renvoi, figure, pieceJointe, encart, population];

test.for(shown)("the block « $name » is used by a page", ({ name }) => {
  expect(details.filter(({ body }) => nodesOf(body, name).length > 0)).not.toEqual([]);
});

test("the population of the labelled action is that of its figures, in three thirds", () => {
  const [breakdown, ...others] = nodesOf(titled("sud essonne").body, population.name);
  expect(others).toEqual([]);
  expect(plain(`${breakdown?.attrs?.total} ${breakdown?.attrs?.label}`)).toBe("250–300 bénéficiaires par an");
  const rows = (breakdown?.rows ?? []).map(({ columns }) => [columns.public, columns.count]);
  expect(rows).toEqual([
    ["Locataires du parc social", "1/3"],
    ["Jeunes", "1/3"],
    ["Tout public", "1/3"],
  ]);
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
  const visitor = new HttpVisitor(server.address);
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
  const answer = await new HttpVisitor(server.address).ask(fileUrl(sheet?.id ?? ""));
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; .*feuille-emargement-modele\.csv/);
  const lines = Buffer.from(await answer.arrayBuffer())
    .toString()
    .split("\r\n");
  expect(lines[0]).toBe("\uFEFFFeuille d’émargement (modèle)");
  expect(lines).toContain("Nº;Prénom;Nom;Organisation;Fonction;Signature");
});

test("the agenda of a new instance has two meetings to come, which are examples", async () => {
  const visitor = new HttpVisitor(server.address);
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

test("the world café has as many notes as were counted, says that they are examples, and leads to its day and back", () => {
  const cafe = titled("world café");
  const day = titled("journée d’échanges");
  const nodes = cafe.body.content ?? [];
  const lists = nodes.filter(({ type }) => type === "bulletList");
  expect(lists.map(({ content }) => content?.length)).toEqual([6, 6, 7, 2, 13, 12, 5, 9, 9]);
  expect(nodesOf({ type: "doc", content: lists }, "bulletList").length).toBeGreaterThan(lists.length);
  expect(nodesOf(cafe.body, "encart").map(textOf)).toEqual([expect.stringMatching(/^Exemple\. /)]);
  expect(cafe.links.map(({ id }) => id)).toContain(day.id);
  expect(day.links.map(({ id }) => id)).toContain(cafe.id);
});

test("the labelled action names its partners, and what each brings, even where that is nothing", () => {
  const [, partners] = nodesOf(titled("sud essonne").body, "table");
  const rows = (partners?.content ?? []).slice(1);
  const roles = rows.map((row) => textOf(row.content?.[1] as BodyNode));
  expect(roles).toEqual(["Financement", "Repérage des publics", "", "", "Véhicules à bas prix"]);
  const linked = titled("sud essonne").links.map(({ title }) => plain(title));
  const named = ["Fonds social européen", "Région Île-de-France", "Département de l’Essonne", "Pôle emploi"];
  const prescribers = ["Maisons départementales des solidarités de l’Essonne", "Missions locales"];
  expect(linked).toEqual(expect.arrayContaining([...named, ...prescribers]));
});

test("the one step of the labelled action fills its six columns", () => {
  const steps = nodesOf(titled("sud essonne").body, "table")[2];
  expect(steps?.content).toHaveLength(2);
  const cells = (steps?.content?.[1]?.content ?? []).map(textOf);
  expect(cells).toHaveLength(6);
  expect(cells).not.toContain("");
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
