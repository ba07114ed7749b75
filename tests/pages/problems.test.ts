import { structure } from "@passerelles/shared/kinds/structure.ts";
import { afterAll, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const owner = await app.signedIn("conseiller");
const reader = await app.signedIn("lecteur");

test("what a page names is told to be missing where it is no more and where it may not be read, alike", async () => {
  const hidden = await app.page({ kind: structure, title: "Garage caché", visibility: "prive" });
  const garage = await app.page({ kind: structure, title: "Garage", visibility: "membres" });
  const nowhere = "3c0ffee0-0000-4000-8000-000000000009";
  const rows = [hidden.id, garage.id, nowhere].map((id, at) => ({ id: `r${at}`, columns: { structure: id } }));
  const { id } = await app.page({ body: [{ type: "partenaires", attrs: { id: "p" }, rows }] });
  const answer = await owner.ask({ url: `/api/pages/${id}/problems` });
  expect(answer.statusCode, answer.body).toBe(200);
  const dangling = { code: "danglingReference", path: [0], name: "partenaires", blockId: "p", column: "structure" };
  const { items, count } = answer.json();
  expect(items).toEqual([
    { ...dangling, row: expect.any(String) },
    { ...dangling, row: expect.any(String) },
  ]);
  expect([count, items[0].row === items[1].row]).toEqual([2, false]);
  expect(answer.body).not.toContain("caché");
});

test("a figure of a block that its place does not take is told with that place, and stays as it was typed", async () => {
  const rows = ["2,5,1", "3 jours", "40 %"].map((count) => ({ id: "", columns: { public: "Jeunes", count } }));
  const attrs = { id: "who", label: "Gens", total: "12 500 %", period: "fin 2017" };
  const { id } = await app.page({
    body: [
      { type: "population", attrs, rows },
      { type: "flotte", attrs: { id: "fleet" }, rows: [{ id: "", columns: { type: "velo", nombre: "50 %" } }] },
      { type: "financement", attrs: { id: "money", total: "400 000" } },
    ],
  });
  const { items } = (await owner.ask({ url: `/api/pages/${id}/problems` })).json();
  const { body } = await app.read(owner, id);
  const [people, fleet] = body.content ?? [];
  const row = (of: typeof people, at: number) => of?.rows?.[at]?.id;
  const found = (path: number, name: string, blockId: string) => ({
    code: "badAttribute",
    path: [path],
    name,
    blockId,
  });
  expect(items).toEqual([
    { ...found(0, "population", "who"), attribute: "total" },
    { ...found(0, "population", "who"), attribute: "period" },
    { ...found(0, "population", "who"), row: row(people, 0), column: "count" },
    { ...found(0, "population", "who"), row: row(people, 1), column: "count" },
    { ...found(1, "flotte", "fleet"), row: row(fleet, 0), column: "nombre" },
    { ...found(2, "financement", "money"), attribute: "total" },
  ]);
  expect(people?.attrs).toMatchObject(attrs);
  expect(people?.rows?.map(({ columns }) => columns.count)).toEqual(["2,5,1", "3 jours", "40 %"]);
});

test("only whoever may write a page is told what is wrong in it", async () => {
  const open = await app.page({ visibility: "public" });
  const hidden = await app.page({ visibility: "prive" });
  const status = async (browser: Browser, id: string) =>
    (await browser.ask({ url: `/api/pages/${id}/problems` })).statusCode;
  expect(await status(owner, open.id)).toBe(200);
  expect(await status(reader, open.id)).toBe(403);
  expect(await status(reader, hidden.id)).toBe(404);
  expect(await status(app.browser(), open.id)).toBe(401);
});
