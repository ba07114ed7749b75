import { randomUUID } from "node:crypto";
import { createVersionKeeper } from "@passerelles/server/versions/keeper.ts";
import { addRow, writeText } from "@passerelles/shared/document/write-fields.ts";
import { aide } from "@passerelles/shared/kinds/aide.ts";
import { annuaire } from "@passerelles/shared/kinds/annuaire.ts";
import { atelier } from "@passerelles/shared/kinds/atelier.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { afterAll, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const anonymous = app.browser();
const camille = await app.signedIn("conseiller");
const keeper = createVersionKeeper({ database: app.database, log: app.app.log, pause: 0 });

const written = "Zébulon Introuvablov zebulon.i@exemple.test";
const trace = /zebulon|Introuvablov/i;

const ada = (
  await camille.ask({ method: "POST", url: "/api/people", body: { name: "Ada", visibility: "public" } })
).json().id as string;

/** Pages whose person fields, one of them filled as it should be, were written by a client of one's own. */
async function writtenByHand() {
  const made = { title: "Une page", visibility: "public", ownerId: app.author.id } as const;
  const pages = {
    aide: await app.page({ ...made, kind: aide }),
    annuaire: await app.page({ ...made, kind: annuaire }),
    atelier: await app.page({ ...made, kind: atelier }),
    fiche: await app.page({ ...made, kind: fichePratique }),
  };
  await app.edit(pages.aide.id, ({ fields }) => writeText(fields, "contact", written));
  await app.edit(pages.annuaire.id, ({ fields }) => {
    addRow(
      fields,
      "partenaires",
      { role: "Garage", [`contacts:${ada}`]: "a0", [`contacts:${written}`]: "a1" },
      { id: randomUUID() },
    );
  });
  await app.edit(pages.atelier.id, ({ fields }) => {
    addRow(fields, "animateurs", { person: ada }, { id: randomUUID() });
    addRow(fields, "animateurs", { person: written }, { id: randomUUID() });
    addRow(fields, "excuses", { person: written }, { id: randomUUID() });
  });
  await app.edit(pages.fiche.id, ({ fields }) => addRow(fields, "auteurs", { person: written }, { id: randomUUID() }));
  return pages;
}

test("what is written in a person field and is nobody’s id is told to nobody, and the field says so", async () => {
  const pages = await writtenByHand();
  const errors: Record<string, string[]> = {};
  for (const [name, { id, slug }] of Object.entries(pages)) {
    for (const browser of [anonymous, camille]) {
      for (const url of [
        `/api/pages/${id}`,
        `/api/pages/by-slug/${slug}`,
        `/api/pages/${id}/markdown`,
        `/pages/${slug}`,
      ]) {
        const answer = await browser.ask({ url });
        expect(answer.body, url).not.toMatch(trace);
      }
    }
    const page = await app.read(anonymous, id);
    errors[name] = page.fieldErrors.map(({ field, code }) => `${field} ${code}`);
    expect(page.fieldErrors[0]?.message).toContain("n’est montrée à personne");
  }
  expect(errors).toEqual({
    aide: ["contact fields.error.person"],
    annuaire: ["partenaires fields.error.person"],
    atelier: ["animateurs fields.error.person", "excuses fields.error.person"],
    fiche: ["auteurs fields.error.person"],
  });
  expect((await app.read(anonymous, pages.atelier.id)).people).toMatchObject([{ id: ada, name: "Ada" }]);
  expect((await app.read(anonymous, pages.annuaire.id)).people).toMatchObject([{ id: ada, name: "Ada" }]);
});

test("it is found by no search, listed nowhere, exported in no file and read in no version", async () => {
  const { annuaire: page, atelier: workshop } = await writtenByHand();
  const urls = ["Introuvablov", "zebulon.i@exemple.test"].flatMap((q) => [
    `/api/search?q=${encodeURIComponent(q)}`,
    `/api/pages?q=${encodeURIComponent(q)}`,
  ]);
  for (const url of [...urls, "/api/pages?kind=annuaire", "/api/pages?kind=atelier", "/api/events"]) {
    const { statusCode, body } = await camille.ask({ url });
    expect([url, statusCode]).toEqual([url, 200]);
    expect(body.replaceAll(/"q":"[^"]*"/g, ""), url).not.toMatch(trace);
  }
  for (const { id } of [page, workshop]) {
    await keeper.keepDue();
    const versions = (await camille.ask({ url: `/api/pages/${id}/versions` })).json().items as { id: string }[];
    expect(versions).not.toEqual([]);
    for (const version of versions) {
      const { statusCode, body } = await camille.ask({ url: `/api/pages/${id}/versions/${version.id}` });
      expect(statusCode).toBe(200);
      expect(body).not.toMatch(trace);
    }
    const markdown = (await anonymous.ask({ url: `/api/pages/${id}/markdown` })).body;
    expect(markdown).toContain("Ada");
    expect(markdown).not.toMatch(trace);
  }
  for (const table of ["pages", "page_people", "page_terms", "page_events", "page_links"])
    expect(JSON.stringify(await app.query(`SELECT * FROM ${table}`)), table).not.toMatch(trace);
});
