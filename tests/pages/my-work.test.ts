import { loadTerritories } from "@passerelles/server/territories/load.ts";
import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { territoire } from "@passerelles/shared/kinds/territoire.ts";
import { afterAll, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
await loadTerritories(app.database.db);
const me = await app.signedIn("conseiller");
const newcomer = await app.signedIn("conseiller");

await app.page({ title: "Ma fiche", fields: { lieux: [{ code: "91" }] }, ownerId: me.person.id });
const shared = await app.page({ kind: territoire, title: "Territoire où j’ai écrit", fields: { code: "62" } });
await app.edit(shared.id, ({ fields }) => fields.set("coordination", "PLIE"), me.person.id);
await app.page({ title: "Fiche d’ailleurs" });
await app.page({ kind: structure, title: "Garage d’Étampes", fields: { lieux: [{ code: "91223" }] } });
await app.page({ kind: structure, title: "Garage lointain", fields: { lieux: [{ code: "75" }] } });
await app.page({ title: "Fiche cachée", visibility: "prive" });

async function titles(browser: typeof me, query: string): Promise<string[]> {
  const answer = await browser.ask({ url: `/api/pages?${query}` });
  expect(answer.statusCode).toBe(200);
  return (answer.json() as { items: PageSummary[] }).items.map(({ title }) => title).sort();
}

test("my work is the pages that I own and those where I wrote", async () => {
  expect(await titles(me, "wrote=me")).toEqual(["Ma fiche", "Territoire où j’ai écrit"]);
});

test("near my work are the pages of its kinds and of its territories, as far as I may read them", async () => {
  const near = ["Fiche d’ailleurs", "Garage d’Étampes", "Ma fiche", "Territoire où j’ai écrit"];
  expect(await titles(me, "near=me")).toEqual(near);
});

test("a version keeps whoever wrote in it among those whose work it is", async () => {
  await app.query("DELETE FROM page_authors_since");
  await app.query(
    "UPDATE page_versions SET author_ids = author_ids || to_jsonb($1::text) WHERE page_id = $2",
    me.person.id,
    shared.id,
  );
  expect(await titles(me, "wrote=me")).toEqual(["Ma fiche", "Territoire où j’ai écrit"]);
});

test("whoever wrote nothing, or is not signed in, has no work", async () => {
  expect(await titles(newcomer, "wrote=me")).toEqual([]);
  expect(await titles(newcomer, "near=me")).toEqual([]);
  const visitor = await app.browser().ask({ url: "/api/pages?wrote=me" });
  expect(visitor.json()).toEqual({ items: [], next: null });
});
