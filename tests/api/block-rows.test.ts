import { loadTerritories } from "@passerelles/server/territories/load.ts";
import type { BlockRowItem } from "@passerelles/shared/api/block-rows.schemas.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { afterAll, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
await loadTerritories(app.database.db);
const lecteur = await app.signedIn("lecteur");

const paragraph = (...content: BodyNode[]): BodyNode => ({ type: "paragraph", content });
const words = (text: string): BodyNode => ({ type: "text", text });
const cell = (column: string, ...content: BodyNode[]): BodyNode => ({ type: "proseCell", attrs: { column }, content });
const step = (id: string, order: string, ...cells: BodyNode[]): BodyNode => ({
  type: "proseRow",
  attrs: { id, order },
  content: cells,
});

const hidden = await app.page({ kind: structure, title: "Garage caché", visibility: "prive" });
const garage = await app.page({ kind: structure, title: "Garage solidaire", visibility: "public" });
const { id } = await app.page({
  title: "Plateforme",
  visibility: "public",
  fields: { lieux: [{ code: "91223" }] },
  body: [
    {
      type: "partenaires",
      attrs: { id: "p" },
      rows: [
        { id: "", columns: { structure: garage.id, role: "prête\ndes véhicules" } },
        { id: "", columns: { nom: "Communautés de communes" } },
        { id: "", columns: { structure: hidden.id, role: "accueille" } },
      ],
    },
    {
      type: "etapes",
      attrs: { id: "e" },
      content: [
        step("second", "a2", cell("etape", paragraph(words("Élargir")))),
        step(
          "first",
          "a1",
          cell("etape", paragraph(words("Ouvrir avec "), { type: "renvoi", attrs: { page: hidden.id } })),
          cell("resultats", paragraph(words("250 à 300 bénéficiaires"))),
        ),
      ],
    },
  ],
});

async function list(query = "", browser: Browser = lecteur) {
  const answer = await browser.ask({ url: `/api/block-rows${query}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json() as { items: BlockRowItem[]; next: string | null };
}

test("rows of blocks are listed as data, in the order in which they are read, with the place that they come from", async () => {
  const { items } = await list(`?page=${id}`);
  expect(items.map(({ block, values }) => [block, values])).toEqual([
    ["partenaires", { structure: garage.id, role: "prête\ndes véhicules" }],
    ["partenaires", { nom: "Communautés de communes" }],
    ["partenaires", { structure: hidden.id, role: "accueille" }],
    ["etapes", { etape: "Ouvrir avec …", resultats: "250 à 300 bénéficiaires" }],
    ["etapes", { etape: "Élargir" }],
  ]);
  expect(items[0]).toMatchObject({
    page: { id, title: "Plateforme", url: "/pages/plateforme#p" },
    links: [{ id: garage.id, title: "Garage solidaire" }],
  });
  expect(items[2]?.links).toEqual([]);
  expect(JSON.stringify(items)).not.toContain("Garage caché");
});

test("rows are found by block, by what they refer to, by words, by territory and by what they lack", async () => {
  const said = async (query: string) =>
    (await list(query)).items.map(({ values }) => values.etape ?? values.nom ?? values.role);
  expect(await said("?block=etapes")).toEqual(["Ouvrir avec …", "Élargir"]);
  expect(await said(`?refersTo=${garage.id}`)).toEqual(["prête\ndes véhicules"]);
  expect(await said("?block=partenaires&empty=role")).toEqual(["Communautés de communes"]);
  expect(await said("?q=BENEFICIAIRES%20250")).toEqual(["Ouvrir avec …"]);
  expect(await said("?q=100%25")).toEqual([]);
  expect(await said("?q=%25")).toEqual([]);
  expect(await said("?q='")).toEqual([]);
  expect(await said("?block=etapes&q=%20")).toEqual(["Ouvrir avec …", "Élargir"]);
  expect(await said("?block=etapes&territory=91")).toEqual(["Ouvrir avec …", "Élargir"]);
  expect(await said("?block=etapes&territory=62")).toEqual([]);
  expect(await said("?block=constructor")).toEqual([]);
  const first = await list("?limit=2");
  const rest = await list(`?limit=100&after=${first.next}`);
  expect([...first.items, ...rest.items].map(({ blockId }) => blockId)).toEqual(["p", "p", "p", "e", "e"]);
  expect(rest.next).toBeNull();
});

test("rows of a page that one may not read, or that is in the trash, are not listed", async () => {
  const owner = await app.signedIn("conseiller");
  const secret = await app.page({
    title: "Brouillon",
    visibility: "prive",
    body: [{ type: "partenaires", attrs: { id: "s" }, rows: [{ id: "", columns: { nom: "Secret" } }] }],
  });
  expect((await list("?q=secret")).items).toEqual([]);
  expect((await list("?q=secret", owner)).items).toEqual([]);
  expect(secret.id).toBeTruthy();
  expect((await lecteur.ask({ url: "/api/block-rows?unknown=1" })).statusCode).toBe(400);
  expect((await lecteur.ask({ url: "/api/block-rows?after=abc" })).statusCode).toBe(400);
});
