import { writeText } from "@passerelles/shared/document/write-fields.ts";
import { territoire } from "@passerelles/shared/kinds/territoire.ts";
import { afterAll, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const lecteur = await app.signedIn("lecteur");
const anyone = app.browser();

const bySlug = async (slug: string) => (await lecteur.ask({ url: `/api/pages/by-slug/${slug}` })).json();
/** Runs something and answers how many statements the database was sent for it. */
const statements = async (run: () => Promise<unknown>): Promise<number> => {
  let sent = 0;
  const count = () => {
    sent += 1;
  };
  app.database.pool.on("acquire", count);
  await run();
  app.database.pool.off("acquire", count);
  return sent;
};

test("a page that was read before is read with one query, and the session with another", async () => {
  const { id } = await app.page({ title: "Vélos en libre-service" });
  await app.read(lecteur, id);
  expect(await statements(() => app.read(lecteur, id))).toBe(2);
});

test("a page reads as it is now, however it was asked for before", async () => {
  const { id, slug } = await app.page({ title: "Autopartage", fields: { resume: "Une voiture pour six." } });
  expect([(await app.read(lecteur, id)).fields.resume, (await bySlug(slug)).fields.resume]).toEqual(
    Array(2).fill("Une voiture pour six."),
  );
  await app.edit(id, ({ fields }) => writeText(fields, "resume", "Une voiture pour huit."));
  expect([(await app.read(lecteur, id)).fields.resume, (await bySlug(slug)).fields.resume]).toEqual(
    Array(2).fill("Une voiture pour huit."),
  );
});

test("a page whose row was written back with the same number reads as its row", async () => {
  const { id } = await app.page({ title: "Sauvegarde", fields: { resume: "Avant." } });
  await app.read(lecteur, id);
  await app.query(`UPDATE pages SET fields = fields || '{"resume": "Après."}' WHERE id = $1`, id);
  expect((await app.read(lecteur, id)).fields.resume).toBe("Après.");
});

test("a page that was read is not remembered for whom it is closed to now", async () => {
  const { id, slug } = await app.page({ title: "Bientôt privée", visibility: "public" });
  expect((await anyone.ask({ url: `/api/pages/by-slug/${slug}` })).statusCode).toBe(200);
  await app.query("UPDATE pages SET visibility = 'prive' WHERE id = $1", id);
  expect((await anyone.ask({ url: `/api/pages/by-slug/${slug}` })).statusCode).toBe(404);
  expect((await lecteur.ask({ url: `/api/pages/${id}` })).statusCode).toBe(404);
});

test("people and pages that a page names are told as they are called now, and only as far as they may be read", async () => {
  const redactrice = await app.signedIn("conseiller");
  const sign = (name: string) => redactrice.ask({ method: "PUT", url: "/api/people/mine", body: { name } });
  const { id: signature } = (await sign("Ancienne Signature")).json();
  const structure = await app.page({ title: "Garage ouvert" });
  const fields = { structurePorteuse: structure.id, auteurs: [{ person: signature }] };
  const { id } = await app.page({ title: "Fiche signée", fields });
  const read = async () => {
    const { people, links, authors } = await app.read(lecteur, id);
    return { people: people.map(({ name }) => name), links: links.map(({ title }) => title), authors: authors.length };
  };
  expect(await read()).toEqual({ people: ["Ancienne Signature"], links: ["Garage ouvert"], authors: 1 });
  await sign("Nouvelle Signature");
  await app.query("UPDATE pages SET visibility = 'prive' WHERE id = $1", structure.id);
  expect(await read()).toEqual({ people: ["Nouvelle Signature"], links: [], authors: 1 });
});

test("a territory’s page shows its names after a new edition of the territories", async () => {
  await app.query(`INSERT INTO territories (code, level, name, folded_names, ancestors, parents, search)
    VALUES ('99999', 'commune', 'Ancien-Nom', '{ancien nom}', '{}', '{}', '')`);
  await app.query(`INSERT INTO settings (key, value) VALUES ('territories-edition', '"une"')`);
  const { id } = await app.page({ kind: territoire, title: "Une commune", fields: { code: "99999" } });
  expect((await app.read(lecteur, id)).official).toMatchObject({ name: "Ancien-Nom" });
  await app.query("UPDATE territories SET name = 'Nouveau-Nom' WHERE code = '99999'");
  await app.query(`UPDATE settings SET value = '"autre"' WHERE key = 'territories-edition'`);
  expect((await app.read(lecteur, id)).official).toMatchObject({ name: "Nouveau-Nom" });
});
