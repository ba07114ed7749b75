import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { backupToFile } from "@passerelles/server/database/backup.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import { removeErased } from "@passerelles/server/people/remove-erased.ts";
import { createVersionKeeper } from "@passerelles/server/versions/keeper.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { addEntry } from "@passerelles/shared/document/row-entries.ts";
import { addRow } from "@passerelles/shared/document/write-fields.ts";
import { aide } from "@passerelles/shared/kinds/aide.ts";
import { annuaire } from "@passerelles/shared/kinds/annuaire.ts";
import { atelier } from "@passerelles/shared/kinds/atelier.ts";
import { afterAll, expect, test } from "vitest";
import { readEverything, tablesWith } from "../support/everything-stored.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
const folder = await mkdtemp(join(tmpdir(), "erasure-"));
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});
const { database } = app;
const admin = await app.signedIn("admin");
const reseau = await app.signedIn("reseau");
const camille = await app.signedIn("conseiller");
const keeper = createVersionKeeper({ database, log: app.app.log, pause: 0 });
const tools = { database, editor: app.editor, log: app.app.log };

const known = {
  name: "Séraphine Introuvablova",
  role: "Ambassadrice des essais",
  email: "s.introuvablova@exemple.test",
  phone: "06 98 76 54 32",
  source: "bottin-confidentiel",
};
/** Ways in which what is known of her could be written somewhere. */
const traces = ["Introuvablova", "introuvablova", "Ambassadrice des essais", "698765432", "98 76 54 32", "bottin-conf"];

const person = async (given: object = known) =>
  (await camille.ask({ method: "POST", url: "/api/people", body: given })).json().id as string;
const erase = (id: string, browser = reseau) => browser.ask({ method: "DELETE", url: `/api/people/${id}` });

const everythingStored = () => readEverything(database);

const fieldsOf = async (pageId: string) => {
  const { doc } = await loadDocument(database.db, pageId);
  return pageDocument(doc).fields.toJSON();
};

test("what is known of a person lies in one table while she is there, and nowhere once she is erased", async () => {
  const id = await person();
  const other = await person({ name: "Quelqu’un d’Autre" });
  const sheet = await app.page({
    title: "Fiche de l’effacée",
    visibility: "public",
    fields: { auteurs: [{ person: id }, { person: other }] },
  });
  const aid = await app.page({ kind: aide, title: "Aide de l’effacée", fields: { contact: id } });
  const workshop = await app.page({
    kind: atelier,
    title: "Atelier de l’effacée",
    fields: { excuses: [{ person: id }], animateurs: [{ person: id }] },
  });
  const directory = await app.page({ kind: annuaire, title: "Annuaire de l’effacée" });
  await app.edit(directory.id, ({ fields }) => {
    addRow(fields, "partenaires", { role: "Accueil" }, { id: "r1" });
    addRow(fields, "partenaires", {}, { id: "r2" });
    for (const row of ["r1", "r2"]) addEntry(fields, "partenaires", row, "contacts", id);
    addEntry(fields, "partenaires", "r1", "contacts", other);
  });
  const trashed = await app.page({ kind: aide, title: "Aide jetée", fields: { contact: id } });
  await admin.ask({ method: "POST", url: `/api/pages/${trashed.id}/trash` });
  const secret = await app.page({
    title: "Page d’une autre",
    visibility: "prive",
    fields: { auteurs: [{ person: id }] },
  });
  await keeper.keepDue();
  expect(tablesWith(await everythingStored(), traces)).toEqual(["people"]);

  const asked = (await reseau.ask({ url: `/api/people/${id}/places` })).json();
  const answer = await erase(id);
  expect(answer.json()).toEqual(asked);
  expect(answer.json()).toEqual({
    items: [
      { page: expect.objectContaining({ title: "Aide de l’effacée" }), fields: ["contact"] },
      { page: expect.objectContaining({ title: "Aide jetée" }), fields: ["contact"] },
      { page: expect.objectContaining({ title: "Annuaire de l’effacée" }), fields: ["partenaires"] },
      { page: expect.objectContaining({ title: "Atelier de l’effacée" }), fields: ["animateurs", "excuses"] },
      { page: expect.objectContaining({ title: "Fiche de l’effacée" }), fields: ["auteurs"] },
    ],
    others: 1,
  });
  expect(answer.body).not.toContain("Page d’une autre");

  const stored = await everythingStored();
  expect([...stored.keys()]).toEqual(expect.arrayContaining(["people", "page_updates", "page_versions", "pages"]));
  expect(tablesWith(stored, traces)).toEqual([]);

  const file = join(folder, "copie.tar.gz");
  await backupToFile(database, file);
  const archive = gunzipSync(await readFile(file)).toString("utf8");
  expect(archive).toContain("Quelqu’un d’Autre");
  expect(traces.filter((trace) => archive.includes(trace))).toEqual([]);

  for (const { id: pageId } of [sheet, aid, workshop, directory, trashed, secret]) {
    expect(JSON.stringify(await fieldsOf(pageId))).not.toContain(id);
    await app.projector.projectPage(pageId);
  }
  expect(await app.query("SELECT title FROM pages WHERE fields::text LIKE '%' || $1 || '%'", id)).toEqual([]);
  expect(await app.query("SELECT * FROM page_people WHERE person_id = $1", id)).toEqual([]);
  const rows = (await app.read(admin, directory.id)).fields.partenaires;
  expect(rows).toEqual([{ id: "r1", role: "Accueil", contacts: [other] }]);
  expect((await app.read(admin, sheet.id)).fields.auteurs).toMatchObject([{ person: other }]);
  expect((await app.read(admin, sheet.id)).people.map(({ name }) => name)).toEqual(["Quelqu’un d’Autre"]);

  for (const url of [
    `/api/pages/${sheet.id}/markdown`,
    `/api/pages/${directory.id}/markdown`,
    `/api/pages/${workshop.id}`,
    "/api/people?q=introuvablova",
    "/api/search?q=introuvablova",
  ]) {
    const { body } = await admin.ask({ url });
    expect(
      traces.filter((trace) => body.includes(trace)),
      url,
    ).toEqual([]);
  }
  expect((await admin.ask({ url: `/api/people/${id}` })).statusCode).toBe(404);
  expect((await erase(id)).statusCode).toBe(404);
});

