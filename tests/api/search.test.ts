import { loadTerritories } from "@passerelles/server/territories/load.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { afterAll, describe, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
await loadTerritories(app.database.db);
const lecteur = await app.signedIn("lecteur");
const paragraph = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });

const velo = await app.page({
  title: "Vélo-école",
  body: [paragraph("Apprendre à se déplacer à bicyclette, à tout âge.")],
});
const garage = await app.page({
  ...{ kind: structure, title: "Garage solidaire", visibility: "public", fields: { lieux: [{ code: "91223" }] } },
  body: [paragraph("L’atelier répare des vélos et des voitures ; les mobilités de l’Essonne.")],
});
const secret = await app.page({ title: "Vélo secret", visibility: "prive" });
const trashed = await app.page({ title: "Vélo jeté" });
await app.query("UPDATE pages SET trashed_at = now() WHERE id = $1", trashed.id);

async function search(q: string, more = "", browser: Browser = lecteur) {
  const answer = await browser.ask({ url: `/api/search?q=${encodeURIComponent(q)}${more}` });
  expect(answer.statusCode).toBe(200);
  return answer.json().items as { id: string; title: string; url: string; excerpt: string }[];
}
const found = async (q: string, more = "") => (await search(q, more)).map(({ id }) => id);

describe("pages are found", () => {
  test.each([
    ["velo", [velo.id, garage.id]],
    ["VÉLO", [velo.id, garage.id]],
    ["vel", [velo.id, garage.id]],
    ["bicyclettes", [velo.id]],
    ["apprend", [velo.id]],
    ["repare voiture", [garage.id]],
    ["la mobilité de l’Essonne", [garage.id]],
    ["mobilites essonn", [garage.id]],
    ["etampes", [garage.id]],
    ["à tout âge", [velo.id]],
    ["velo introuvable", []],
    ["de la", []],
    ["' & | ! :* <->", []],
    ["\\ '); drop table pages; --", []],
  ])("by « %s »", async (q, expected) => {
    expect(await found(q)).toEqual(expected);
  });
});

test("what one may not read is not found, nor what is in the trash", async () => {
  expect(await found("secret")).toEqual([]);
  expect(await found("jeté")).toEqual([]);
  expect((await search("velo", "", app.browser())).map(({ id }) => id)).toEqual([garage.id]);
  const admin = await app.signedIn("admin");
  expect((await search("secret", "", admin)).map(({ id }) => id)).toEqual([secret.id]);
});

test("the kind and the number of results can be limited", async () => {
  expect(await found("velo", "&kind=structure")).toEqual([garage.id]);
  expect(await found("velo", "&limit=1")).toEqual([velo.id]);
  expect((await lecteur.ask({ url: "/api/search?q=velo&limit=101" })).statusCode).toBe(400);
  expect((await lecteur.ask({ url: "/api/search?q=%20" })).statusCode).toBe(400);
});

test("an excerpt shows the words found, with their accents", async () => {
  const [first] = await search("deplacer");
  expect(first).toMatchObject({ url: velo.url, title: "Vélo-école" });
  expect(first?.excerpt).toBe("Apprendre à se \ue000déplacer\ue001 à bicyclette, à tout âge.");
});

test("of two pages that say the same, the fresher comes first", async () => {
  const [old, fresh] = [await app.page({ title: "Covoiturage" }), await app.page({ title: "Covoiturage" })];
  await app.query("UPDATE pages SET changed_at = now() - interval '3 years' WHERE id = $1", old.id);
  expect(await found("covoiturage")).toEqual([fresh.id, old.id]);
});

test.each(["/api/search?q=velo", "/api/territories?q=saint"])(
  "%s is read piece by piece, each result once",
  async (url) => {
    const whole = (await lecteur.ask({ url: `${url}&limit=100` })).json().items.slice(0, 5);
    const seen: unknown[] = [];
    let next: string | null = "";
    while (next !== null && seen.length < whole.length) {
      const piece: { items: unknown[]; next: string | null } = (
        await lecteur.ask({ url: `${url}&limit=1${next && `&after=${next}`}` })
      ).json();
      expect(piece.items).toHaveLength(1);
      seen.push(...piece.items);
      next = piece.next;
    }
    expect(seen).toEqual(whole);
    expect((await lecteur.ask({ url: `${url}&after=nulle-part` })).statusCode).toBe(400);
  },
);

test("the last piece says that it is the last", async () => {
  expect((await lecteur.ask({ url: "/api/search?q=velo&limit=2" })).json().next).toBeNull();
  expect((await lecteur.ask({ url: "/api/search?q=rien-de-tel" })).json()).toEqual({ items: [], next: null });
});

test("an excerpt says the titles of the pages that it links to, those only that one may read", async () => {
  const link = (page: string) => ({ type: "renvoi", attrs: { page } });
  const said = (words: string) => ({ type: "text", text: words });
  const content = [said("Le trottinettiste va au "), link(garage.id), said(" puis chez "), link(secret.id), said(".")];
  const { id } = await app.page({ title: "Trajets", body: [{ type: "paragraph", content }] });
  const [result] = await search("trottinettiste");
  expect(result?.excerpt.replaceAll(/[\ue000\ue001]/g, "")).toBe(
    "Le trottinettiste va au Garage solidaire puis chez ….",
  );
  expect((await app.read(lecteur, id)).text).toBe("Le trottinettiste va au Garage solidaire puis chez ….");
  // The title belongs to the other page, and its id is no word.
  expect(await found("solidaire")).not.toContain(id);
  expect(await found(garage.id.slice(0, 8))).not.toContain(id);
});
