import type { Event } from "@passerelles/shared/api/events.schemas.ts";
import { fileUrl, imageUrl } from "@passerelles/shared/api/files.ts";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { blocks, findBlock } from "@passerelles/shared/blocks/index.ts";
import { pagesQuestion } from "@passerelles/shared/blocks/liste-question.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { completenessOf } from "@passerelles/shared/document/completeness.ts";
import { countItems } from "@passerelles/shared/document/prose-items.ts";
import { proseRowsOf } from "@passerelles/shared/document/prose-rows.ts";
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

/** Blocks that the demonstration shows at work: no source gives the address of a video. */
const shown = blocks.filter(({ name }) => name !== "video");

test.for(shown)("the block « $name » is used by a page", ({ name }) => {
  expect(details.filter(({ body }) => nodesOf(body, name).length > 0)).not.toEqual([]);
});

test("the population of the labelled action is that of its figures, in three thirds", () => {
  const [breakdown, ...others] = nodesOf(titled("sud essonne").body, "population");
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
  const [block, ...others] = nodesOf(cafe.body, "constatsEnjeux");
  expect(others).toEqual([]);
  const themes = rowsOfProse(block);
  expect(themes.map(({ theme }) => theme?.map(textOf))).toEqual([["Usagers"], ["Gouvernance"], ["Territoire"]]);
  const counts = themes.map(({ sujets, constats, enjeux }) =>
    [sujets, constats, enjeux].map((cell) => countItems(cell ?? [])),
  );
  expect(counts).toEqual([
    [6, 6, 7],
    [2, 13, 12],
    [5, 9, 9],
  ]);
  expect(nodesOf(cafe.body, "bulletList").length).toBeGreaterThan(9 + 1);
  expect(nodesOf(cafe.body, "encart").map(textOf)).toEqual([expect.stringMatching(/^Exemple\. /)]);
  expect(cafe.links.map(({ id }) => id)).toContain(day.id);
  expect(day.links.map(({ id }) => id)).toContain(cafe.id);
});

/** The rows of a block as they were understood: names of pages and of people instead of their ids. */
function rowsUnderstood(words: string, type: string): Record<string, unknown>[] {
  const { body, links } = titled(words);
  const [block, ...others] = nodesOf(body, type);
  expect(others).toEqual([]);
  return (block?.rows ?? []).map(({ columns, values }) => {
    const { structure, ...rest } = values ?? {};
    expect(Object.keys(values ?? {}).toSorted(), "a column is not understood").toEqual(Object.keys(columns).toSorted());
    if (structure === undefined) return rest;
    const title = links.find(({ id }) => id === structure)?.title;
    return { ...rest, structure: plain(title ?? "a page that is not there") };
  });
}

function rowsOfProse(node: BodyNode | undefined): Readonly<Record<string, readonly BodyNode[]>>[] {
  const block = findBlock(node?.type ?? "");
  return node && block ? proseRowsOf(block, node).map(({ cells }) => cells) : [];
}

test("the labelled action names its partners, and what each brings, even where that is nothing", () => {
  const [money, publics] = [{ role: "Financement" }, { role: "Repérage des publics" }];
  expect(rowsUnderstood("sud essonne", "partenaires")).toEqual([
    { structure: "Fonds social européen", ...money },
    { nom: "État", ...money },
    { structure: "Région Île-de-France", ...money },
    { structure: "Département de l’Essonne", ...money },
    { nom: "Communautés de communes", ...money },
    { structure: "Pôle emploi", ...publics },
    { structure: "Maisons départementales des solidarités de l’Essonne", ...publics },
    { structure: "Missions locales", ...publics },
    { nom: "Communautés de communes et services emploi des mairies" },
    { nom: "Structures du collectif et son organisme de formation" },
    { nom: "Association de deux-roues", role: "Véhicules à bas prix" },
  ]);
});