test("a member erases her own card, and the references by her account go with it", async () => {
  const anouk = await app.signedIn("lecteur");
  const { id } = (await anouk.ask({ method: "PUT", url: "/api/people/mine", body: known })).json();
  const sheet = await app.page({ fields: { auteurs: [{ person: anouk.person.id }, { person: id }] } });
  expect((await erase(id, camille)).statusCode).toBe(403);
  expect((await erase(id, anouk)).statusCode).toBe(200);
  expect(await fieldsOf(sheet.id)).toMatchObject({ auteurs: {} });
  expect((await anouk.ask({ url: "/api/people/mine" })).json()).toBeNull();
});

test("an old version that is put back names nobody who was erased for long, and never says who it was", async () => {
  const id = await person();
  const sheet = await app.page({ visibility: "public", fields: { auteurs: [{ person: id }] } });
  await erase(id);
  await app.projector.projectPage(sheet.id);
  const { items } = (await admin.ask({ url: `/api/pages/${sheet.id}/versions` })).json();
  const version = items.at(-1).id;
  expect((await admin.ask({ url: `/api/pages/${sheet.id}/versions/${version}` })).body).not.toContain("ntrouvablova");
  await admin.ask({ method: "POST", url: `/api/pages/${sheet.id}/versions/${version}/restore` });
  await app.projector.projectPage(sheet.id);
  expect((await app.read(admin, sheet.id)).people).toEqual([]);
  expect((await admin.ask({ url: `/api/pages/${sheet.id}/markdown` })).body).toContain("personne effacée");
  await removeErased(tools);
  expect(await fieldsOf(sheet.id)).toMatchObject({ auteurs: {} });
});

test("a page that cannot be edited now is mended at the next look, and nothing of the person is left meanwhile", async () => {
  const id = await person();
  const pages = await Promise.all(
    [1, 2].map((place) => app.page({ title: `Fiche ${place}`, fields: { auteurs: [{ person: id }] } })),
  );
  const stuck = pages[0]?.id ?? "";
  const edit = app.editor.edit;
  app.editor.edit = (pageId, ...rest) =>
    pageId === stuck ? Promise.reject(new Error("commits are late")) : edit(pageId, ...rest);
  try {
    expect((await erase(id)).statusCode).toBe(200);
  } finally {
    app.editor.edit = edit;
  }
  expect(JSON.stringify(await fieldsOf(stuck))).toContain(id);
  expect(JSON.stringify(await fieldsOf(pages[1]?.id ?? ""))).not.toContain(id);
  expect(tablesWith(await everythingStored(), traces)).toEqual([]);
  await removeErased(tools);
  expect(JSON.stringify(await fieldsOf(stuck))).not.toContain(id);
});

test("a page that says nothing of an erased person any more is left as it is", async () => {
  const id = await person();
  const sheet = await app.page({ fields: { auteurs: [{ person: id }] } });
  await erase(id);
  await app.projector.projectPage(sheet.id);
  const seq = async () => (await app.query("SELECT seq FROM pages WHERE id = $1", sheet.id))[0]?.seq;
  const before = await seq();
  await app.query("INSERT INTO page_people VALUES ($1, 'auteurs', $2)", sheet.id, id);
  await removeErased(tools);
  expect(await seq()).toBe(before);
  expect(await app.query("SELECT * FROM page_people WHERE person_id = $1", id)).toEqual([]);
});

test("of two who erase a person at once, one does", async () => {
  const id = await person();
  const answers = await Promise.all([erase(id), erase(id, admin)]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
});
