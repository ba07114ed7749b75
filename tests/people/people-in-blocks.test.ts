import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { backupToFile } from "@passerelles/server/database/backup.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import { createVersionKeeper } from "@passerelles/server/versions/keeper.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { addRow } from "@passerelles/shared/document/write-fields.ts";
import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import type { Browser } from "../support/browser.ts";
import { readEverything, tablesWith } from "../support/everything-stored.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
const folder = await mkdtemp(join(tmpdir(), "blocks-"));
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});
const { database } = app;
const reseau = await app.signedIn("reseau");
const camille = await app.signedIn("conseiller");
const keeper = createVersionKeeper({ database, log: app.app.log, pause: 0 });

const known = {
  name: "Zénobie Introuvablova",
  role: "Vigie des carrefours",
  email: "z.introuvablova@exemple.test",
  phone: "06 98 76 54 31",
};
const traces = ["ntrouvablova", "Vigie des carrefours", "698765431", "98 76 54 31"];
const person = async (given: object = {}) =>
  (await camille.ask({ method: "POST", url: "/api/people", body: { ...known, ...given } })).json().id as string;
const contact = (id: string, attrs: Record<string, string>): BodyNode => ({ type: "contact", attrs: { id, ...attrs } });

async function stateOf(pageId: string): Promise<string> {
  const { doc } = await loadDocument(database.db, pageId);
  const { fields, body, data } = pageDocument(doc);
  return JSON.stringify([fields.toJSON(), body.toString(), data.toJSON()]);
}

test("somebody named in a contact, a speaker and a row is erased from every one of them, and from all that is stored", async () => {
  const id = await person({ visibility: "public" });
  const sheet = await app.page({
    title: "Contacts de l’effacée",
    visibility: "public",
    body: [
      contact("c1", { person: id, note: "Le mardi" }),
      contact("c2", { person: id.toUpperCase() }),
      { type: "intervenant", attrs: { id: "i1", person: id, sujet: "La route" } },
    ],
    fields: { auteurs: [{ person: id }] },
  });
  await app.edit(sheet.id, ({ data }) => {
    addRow(data, "c1", { person: id }, { id: "r1" });
  });
  await keeper.keepDue();
  expect(tablesWith(await readEverything(database), traces)).toEqual(["people"]);
  const told = await app.read(camille, sheet.id);
  expect(told.people).toEqual([expect.objectContaining({ id, name: known.name, email: known.email })]);
  const markdown = async () => (await camille.ask({ url: `/api/pages/${sheet.id}/markdown` })).body;
  expect(await markdown()).toContain("Zénobie Introuvablova, Vigie des carrefours");

  const answer = (await reseau.ask({ method: "DELETE", url: `/api/people/${id}` })).json();
  expect(answer.items).toEqual([
    {
      page: expect.objectContaining({ title: "Contacts de l’effacée" }),
      fields: ["auteurs", "block:contact", "block:intervenant"],
    },
  ]);
  await app.projector.projectPage(sheet.id);
  expect((await stateOf(sheet.id)).toLowerCase()).not.toContain(id);
  expect(await app.query("SELECT title FROM pages WHERE lower(body::text) LIKE '%' || $1 || '%'", id)).toEqual([]);
  expect(await app.query("SELECT * FROM page_people WHERE person_id = $1", id)).toEqual([]);
  expect(tablesWith(await readEverything(database), traces)).toEqual([]);

  const file = join(folder, "copie.tar.gz");
  await backupToFile(database, file);
  const archive = gunzipSync(await readFile(file)).toString("utf8");
  expect(archive).toContain("Contacts de l’effacée");
  for (const text of [archive, await markdown(), (await camille.ask({ url: `/api/pages/${sheet.id}` })).body])
    expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
  const { body, people } = await app.read(camille, sheet.id);
  expect(people).toEqual([]);
  expect(body.content?.map(({ type, attrs }) => [type, attrs])).toEqual([
    ["contact", { id: "c1", note: "Le mardi" }],
    ["contact", { id: "c2" }],
    ["intervenant", { id: "i1", sujet: "La route" }],
  ]);
});

test("a person is told to each reader as far as their card says, wherever a block names them", async () => {
  const [open, members, hidden] = await Promise.all(
    ["public", "membres", "cache"].map((visibility) => person({ visibility, name: `Nom ${visibility}` })),
  );
  const sheet = await app.page({
    visibility: "public",
    body: [open, members, hidden].map((id = "", at) => contact(`c${at}`, { person: id })),
  });
  await app.projector.projectPage(sheet.id);
  const names = async (browser: Browser) =>
    new Map((await app.read(browser, sheet.id)).people.map(({ id, name, email, phone }) => [id, [name, email, phone]]));
  const all = ["Nom public", known.email, "+33698765431"];
  const nothing = [null, null, null];
  const anonymous = await names(app.browser());
  expect([open, members, hidden].map((id = "") => anonymous.get(id))).toEqual([all, nothing, nothing]);
  const member = await names(await app.signedIn("lecteur"));
  expect([open, members, hidden].map((id = "") => member.get(id)?.[0])).toEqual(["Nom public", "Nom membres", null]);
  const text = (await app.browser().ask({ url: `/api/pages/${sheet.id}/markdown` })).body;
  expect(text).toContain("Nom public");
  expect(text).not.toMatch(/Nom membres|Nom cache/);
});

test("what a hostile hand writes where somebody should be named is told to nobody, by no way", async () => {
  const sheet = await app.page({ visibility: "public", body: [{ type: "paragraph" }] });
  const secret = "Zénobie Introuvablova 06 98 76 54 31";
  await app.edit(sheet.id, ({ body }) => {
    for (const name of ["contact", "intervenant"]) {
      const element = new Y.XmlElement(name);
      element.setAttribute("id", `x-${name}`);
      element.setAttribute("person", secret);
      element.setAttribute(name === "contact" ? "note" : "sujet", "Reste dit");
      body.push([element]);
    }
  });
  await keeper.keepDue();
  for (const browser of [camille, reseau, app.browser()]) {
    const { items } = (await camille.ask({ url: `/api/pages/${sheet.id}/versions` })).json();
    for (const url of [
      `/api/pages/${sheet.id}`,
      `/api/pages/${sheet.id}/markdown`,
      `/api/pages/${sheet.id}/versions/${items.at(0)?.id}`,
      "/api/search?q=introuvablova",
      "/api/pages?q=introuvablova",
      "/api/people?q=introuvablova",
    ]) {
      const { body } = await browser.ask({ url });
      expect(
        traces.filter((trace) => body.includes(trace)),
        url,
      ).toEqual([]);
    }
  }
  expect((await app.read(camille, sheet.id)).body.content?.at(-1)?.attrs).toEqual({
    id: "x-intervenant",
    sujet: "Reste dit",
  });
  const [row] = await app.query("SELECT body::text || text AS said FROM pages WHERE id = $1", sheet.id);
  expect(traces.filter((trace) => String(row?.said).includes(trace))).toEqual([]);
});
