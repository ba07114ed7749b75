import { loadTerritories } from "@passerelles/server/territories/load.ts";
import { afterAll, describe, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";
import { password } from "../support/test-app.ts";

const app = await startPagesApp();
afterAll(app.close);
await loadTerritories(app.database.db);
const lecteur = await app.signedIn("lecteur");
const figures = (...attrs: Record<string, string>[]) => [
  { type: "paragraph", content: attrs.map((attributes) => ({ type: "indicateur", attrs: attributes })) },
];

const { id } = await app.page({
  title: "Bilan",
  body: figures(
    { id: "a", value: "46 %", label: "de retours", period: "2017", territory: "91223", verifiedOn: "2026-01-15" },
    { id: "b", value: "250 à 300", label: "bénéficiaires", period: "2018–2022", territory: "77" },
    { id: "c", value: "11.526", label: "illisible" },
  ),
});
const open = await app.page({
  title: "Ouvert",
  visibility: "public",
  body: figures({ id: "d", value: "3", label: "garages" }),
});
await app.page({ title: "Privé", visibility: "prive", body: figures({ id: "e", value: "4", label: "secrets" }) });

async function list(query = "", browser: Browser = lecteur) {
  const answer = await browser.ask({ url: `/api/indicators${query}` });
  expect(answer.statusCode).toBe(200);
  return answer.json() as { items: { blockId: string; page: { id: string } }[]; next: string | null };
}
const blocks = async (query = "", browser: Browser = lecteur) =>
  (await list(query, browser)).items.map(({ blockId }) => blockId).sort();

test("figures are listed as understood, with what was typed and the place that they come from", async () => {
  const { items } = await list(`?page=${id}`);
  expect(items).toMatchObject([
    {
      ...{ blockId: "a", label: "de retours", unit: "percent", low: 46, high: 46, verifiedOn: "2026-01-15" },
      ...{ periodFrom: "2017-01-01", periodTo: "2017-12-31", territory: { code: "91223", name: "Étampes" } },
      measure: { value: "46 %", period: "2017" },
      page: { id, kind: "fiche-pratique", title: "Bilan", url: "/pages/bilan#a" },
    },
    {
      blockId: "b",
      low: 250,
      high: 300,
      periodFrom: "2018-01-01",
      periodTo: "2022-12-31",
      territory: { name: "Seine-et-Marne" },
    },
    { blockId: "c", value: null, low: null, measure: { value: "11.526" } },
  ]);
  const page = await app.read(lecteur, id);
  expect(page.verifiedOn).toBeNull();
  expect(page.indicators.map(({ blockId }) => blockId)).toEqual(["a", "b", "c"]);
});

describe("figures are filtered", () => {
  test.each([
    ["", ["a", "b", "c", "d"]],
    ["?territory=91", ["a"]],
    ["?territory=R11", ["a", "b"]],
    ["?territory=x", []],
    ["?kind=structure", []],
    ["?indicator=inconnu", []],
  ])("%s", async (query, expected) => {
    expect(await blocks(query)).toEqual(expected);
  });
});

test("whoever asks for the figures of their own pages gets no others", async () => {
  const owner = app.browser();
  await owner.signIn(app.author.email, password);
  expect(await blocks("?owner=me", owner)).toEqual(["a", "b", "c", "d", "e"]);
  expect(await blocks("?owner=me")).toEqual([]);
  expect(await blocks("?owner=me", app.browser())).toEqual([]);
});

test("figures of pages that one may not read, or that are in the trash, are not listed", async () => {
  expect(await blocks("", app.browser())).toEqual(["d"]);
  await app.query("UPDATE pages SET trashed_at = now() WHERE id = $1", open.id);
  expect(await blocks()).toEqual(["a", "b", "c"]);
  await app.query("UPDATE pages SET trashed_at = NULL WHERE id = $1", open.id);
});

test("figures are read bit by bit, each once", async () => {
  const seen: string[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const page: Awaited<ReturnType<typeof list>> = await list(`?limit=1${next === "" ? "" : `&after=${next}`}`);
    seen.push(...page.items.map(({ blockId }) => blockId));
    next = page.next;
  }
  expect(seen.sort()).toEqual(["a", "b", "c", "d"]);
  expect((await lecteur.ask({ url: "/api/indicators?limit=101" })).statusCode).toBe(400);
  const beyond = JSON.stringify([id, 2 ** 40]);
  for (const after of ["eHg", Buffer.from(beyond).toString("base64url")])
    expect((await lecteur.ask({ url: `/api/indicators?after=${after}` })).statusCode).toBe(400);
});
