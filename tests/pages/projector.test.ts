import { randomUUID } from "node:crypto";
import { documentOf } from "@passerelles/server/documents/load-document.ts";
import { namesOfAccounts, namesOfTerritories, readablePages } from "@passerelles/server/pages/references.ts";
import { projectPage } from "@passerelles/server/projection/project-page.ts";
import { createProjector, type Doorbell } from "@passerelles/server/projection/projector.ts";
import { rebuildProjections } from "@passerelles/server/projection/rebuild.ts";
import { readStoredProjection } from "@passerelles/server/projection/stored-projection.ts";
import { writeProjection, writeReading } from "@passerelles/server/projection/write-projection.ts";
import { createDocument } from "@passerelles/shared/document/create-document.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import * as Y from "yjs";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const conseiller = await app.signedIn("conseiller");
/** An edit that nobody projects: the projector has to find it. */
const write = (pageId: string, title: string) =>
  app.editor.edit(pageId, app.author.id, ({ fields }) => writeText(fields, "title", title));
const titleOf = async (pageId: string) => (await app.read(conseiller, pageId)).title;

function startProjector(doorbell?: Doorbell) {
  const projector = createProjector({ database: app.database, kinds, log: app.app.log });
  onTestFinished(() => projector.close());
  projector.start(doorbell);
  return projector;
}

test("an edit is in lists and search about a second later", async () => {
  const { id } = await app.page({ title: "Avant" });
  startProjector();
  await write(id, "Après l’édition");
  await vi.waitFor(async () => expect(await titleOf(id)).toBe("Après l’édition"), { timeout: 45_000, interval: 50 });
  const found = await conseiller.ask({ url: "/api/search?q=edition" });
  expect(found.json().items).toMatchObject([{ id }]);
});

test("a page whose change was announced is projected without waiting for the next look", async () => {
  const { id } = await app.page({ title: "Muette" });
  const times = { delay: 50, poll: 60_000 };
  const projector = createProjector({ database: app.database, kinds, log: app.app.log, times });
  const stop = vi.fn();
  projector.start((listener) => {
    const stopListening = app.onGrown(listener);
    return () => {
      stopListening();
      stop();
    };
  });
  await write(id, "Annoncée");
  await vi.waitFor(async () => expect(await titleOf(id)).toBe("Annoncée"), { timeout: 45_000, interval: 20 });
  await projector.close();
  expect(stop).toHaveBeenCalledOnce();
});

test("what changed while nothing ran is caught up at the start", async () => {
  const made = await Promise.all([1, 2, 3].map(() => app.page({ title: "Arrêt" })));
  for (const { id } of made) await write(id, "Rattrapée");
  startProjector();
  await vi.waitFor(
    async () => expect(await Promise.all(made.map(({ id }) => titleOf(id)))).toEqual(Array(3).fill("Rattrapée")),
    { timeout: 45_000, interval: 50 },
  );
});

test("a page that cannot be projected holds up no other, and is tried again", async () => {
  const broken = await app.page({ title: "Cassée" });
  const sound = await app.page({ title: "Saine" });
  await write(broken.id, "Cassée, changée");
  await app.query("UPDATE page_updates SET update = '\\xff' WHERE page_id = $1 AND seq = 2", broken.id);
  await write(sound.id, "Saine, changée");
  startProjector();
  await vi.waitFor(async () => expect(await titleOf(sound.id)).toBe("Saine, changée"), {
    timeout: 45_000,
    interval: 50,
  });
  expect(await titleOf(broken.id)).toBe("Cassée");
  await app.query("UPDATE page_updates SET update = '\\x0000' WHERE page_id = $1 AND seq = 2", broken.id);
  const behind = () => app.query("SELECT id FROM pages WHERE seq > projected_seq");
  await vi.waitFor(async () => expect(await behind()).toEqual([]), { timeout: 45_000, interval: 50 });
});

test("a later reading is never replaced by an earlier one", async () => {
  const { id } = await app.page({ title: "Un" });
  await app.rename(id, "Deux");
  await app.query("UPDATE pages SET projected_seq = 10 WHERE id = $1", id);
  await write(id, "Trois");
  await app.projector.projectPage(id);
  expect(await titleOf(id)).toBe("Deux");
  await app.query("UPDATE pages SET projected_seq = 0 WHERE id = $1", id);
  await app.projector.projectPage(id);
  expect(await titleOf(id)).toBe("Trois");
});

test("what was read before a restore is not written after it", async () => {
  const { id } = await app.page({ title: "Restaurée" });
  const doc = createDocument(fichePratique, { title: "D’avant", body: [] }, randomUUID);
  const { db } = app.database;
  expect(await db.transaction((tx) => writeProjection(tx, id, 2, projectPage(doc, fichePratique)))).toBe(false);
  expect(await titleOf(id)).toBe("Restaurée");
});

