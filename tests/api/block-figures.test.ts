import { loadTerritories } from "@passerelles/server/territories/load.ts";
import type { ListedFigure } from "@passerelles/shared/api/indicators.schemas.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { readRows } from "@passerelles/shared/document/page-document.ts";
import { writeColumn } from "@passerelles/shared/document/write-fields.ts";
import { aide } from "@passerelles/shared/kinds/aide.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { afterAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";
import { password } from "../support/test-app.ts";

const app = await startPagesApp();
afterAll(app.close);
await loadTerritories(app.database.db);
const visitor = app.browser();
const owner = app.browser();
await owner.signIn(app.author.email, password);

/** The day this many days ago. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const origin = { period: "2017", territory: "91", source: "Rapport d’activité", verifiedOn: daysAgo(100) };
const block = (type: string, attrs: Record<string, string>, ...rows: Record<string, string>[]): BodyNode => ({
  ...{ type, attrs },
  rows: rows.map((columns) => ({ id: "", columns })),
});

const region = await app.page({ kind: structure, title: "Région Île-de-France", visibility: "public" });
const secret = await app.page({ kind: structure, title: "Fondation discrète", visibility: "prive" });
const sheet = await app.page({
  ...{ title: "Bilan", visibility: "public" },
  body: [
    block(
      "population",
      { id: "who", label: "Personnes accompagnées", total: "11 526", ...origin },
      ...[
        { public: "Jeunes de moins de 26 ans", count: "1/3" },
        { public: "Seniors", count: "≈ 1 200" },
        { public: "–" },
      ],
    ),
    block(
      "financement",
      { id: "money", total: "6,8 M€", ...origin },
      ...[
        { structure: region.id, montant: "80 %" },
        { nom: "Mutuelles", montant: "400 k€", periode: "2016–2018" },
      ],
      ...[{ structure: secret.id, nom: "et ses amis", montant: "1 €" }, { nom: "État" }],
    ),
    block(
      "flotte",
      { id: "fleet", ...origin },
      ...[
        { type: "voiture", nombre: "plus de 80" },
        { type: "trottinette", nombre: "12 à 15" },
      ],
      ...[{ type: "velo" }, { type: "scooter", nombre: "excellent" }],
    ),
  ],
});

async function list(query: string, browser: Browser = visitor): Promise<ListedFigure[]> {
  const answer = await browser.ask({ url: `/api/indicators?limit=100&${query}` });
  expect(answer.statusCode).toBe(200);
  return answer.json().items;
}
/** The figures that are found, by the anchor of their block and their value as typed. */
const found = async (query: string, browser?: Browser) =>
  (await list(query, browser)).map(({ blockId, measure }) => `${blockId} ${measure.value}`);

test("the figures of a population, a funding and a fleet are read back as measures, with the origin of their block", async () => {
  const figures = await list(`page=${sheet.id}`);
  for (const { verifiedOn, source, territory, toVerify, blockId, page } of figures) {
    expect({ verifiedOn, source, territory, toVerify }).toEqual({
      ...{ verifiedOn: origin.verifiedOn, source: origin.source, toVerify: false },
      territory: { code: "91", name: "Essonne" },
    });
    expect(page).toMatchObject({ id: sheet.id, url: `/pages/${sheet.slug}#${blockId}` });
  }
  const year = { periodFrom: "2017-01-01", periodTo: "2017-12-31" };
  expect(figures).toMatchObject([
    {
      ...{ blockId: "who", block: "population", row: null, label: "Personnes accompagnées", ...year },
      ...{ indicator: "people-supported", measure: { value: "11 526" }, low: 11526, high: 11526, unit: "count" },
    },
    {
      ...{ blockId: "who", label: "Personnes accompagnées", scope: "Jeunes de moins de 26 ans" },
      ...{ indicator: "public-share", value: { kind: "fraction", numerator: 1, denominator: 3 }, unit: "percent" },
    },
    {
      ...{
        blockId: "who",
        indicator: "people-supported",
        scope: "Seniors",
        qualifier: "approx",
        low: 1200,
        high: 1200,
      },
    },
    {
      ...{ blockId: "money", block: "financement", row: null, indicator: "partner-funding", ...year },
      ...{ label: "Financements des partenaires", measure: { value: "6,8 M€" }, low: 6_800_000, unit: "euro" },
    },
    { blockId: "money", indicator: "", label: "Région Île-de-France", low: 80, unit: "percent", ...year },
    { blockId: "money", label: "Mutuelles", low: 400_000, periodFrom: "2016-01-01", periodTo: "2018-12-31" },
    { blockId: "money", label: "…, et ses amis", low: 1 },
    {
      ...{ blockId: "fleet", block: "flotte", indicator: "cars", label: "Voitures", ...year },
      ...{ qualifier: "gt", low: 80, high: null, measure: { value: "plus de 80" } },
    },
    { blockId: "fleet", indicator: "", label: "Trottinette", value: { kind: "range" }, low: 12, high: 15 },
    { blockId: "fleet", indicator: "", label: "Scooter", value: { kind: "text" } },
  ]);
});

