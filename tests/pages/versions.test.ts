import { createVersionKeeper } from "@passerelles/server/versions/keeper.ts";
import type { Version } from "@passerelles/shared/api/pages.schemas.ts";
import { addRow, writeText } from "@passerelles/shared/document/write-fields.ts";
import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const conseiller = await app.signedIn("conseiller");
const lecteur = await app.signedIn("lecteur");
const keeperWith = (pause: number, longest?: number) =>
  createVersionKeeper({ database: app.database, log: app.app.log, pause, longest });

async function versionsOf(pageId: string, browser: Browser = conseiller): Promise<Version[]> {
  return (await browser.ask({ url: `/api/pages/${pageId}/versions` })).json().items;
}
const restore = (pageId: string, versionId: string | undefined, browser: Browser = conseiller) =>
  browser.ask({ method: "POST", url: `/api/pages/${pageId}/versions/${versionId}/restore` });
const paragraph = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });

test("a new page has its first version", async () => {
  const { id } = await app.page({ title: "Neuve" });
  expect(await versionsOf(id)).toMatchObject([
    { title: "Neuve", reason: "created", authors: [{ name: "Camille Autrice" }] },
  ]);
});

test("a version is kept once at a pause in the work, with those who wrote", async () => {
  const { id } = await app.page();
  await app.rename(id, "Une fiche, corrigée");
  await app.edit(id, ({ fields }) => writeText(fields, "fin", "2020"), conseiller.person.id);
  expect(await keeperWith(60_000).keepDue()).toBe(0);
  expect(await keeperWith(0).keepDue()).toBe(1);
  expect(await keeperWith(0).keepDue()).toBe(0);
  const [newest, first] = await versionsOf(id);
  expect(newest).toMatchObject({ title: "Une fiche, corrigée", reason: "pause" });
  expect(newest?.authors.map(({ id: author }) => author).sort()).toEqual([app.author.id, conseiller.person.id].sort());
  expect(first?.reason).toBe("created");
  expect(await app.query("SELECT * FROM page_authors_since WHERE page_id = $1", id)).toEqual([]);
});

test("work that never pauses keeps a version when its first unkept change is old enough", async () => {
  const { id } = await app.page();
  const long = keeperWith(60_000, 20 * 60_000);
  await app.rename(id, "Commencée");
  expect(await long.keepDue()).toBe(0);
  await app.query("UPDATE page_authors_since SET since = now() - interval '21 minutes' WHERE page_id = $1", id);
  await app.rename(id, "Continuée");
  expect(await long.keepDue()).toBe(1);
  await app.rename(id, "Encore continuée");
  expect(await long.keepDue()).toBe(0);
  expect((await versionsOf(id)).map(({ title }) => title)).toEqual(["Continuée", "Une fiche"]);
  await keeperWith(0).keepDue();
});

test("two nodes that look at once keep each version once", async () => {
  const made = [];
  for (let index = 0; index < 6; index += 1) made.push(await app.page());
  for (const { id } of made) await app.rename(id, "Changée");
  const counts = await Promise.all([keeperWith(0).keepDue(), keeperWith(0).keepDue()]);
  expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(6);
  for (const { id } of made) expect(await versionsOf(id)).toHaveLength(2);
});

test("a page whose log is broken is passed over", async () => {
  const broken = await app.page();
  const sound = await app.page();
  await app.rename(broken.id, "Cassée");
  await app.rename(sound.id, "Saine");
  await app.query("DELETE FROM page_updates WHERE page_id = $1 AND seq = 1", broken.id);
  await keeperWith(0).keepDue();
  expect(await versionsOf(sound.id)).toHaveLength(2);
  expect(await versionsOf(broken.id)).toHaveLength(1);
  await app.query("DELETE FROM pages WHERE id = $1", broken.id);
});

