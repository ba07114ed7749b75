import { loadTerritories } from "@passerelles/server/territories/load.ts";
import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { afterAll, describe, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
await loadTerritories(app.database.db);
const conseiller = await app.signedIn("conseiller");

const fiche = await app.page({
  title: "Éco-conduite à Étampes",
  fields: { demarrage: "2017", lieux: [{ code: "91223" }], publics: [{ value: "Seniors" }], envergure: "locale" },
});
const garage = await app.page({
  kind: structure,
  title: "Garage solidaire",
  fields: { telephone: "01 23 45 67 89", lieux: [{ code: "91" }] },
  ownerId: conseiller.person.id,
});
const autoEcole = await app.page({
  title: "Auto-école sociale",
  fields: { publics: [{ value: "Jeunes" }], resume: "Pour les seniors aussi." },
});

async function list(query: string): Promise<{ items: PageSummary[]; next: string | null }> {
  const answer = await conseiller.ask({ url: `/api/pages${query}` });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}
const titles = async (query: string) => (await list(query)).items.map(({ title }) => title).sort();
const all = ["Auto-école sociale", "Garage solidaire", "Éco-conduite à Étampes"];

describe("lists are filtered", () => {
  test.each([
    ["", all],
    ["?kind=structure", ["Garage solidaire"]],
    ["?kind=inconnu", []],
    ["?owner=me", ["Garage solidaire"]],
    ["?q=%C3%89co-cond", ["Éco-conduite à Étampes"]],
    ["?q=seniors", ["Auto-école sociale", "Éco-conduite à Étampes"]],
    ["?q=...", []],
    ["?territory=91223", ["Éco-conduite à Étampes"]],
    ["?territory=91", ["Garage solidaire", "Éco-conduite à Étampes"]],
    ["?territory=R11", ["Garage solidaire", "Éco-conduite à Étampes"]],
    ["?territory=75", []],
    ["?territory=%27", []],
    ["?term=publics:seniors", ["Éco-conduite à Étampes"]],
    ["?term=envergure:locale", ["Éco-conduite à Étampes"]],
    ["?term=Jeunes", ["Auto-école sociale"]],
    ["?term=thematiques:Seniors", []],
    ["?term=publics:seniors&term=envergure:locale", ["Éco-conduite à Étampes"]],
    ["?term=publics:seniors&term=publics:Jeunes", []],
    ["?territory=91223&scope=within", ["Éco-conduite à Étampes"]],
    ["?territory=91&scope=containing", ["Garage solidaire"]],
    ["?territory=91223&scope=containing", ["Garage solidaire", "Éco-conduite à Étampes"]],
    ["?territory=R11&scope=containing", []],
    ["?territory=91&scope=both", ["Garage solidaire", "Éco-conduite à Étampes"]],
    ["?territory=%27&scope=both", []],
  ])("%s", async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });
});

test("a summary has the columns of its kind and the names of its territories", async () => {
  const { items } = await list("?q=etampes");
  expect(items).toMatchObject([
    {
      ...{ id: fiche.id, url: "/pages/eco-conduite-a-etampes", summary: "", owner: { id: app.author.id } },
      territories: [{ code: "91223", name: "Étampes" }],
      columns: { demarrage: 2017, lieux: [{ code: "91223" }], publics: [{ value: "Seniors" }] },
    },
  ]);
  expect(Object.keys(items[0]?.columns ?? {}).sort()).toEqual(["demarrage", "lieux", "publics"]);
});

test("lists are sorted by title without regard to accents, by creation or by last change", async () => {
  const ordered = async (sort: string) => (await list(`?sort=${sort}`)).items.map(({ id }) => id);
  expect(await ordered("title")).toEqual([autoEcole.id, fiche.id, garage.id]);
  expect(await ordered("created")).toEqual([autoEcole.id, garage.id, fiche.id]);
  await app.edit(fiche.id, ({ fields }) => fields.set("fin", "2020"));
  expect(await ordered("changed")).toEqual([fiche.id, autoEcole.id, garage.id]);
});

test.each(["changed", "created", "title"])("pages sorted by %s are read bit by bit, each once", async (sort) => {
  const seen: string[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const after: string = next === "" ? "" : `&after=${encodeURIComponent(next)}`;
    const page = await list(`?sort=${sort}&limit=1${after}`);
    seen.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  expect(seen).toHaveLength(3);
  expect(new Set(seen).size).toBe(3);
});

test("pages made in the same instant are not skipped", async () => {
  await app.query("UPDATE pages SET created_at = '2026-01-01 00:00:00.123456+00'");
  const first = await list("?sort=created&limit=2");
  const second = await list(`?sort=created&limit=2&after=${first.next}`);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
  expect(second.next).toBeNull();
});

test.each([
  "?limit=0",
  "?limit=101",
  "?limit=x",
  "?sort=title;drop",
  "?after=abc",
  `?after=${Buffer.from('["x","y"]').toString("base64url")}`,
  ...[["2026-02-30T00:00:00.000000Z"], ["0000-01-01T00:00:00.000000Z"]].map(
    ([moment]) =>
      `?after=${Buffer.from(JSON.stringify([moment, "00000000-0000-4000-8000-000000000000"])).toString("base64url")}`,
  ),
  "?kind=%00",
  "?term=publics:%00",
  "?scope=around",
  `?${"term=Jeunes&".repeat(11)}sort=title`,
  "?q=%00",
  "?unknown=1",
  "?owner=other",
  `?q=${"a".repeat(201)}`,
])("%s is refused", async (query) => {
  const answer = await conseiller.ask({ url: `/api/pages${query.slice(0, 300)}` });
  expect(answer.statusCode).toBe(400);
});

test("the longest list has a hundred pages", async () => {
  for (let index = 0; index < 99; index += 1) await app.page({ title: `Page ${index}` });
  const { items, next } = await list("?limit=100");
  expect(items).toHaveLength(100);
  expect(next).not.toBeNull();
});