test("each says the row that it stands in, as the rows of blocks do", async () => {
  const answer = await visitor.ask({ url: `/api/block-rows?page=${sheet.id}&limit=100` });
  const rows = answer.json().items.map(({ blockId, row }: ListedFigure) => `${blockId} ${row}`);
  const figures = (await list(`page=${sheet.id}`)).map(({ blockId, row }) => `${blockId} ${row}`);
  expect(new Set(figures).size).toBe(figures.length);
  expect(rows).toEqual(expect.arrayContaining(figures));
});

test("they are found by indicator, territory, period and population, in the table too", async () => {
  expect(await found("indicator=cars")).toEqual(["fleet plus de 80"]);
  expect(await found("scope=seniors&territory=R11")).toEqual(["who ≈ 1 200"]);
  expect(await found("indicator=people-supported&from=2017&to=2017")).toEqual(["who 11 526", "who ≈ 1 200"]);
  expect(await found(`page=${sheet.id}&to=2016`)).toEqual(["money 400 k€"]);
  const { body } = await visitor.ask({ url: "/api/indicators.csv?indicator=partner-funding" });
  const [head = "", line = "", ...rest] = body.split("\r\n");
  expect(head.endsWith(",quote,block,row")).toBe(true);
  expect(line).toContain(`,${sheet.id},money,partner-funding,Financements des partenaires,"6,8 M€",number,exact,`);
  expect(line).toContain(`,2017,2017-01-01,2017-12-31,91,Essonne,,Rapport d’activité,,,${origin.verifiedOn},false,`);
  expect(line.endsWith(",financement,")).toBe(true);
  expect(rest).toEqual([""]);
});

test("they are called as their reader may know of it, in the reader's language", async () => {
  const labels = async (browser: Browser, language: string) => {
    const answer = await browser.ask({
      url: `/api/indicators?page=${sheet.id}&limit=100`,
      headers: { "accept-language": language },
    });
    return answer.json().items.map(({ label }: ListedFigure) => label);
  };
  expect(await labels(owner, "fr")).toContain("Fondation discrète, et ses amis");
  expect(await labels(visitor, "en")).toEqual(
    expect.arrayContaining(["Partners’ funding", "Cars", "Kick scooter", "…, et ses amis", "Mutuelles"]),
  );
  const page = await app.read(visitor, sheet.id);
  expect(page.indicators.map(({ label }) => label)).toContain("…, et ses amis");
  expect(page.verifiedOn).toBe(origin.verifiedOn);
});

test("a page says when it was verified where all its figures are, and then the oldest day of all", async () => {
  const fleet = (id: string, change: Record<string, string>, nombre = "3") =>
    block("flotte", { id, ...origin, ...change }, { type: "velo", nombre });
  const verified = async (...body: BodyNode[]) => {
    const { id } = await app.page({ title: "Vérifiée ?", visibility: "public", body });
    return (await app.read(visitor, id)).verifiedOn;
  };
  const fresh = fleet("fresh", { verifiedOn: daysAgo(3) });
  expect(await verified(fresh, fleet("older", {}))).toBe(daysAgo(100));
  expect(await verified(fresh, fleet("empty", { verifiedOn: "" }, "–"))).toBe(daysAgo(3));
  expect(await verified()).toBeNull();
  const late: Record<string, string>[] = [{ verifiedOn: "" }, { source: "" }, { verifiedOn: daysAgo(400) }];
  for (const change of late) expect(await verified(fresh, fleet("late", change))).toBeNull();
});

describe("figures of blocks to verify", () => {
  const kept = (id: string, change: Record<string, string>) =>
    block("flotte", { id, ...origin, ...change }, { type: "velo", nombre: "3" }, { type: "autre", nombre: "–" });

  test("are those of a block without source or date, or verified too long ago for its kind of page", async () => {
    const bodies = [
      kept("fresh", {}),
      kept("older", { verifiedOn: daysAgo(250) }),
      kept("old", { verifiedOn: daysAgo(400) }),
      kept("typed", { verifiedOn: "12/11/2099" }),
      kept("undated", { verifiedOn: "" }),
      kept("unsourced", { source: "" }),
    ];
    const helped = await app.page({ kind: aide, title: "Une aide", body: bodies });
    const told = await app.page({ title: "Une fiche", body: bodies });
    const toVerify = (id: string) => found(`page=${id}&toVerify=true&owner=me`, owner);
    const late = ["old 3", "typed 3", "undated 3", "unsourced 3"];
    expect(await toVerify(told.id)).toEqual(late);
    expect(await toVerify(helped.id)).toEqual(["older 3", ...late]);
    expect(await found("toVerify=true&owner=me", visitor)).toEqual([]);
  });

  test("are no more, once somebody writes the day, as one writes days", async () => {
    const { id } = await app.page({ title: "À vérifier", body: [kept("late", { verifiedOn: "" })] });
    expect(await found(`page=${id}&toVerify=true`, owner)).toEqual(["late 3"]);
    const [year, month, day] = daysAgo(1).split("-");
    await app.edit(id, ({ body, data }) => {
      const element = body.get(0);
      if (element instanceof Y.XmlElement) element.setAttribute("verifiedOn", `${day}/${month}/${year}`);
      const [row] = readRows(data, "late");
      writeColumn(data, "late", row?.id ?? "", "nombre", "4");
    });
    const [figure] = await list(`page=${id}`, owner);
    expect(figure).toMatchObject({ toVerify: false, verifiedOn: daysAgo(1), measure: { value: "4" } });
  });
});