test("a version is read as it was, and links only to what may be read", async () => {
  const target = await app.page({ title: "Cible" });
  const link = { type: "renvoi", attrs: { id: "r", page: target.id } };
  const { id } = await app.page({
    title: "Lue",
    fields: { demarrage: "2017" },
    body: [{ type: "paragraph", content: [link] }],
  });
  await app.rename(id, "Lue, changée");
  const [version] = await versionsOf(id);
  const url = `/api/pages/${id}/versions/${version?.id}`;
  const read = (await conseiller.ask({ url })).json();
  expect(read).toMatchObject({
    title: "Lue",
    fields: { title: "Lue", demarrage: 2017 },
    links: [{ id: target.id, anchor: "r" }],
  });
  await app.query("UPDATE pages SET visibility = 'prive' WHERE id = $1", target.id);
  expect((await conseiller.ask({ url })).json().links).toEqual([]);
  const other = await app.page();
  expect((await conseiller.ask({ url: `/api/pages/${other.id}/versions/${version?.id}` })).statusCode).toBe(404);
});

test("restoring makes the page read as before by a new edit, and keeps what it replaces", async () => {
  const { id } = await app.page({
    title: "Origine",
    fields: { lieux: [{ code: "91" }] },
    body: [paragraph("un"), paragraph("deux")],
  });
  const before = await app.read(conseiller, id);
  await app.edit(id, ({ fields, body }) => {
    writeText(fields, "title", "Tout autre");
    addRow(fields, "lieux", { code: "77" }, { id: "ajoutée" });
    body.delete(0, 1);
    ((body.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, "presque ");
  });
  const [first] = await versionsOf(id);
  expect((await restore(id, first?.id)).statusCode).toBe(200);
  await app.projector.projectPage(id);
  const after = await app.read(conseiller, id);
  expect({ ...after.fields, body: after.body }).toEqual({ ...before.fields, body: before.body });
  const versions = await versionsOf(id);
  expect(versions.map(({ reason, title }) => [reason, title])).toEqual([
    ["restored", "Origine"],
    ["before-restore", "Tout autre"],
    ["created", "Origine"],
  ]);
  expect(versions[0]?.authors).toMatchObject([{ id: conseiller.person.id }]);
  const log = await app.query("SELECT account_id FROM page_updates WHERE page_id = $1 ORDER BY seq DESC LIMIT 1", id);
  expect(log).toEqual([{ account_id: conseiller.person.id }]);
});

test("restoring what is there already changes nothing", async () => {
  const { id } = await app.page({ body: [paragraph("tel quel")] });
  const [first] = await versionsOf(id);
  expect((await restore(id, first?.id)).statusCode).toBe(200);
  const updates = (await app.query("SELECT update FROM page_updates WHERE page_id = $1 AND seq > 1", id)) as {
    update: Buffer;
  }[];
  expect(updates.flatMap(({ update }) => Y.decodeUpdate(new Uint8Array(update)).structs)).toEqual([]);
});

test("those who may not write restore nothing, and those who only read see no history", async () => {
  const { id } = await app.page();
  const [first] = await versionsOf(id);
  expect((await restore(id, first?.id, lecteur)).statusCode).toBe(403);
  expect((await lecteur.ask({ url: `/api/pages/${id}/versions` })).statusCode).toBe(403);
  expect((await restore(id, "00000000-0000-4000-8000-000000000000")).statusCode).toBe(404);
  await app.query("UPDATE pages SET trashed_at = now() WHERE id = $1", id);
  expect((await restore(id, first?.id)).statusCode).toBe(403);
});

test("the versions are read bit by bit, newest first", async () => {
  const { id } = await app.page();
  for (const title of ["Deux", "Trois"]) {
    await app.rename(id, title);
    await keeperWith(0).keepDue();
  }
  const one = (await conseiller.ask({ url: `/api/pages/${id}/versions?limit=2` })).json();
  const two = (await conseiller.ask({ url: `/api/pages/${id}/versions?limit=2&after=${one.next}` })).json();
  expect([...one.items, ...two.items].map((version: Version) => version.title)).toEqual(["Trois", "Deux", "Une fiche"]);
  expect(two.next).toBeNull();
});
