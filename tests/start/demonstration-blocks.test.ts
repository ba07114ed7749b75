import { blocks, findBlock } from "@passerelles/shared/blocks/index.ts";
import { pagesQuestion } from "@passerelles/shared/blocks/liste-question.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { countItems } from "@passerelles/shared/document/prose-items.ts";
import { proseRowsOf } from "@passerelles/shared/document/prose-rows.ts";
import { afterAll, expect, test } from "vitest";
import { nodesOf, openDemonstration, plain, textOf } from "../support/demonstration-pages.ts";
import { HttpVisitor } from "../support/http-visitor.ts";

const demonstration = await openDemonstration();
const { details, titled } = demonstration;
afterAll(() => demonstration.close());

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
  expect(block?.values).toMatchObject({
    total: { kind: "number", decimal: "400", unit: { base: "euro", scale: "thousand" } },
  });
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
  expect((quotation?.content ?? []).map(textOf)).toEqual(["À généraliser !", "Impacts élevés !"]);
});

test("the fleet lent during the lockdown is that of the figures of its article", () => {
  const number = (decimal: string, qualifier: string) =>
    expect.objectContaining({ kind: "number", decimal, qualifier });
  const rows = rowsUnderstood("véhicules solidaires", "flotte");
  expect(rows.map(({ type, nombre }) => [type, nombre])).toEqual([
    ["voiture", number("80", "gt")],
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

test("whom to turn to is told by reference to a card, an example that visitors may see", async () => {
  const [block] = nodesOf(titled("sud essonne").body, "contact");
  const visitor = new HttpVisitor(demonstration.address);
  const { people, body } = await visitor.page(titled("sud essonne").id);
  const person = people.find(({ id }) => id === block?.values?.person);
  expect(person).toMatchObject({
    role: expect.stringContaining("(exemple)"),
    email: expect.stringContaining("@example.org"),
  });
  expect(JSON.stringify(body)).not.toContain(person?.name);
});

test("territory pages ask for what is there, and find an aid of the région that contains them", async () => {
  const pages = details.filter(({ kind }) => kind === "territoire");
  const lists = pages.flatMap(({ title, body }) => nodesOf(body, "liste").map(({ attrs }) => ({ title, attrs })));
  const visitor = new HttpVisitor(demonstration.address);
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