test("the funders of the labelled action bring 400 k€ together, and nothing says what each brings", () => {
  const [block] = nodesOf(titled("sud essonne").body, "financement");
  expect(block?.values).toMatchObject({ total: { kind: "number", decimal: "400", unit: { base: "euro", scale: 3 } } });
  expect(rowsUnderstood("sud essonne", "financement")).toEqual([
    { structure: "Fonds social européen", nature: "europeen" },
    { nom: "État", nature: "public" },
    { structure: "Région Île-de-France", nature: "public" },
    { structure: "Département de l’Essonne", nature: "public" },
    { nom: "Communautés de communes", nature: "public" },
  ]);
});

test("four fifths of the budget of Wimoov are public, and its committee is quoted", () => {
  const [block] = nodesOf(titled("wimoov").body, "financement");
  expect(plain(`${block?.attrs?.total}`)).toBe("6 800 000 €");
  expect(block?.values).toMatchObject({ total: { kind: "number", decimal: "6800000", unit: { base: "euro" } } });
  expect(rowsUnderstood("wimoov", "financement")).toEqual([
    {
      ...{ nom: "Ressources publiques", nature: "public" },
      montant: expect.objectContaining({
        kind: "number",
        decimal: "80",
        unit: expect.objectContaining({ base: "percent" }),
      }),
    },
  ]);
  const [quotation] = nodesOf(titled("wimoov").body, "verbatim");
  expect(quotation?.values).toMatchObject({ qui: "Comité de lecture", moment: "17 septembre 2018" });
  expect((quotation?.content ?? []).map(textOf)).toEqual(["« À généraliser ! »", "« Impacts élevés ! »"]);
});

test("the fleet lent during the lockdown is that of the figures of its article", () => {
  const number = (decimal: string, qualifier: string) =>
    expect.objectContaining({ kind: "number", decimal, qualifier });
  const rows = rowsUnderstood("véhicules solidaires", "flotte");
  expect(rows.map(({ type, nombre }) => [type, nombre])).toEqual([
    ["voiture", number("80", "greater")],
    ["scooter", number("140", "exact")],
    ["velo", number("100", "exact")],
  ]);
  expect(rows.map(({ note }) => (note === undefined ? "" : plain(`${note}`)))).toEqual([
    ...["", ""],
    "dont près de 40 % à assistance électrique",
  ]);
  const who = rowsUnderstood("véhicules solidaires", "partenaires").map(({ structure, nom }) => structure ?? nom);
  expect(who).toEqual([
    ...["Pôle emploi", "Mob’In France", "APREVA", "Wimoov", "ECF", "Fondation TOTAL"],
    ...["Garages solidaires, plateformes de mobilité, auto-écoles", "Financeurs"],
  ]);
});

test("who spoke in Arras and who held a kiosk are told by their organisations, and no source names them", () => {
  const speakersOf = (words: string) =>
    nodesOf(titled(words).body, "intervenant").map(({ values = {} }) => {
      const title = titled(words).links.find(({ id }) => id === values.structure)?.title;
      return [values.forme, values.sujet ?? values.role, plain(title ?? ""), values.person].map((told) =>
        typeof told === "string" ? plain(told) : told,
      );
    });
  expect(speakersOf("journée d’échanges")).toEqual([
    ["intervention", "Représentant de la région", "Région Hauts-de-France", undefined],
    ["intervention", "Représentant du département", "Département du Nord", undefined],
    ["intervention", "Représentant de l’agence", "Pôle emploi", undefined],
  ]);
  expect(speakersOf("session lab")).toEqual([
    ["kiosque", "Le microcrédit pour la mobilité", "Adie", undefined],
    ["kiosque", "L’accompagnement vers une mobilité autonome", "Wimoov", undefined],
    ["kiosque", "La voiture comme transport en commun", "Ecov", undefined],
  ]);
});

test("the tree of Arras says that it is an example, and shows an obstacle without initiative", () => {
  const [tree, ...others] = nodesOf(titled("journée d’échanges").body, "freinInitiatives");
  expect(others).toEqual([]);
  expect(tree?.values?.mention).toMatch(/^Exemple/);
  const unanswered = rowsOfProse(tree).map(({ initiatives = [] }) => countItems(initiatives) === 0);
  expect(unanswered).toEqual([false, false, false, true]);
});

