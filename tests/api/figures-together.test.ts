import { loadTerritories } from "@passerelles/server/territories/load.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { afterAll, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";
import { password } from "../support/test-app.ts";

const app = await startPagesApp();
afterAll(app.close);
await loadTerritories(app.database.db);
const [lecteur, author] = [await app.signedIn("lecteur"), app.browser()];
const visitor = app.browser();
await author.signIn(app.author.email, password);

const said = { period: "2024", source: "Bilan", verifiedOn: "2026-01-15" };
const body = (...figures: Record<string, string>[]): BodyNode[] => [
  { type: "paragraph", content: figures.map((attrs) => ({ type: "indicateur", attrs: { ...said, ...attrs } })) },
];
const helped = (id: string, value: string, territory: string) => ({
  ...{ id, value, territory, indicator: "beneficiaries-per-year" },
});
await app.page({ title: "Essonne", visibility: "public", body: body(helped("a", "250 à 300", "91")) });
await app.page({ title: "Pas-de-Calais", body: body(helped("b", "120", "62")) });
await app.page({ title: "Nord", visibility: "prive", body: body(helped("c", "1 000", "59")) });
const wide = await app.page({
  title: "Étampes",
  body: body({ ...helped("d", "40", "91"), period: "2023" }, { ...helped("e", "12", "91223"), period: "2023" }),
});

async function together(query: string, browser: Browser = lecteur) {
  const answer = await browser.ask({ url: `/api/indicators/aggregate?indicator=beneficiaries-per-year${query}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json() as {
    figures: { blockId: string; page: { url: string } }[];
    total: { method: string; text: string; value: unknown } | null;
    refusals: { reason: string; message: string; figures: number[] }[];
  };
}

test("counts of territories that do not overlap are added, a range as a range", async () => {
  const { total, refusals, figures } = await together("&from=2024");
  expect(refusals).toEqual([]);
  expect(total).toMatchObject({ method: "sum", value: { kind: "range" } });
  expect(total?.text).toMatch(/^370\s*(–|à)\s*420/);
  expect(figures.map(({ page }) => page.url).toSorted()).toEqual(["/pages/essonne#a", "/pages/pas-de-calais#b"]);
});

test("only what the asker may read goes into a total", async () => {
  expect((await together("", visitor)).figures.map(({ blockId }) => blockId)).toEqual(["a"]);
  expect((await together("&territory=59", author)).total?.text).toMatch(/^1.000/);
  expect(await together("&territory=59")).toMatchObject({
    figures: [],
    total: null,
    refusals: [{ reason: "nothing" }],
  });
});

test("what would count the same people twice is refused, with a sentence and the figures that it is about", async () => {
  const answer = await together(`&page=${wide.id}`);
  expect(answer.total).toBeNull();
  expect(answer.refusals).toEqual([
    {
      reason: "overlappingTerritories",
      message: expect.stringContaining("comptées deux fois"),
      figures: [0, 1],
    },
  ]);
});

test("a filter that is not understood is refused, as for the list", async () => {
  expect((await lecteur.ask({ url: "/api/indicators/aggregate?limit=3" })).statusCode).toBe(400);
});

test("a territory that was merged into another lies in all that this lies in", async () => {
  const places: [string, string, boolean][] = [
    ["91182", "91", true],
    ["91182", "R11", true],
    ["91182", "91228", true],
    ["91182", "62", false],
    ["R22", "60", true],
    ["R22", "R31", false],
    ["R22", "38185", false],
  ];
  for (const [index, [one, other, overlap]] of places.entries()) {
    const { id } = await app.page({
      title: `Deux territoires ${index}`,
      body: body(...[one, other].map((code) => ({ ...helped(`t${index}-${code}`, "10", code), period: "2021" }))),
    });
    const { total, refusals } = await together(`&page=${id}`);
    expect([one, other, total === null, refusals.map(({ reason }) => reason)]).toEqual([
      ...[one, other, overlap],
      overlap ? ["overlappingTerritories"] : [],
    ]);
  }
});