test("every projection can be remade from the documents", async () => {
  const figure = { type: "indicateur", attrs: { value: "46 %", label: "de retours" } };
  const { id } = await app.page({
    ...{
      title: "À refaire",
      fields: { lieux: [{ code: "91" }], publics: [{ value: "Seniors" }], structurePorteuse: app.author.id },
    },
    body: [{ type: "paragraph", content: [figure] }],
  });
  const before = await app.read(conseiller, id);
  for (const table of ["page_indicators", "page_territories", "page_terms", "page_links"])
    await app.query(`DELETE FROM ${table}`);
  await app.query("UPDATE pages SET text = '', search = NULL, body = '{}', fields = '{}', summary = 'faux'");
  expect(await rebuildProjections(app.database.db)).toBeGreaterThan(1);
  startProjector();
  await vi.waitFor(async () => expect(await app.read(conseiller, id)).toEqual(before), {
    timeout: 45_000,
    interval: 50,
  });
});

test("of what a page reads as, only the rows that have changed are written", async () => {
  const figure = (value: string) => ({ type: "indicateur", attrs: { id: value, value, label: "de retours" } });
  const { id } = await app.page({
    ...{ title: "Économe", fields: { publics: [{ value: "Seniors" }, { value: "Jeunes" }] } },
    body: [{ type: "paragraph", content: [figure("46 %"), figure("12")] }],
  });
  const rows = async () => ({
    terms: await app.query("SELECT xmin, term FROM page_terms WHERE page_id = $1 ORDER BY term", id),
    figures: await app.query(
      "SELECT xmin, label, position FROM page_indicators WHERE page_id = $1 ORDER BY position",
      id,
    ),
  });
  const before = await rows();
  await app.edit(id, ({ body }) => {
    const [paragraph] = body.toArray();
    const second = paragraph instanceof Y.XmlElement ? paragraph.get(1) : undefined;
    if (second instanceof Y.XmlElement) second.setAttribute("label", "de départs");
  });
  const after = await rows();
  expect(after.terms).toEqual(before.terms);
  expect(after.figures[0]).toEqual(before.figures[0]);
  expect(after.figures[1]).toMatchObject({ label: "de départs" });
  await app.edit(id, ({ body }) => body.delete(0, 1));
  expect(await rows()).toEqual({ terms: before.terms, figures: [] });
});

test("a page that is asked to be read anew while it is projected is read again", async () => {
  const { id } = await app.page({ title: "Entre-temps" });
  const { db } = app.database;
  await write(id, "Lue trop tôt");
  const read = await readStoredProjection(app.database, id);
  if (read === undefined) throw new Error("no such page");
  await rebuildProjections(db);
  const doc = documentOf(read.updates, id);
  expect(await writeReading(app.database, id, read, projectPage(doc, fichePratique))).toBe(false);
  expect(await titleOf(id)).toBe("Entre-temps");
  await app.projector.projectPage(id);
  expect(await titleOf(id)).toBe("Lue trop tôt");
});

test("several projectors of one page end with what its document says", async () => {
  const { id } = await app.page({ title: "Disputée", fields: { publics: [{ value: "Seniors" }] } });
  for (let round = 1; round <= 10; round += 1) {
    await write(id, `Disputée ${round}`);
    await Promise.all([1, 2, 3, 4].map(() => app.projector.projectPage(id)));
    expect(await titleOf(id)).toBe(`Disputée ${round}`);
  }
  expect(await app.query("SELECT term FROM page_terms WHERE page_id = $1", id)).toEqual([{ term: "Seniors" }]);
});

test("a document made to do harm is stored like any other", async () => {
  const { id } = await app.page({ title: "Hostile" });
  const words = Array.from({ length: 120_000 }, (_word, index) => `m${index.toString(36)}x`).join(" ");
  await app.edit(id, ({ fields, body }) => {
    writeText(fields, "title", `nul \0 moitié \ud800 ${"long".repeat(200)}`);
    writeText(fields, "resume", "\0".repeat(100));
    writeText(fields, "structurePorteuse", "x".repeat(5000));
    const figures = Array.from({ length: 30 }, () => ({
      type: "indicateur",
      attrs: {
        id: "même",
        indicator: "i".repeat(9000),
        territory: "t".repeat(9000),
        value: "9".repeat(9000),
        verifiedOn: "0000-00-00",
      },
    }));
    const links = Array.from({ length: 30 }, () => ({ type: "renvoi", attrs: { id: "même", page: app.author.id } }));
    body.insert(0, bodyToYjs([{ type: "paragraph", content: [{ type: "text", text: words }, ...figures, ...links] }]));
  });
  const page = await app.read(conseiller, id);
  expect(page.indicators).toHaveLength(30);
  expect(page.title).toHaveLength(300);
  expect(page.slug.length).toBeLessThanOrEqual(80);
  expect((await conseiller.ask({ url: "/api/search?q=m1x" })).json().items).toMatchObject([{ id }]);
});

test("names are looked up for more rows than a statement has places", async () => {
  const codes = Array.from({ length: 70_000 }, (_code, index) => `Z${index}`);
  const ids = Array.from({ length: 70_000 }, () => randomUUID());
  const { db } = app.database;
  expect((await namesOfTerritories(db, codes)).size).toBe(0);
  expect([...(await namesOfAccounts(db, [...ids, app.author.id])).keys()]).toEqual([app.author.id]);
  expect((await readablePages(db, null, ids)).size).toBe(0);
});