test("the needs of Arras are as many in each category as were counted, and say that they are examples", () => {
  const { body } = titled("journée d’échanges");
  const [block] = nodesOf(body, "besoins");
  const rows = rowsOfProse(block).map(({ categorie = [], besoins = [] }) => [
    categorie.map(textOf).join(""),
    countItems(besoins),
  ]);
  expect(rows).toEqual([
    ["Formation des professionnels", 4],
    ["Information des usagers", 2],
    ["Partage entre professionnels", 5],
    ["Temps d’échange", 6],
    ["Enquêtes et diagnostics", 1],
  ]);
  expect(block?.values?.titre).toContain("exemples");
  expect(nodesOf(body, "encart").map(textOf)).toContainEqual(expect.stringMatching(/^Exemple\. /));
});

test("the LAB session has its needs by moment, and an ideal journey of three actors in three moments", () => {
  const { body } = titled("session lab");
  const moments = rowsOfProse(nodesOf(body, "besoins")[0]).map(({ categorie = [] }) => categorie.map(textOf).join(""));
  expect(moments).toEqual(["Avant", "Pendant", "Après"]);
  const grid = rowsOfProse(nodesOf(body, "parcoursIdeal")[0]).map((cells) =>
    ["acteur", "avant", "pendant", "apres"].map((column) => (cells[column] ?? []).map(textOf).join("")),
  );
  expect(grid.map(([actor]) => actor)).toEqual(["Usager", "Prescripteur", "Club Mobilité"]);
  expect(grid.flat()).not.toContain("");
});

test("the one step of the labelled action fills its six columns", () => {
  const [block, ...others] = nodesOf(titled("sud essonne").body, "etapes");
  expect(others).toEqual([]);
  const [step, ...further] = rowsOfProse(block);
  expect(further).toEqual([]);
  const cells = Object.values(step ?? {}).map((cell) => cell.map(textOf).join(" "));
  expect(cells).toHaveLength(6);
  expect(cells).not.toContain("");
  expect(cells[2]).toMatch(/400 k€.*5 ETP/);
});

test("whom to turn to is told by reference: a person of the examples, whom visitors may know", async () => {
  const page = titled("sud essonne");
  const [block] = nodesOf(page.body, "contact");
  const visitor = new HttpVisitor(server.address);
  const { items } = await visitor.read<{ items: { id: string; name: string; role: string }[] }>(
    "/api/people?limit=100",
  );
  const person = items.find(({ id }) => id === block?.values?.person);
  expect(person?.role).toContain("(exemple)");
  expect(JSON.stringify(page.body)).not.toContain(person?.name);
});

test("territory pages ask for what is there, and find an aid of the région that contains them", async () => {
  const pages = details.filter(({ kind }) => kind === "territoire");
  const lists = pages.flatMap(({ title, body }) => nodesOf(body, "liste").map(({ attrs }) => ({ title, attrs })));
  const visitor = new HttpVisitor(server.address);
  const found = await Promise.all(
    lists.map(async ({ title, attrs }) => {
      const { term: _term, ...question } = pagesQuestion(attrs as Record<string, string>);
      const asked = new URLSearchParams(Object.entries(question).map(([name, value]) => [name, `${value}`]));
      const { items } = await visitor.read<{ items: { title: string }[] }>(`/api/pages?${asked}`);
      return { title, kind: question.kind, titles: items.map((item) => plain(item.title)) };
    }),
  );
  expect(new Set(found.map(({ title }) => title))).toEqual(new Set(pages.map(({ title }) => title)));
  expect(found.filter(({ titles }) => titles.length === 0)).toEqual([]);
  const inArras = found.find(({ title, kind }) => title === "Arras" && kind === "aide");
  expect(inArras?.titles).toContain("Prêt d’un véhicule pendant la période d’essai");
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
