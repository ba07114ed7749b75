import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import type { Template } from "@passerelles/shared/api/templates.schemas.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { addRow, writeText } from "@passerelles/shared/document/write-fields.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { afterAll, describe, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const reseau = await app.signedIn("reseau");
const admin = await app.signedIn("admin");
const conseiller = await app.signedIn("conseiller");
const lecteur = await app.signedIn("lecteur");
const visitor = app.browser();

const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const heading = (text: string): BodyNode => ({
  type: "heading",
  attrs: { level: 2 },
  content: [{ type: "text", text }],
});

const make = (browser: Browser, body: object) =>
  browser.ask({ method: "POST", url: "/api/templates", body: { kind: "fiche-pratique", title: "Modèle", ...body } });
const made = async (body: object = {}): Promise<{ id: string; slug: string; url: string }> => {
  const answer = await make(reseau, body);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const begin = (template: string, kind = "fiche-pratique", browser: Browser = conseiller) =>
  browser.ask({ method: "POST", url: "/api/pages", body: { kind, title: "Une page", template } });
const list = async (query = "", browser: Browser = conseiller): Promise<{ items: Template[]; next: string | null }> => {
  const answer = await browser.ask({ url: `/api/templates${query}` });
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const act = (browser: Browser, id: string, action: string, body?: object) =>
  browser.ask({ method: "POST", url: `/api/pages/${id}/${action}`, body });

test("a kind’s templates are listed with where they come from, shipped ones first and in the asker’s language", async () => {
  const { id, url } = await made({ kind: "structure", title: "Garage solidaire", description: "Pour un garage." });
  expect((await list("?kind=structure")).items).toEqual([
    {
      ...{ id: "vierge", kind: "structure", origin: "shipped", title: "Page vierge" },
      ...{ description: expect.any(String), url: null, changedAt: null, retiredAt: null },
    },
    {
      ...{ id, kind: "structure", origin: "stored", title: "Garage solidaire", description: "Pour un garage.", url },
      ...{ changedAt: expect.any(String), retiredAt: null },
    },
  ]);
  const english = await lecteur.ask({ url: "/api/templates?kind=structure", headers: { "accept-language": "en" } });
  expect(english.json().items[0].title).toBe("Blank page");
  expect((await list("?kind=inconnu")).items).toEqual([]);
});

test("templates are read bit by bit, each once, whatever the length of a bit", async () => {
  for (const title of ["Un", "Deux", "Trois"]) await made({ title });
  const whole = (await list()).items.map(({ id }) => id);
  for (const limit of [1, 2, 3]) {
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const after: string = next === "" ? "" : `&after=${encodeURIComponent(next)}`;
      const bit = await list(`?limit=${limit}${after}`);
      expect(bit.items.length).toBeLessThanOrEqual(limit);
      seen.push(...bit.items.map(({ id }) => id));
      next = bit.next;
    }
    expect(seen).toEqual(whole);
  }
});

test.each(["limit=101", "limit=0", "after=n%27importe", "ordre=titre"])(
  "a list asked for with %s is refused",
  async (query) => {
    expect((await conseiller.ask({ url: `/api/templates?${query}` })).statusCode).toBe(400);
  },
);

describe("who manages templates", () => {
  test.each([
    ["a network coordinator", reseau, 200],
    ["an administrator", admin, 200],
    ["an adviser", conseiller, 403],
    ["a reader", lecteur, 403],
    ["a visitor", visitor, 401],
  ])("%s who makes one is answered %3$i", async (_who, browser, status) => {
    expect((await make(browser, {})).statusCode).toBe(status);
  });

  test("every member reads a template, a visitor does not, and only those who manage them do more", async () => {
    const { id, slug } = await made();
    expect((await app.read(lecteur, id)).may).toEqual(["read"]);
    expect((await app.read(conseiller, id)).may).toEqual(["read"]);
    expect(await app.read(reseau, id)).toMatchObject({
      isTemplate: true,
      may: ["read", "readHistory", "write", "duplicate", "trash"],
    });
    expect((await app.read(admin, id)).may).toEqual((await app.read(reseau, id)).may);
    for (const url of [`/api/pages/${id}`, `/api/pages/by-slug/${slug}`, `/api/pages/${id}/markdown`])
      expect([url, (await visitor.ask({ url })).statusCode]).toEqual([url, 404]);
    expect((await visitor.ask({ url: "/api/templates" })).statusCode).toBe(401);
    for (const [action, body] of [["trash"], ["restore"], ["duplicate", {}]] as const)
      expect([action, (await act(conseiller, id, action, body)).statusCode]).toEqual([action, 403]);
    const body = { visibility: "public" };
    for (const browser of [conseiller, reseau, admin])
      expect((await browser.ask({ method: "PATCH", url: `/api/pages/${id}`, body })).statusCode).toBe(403);
  });

  test("it stays closed to visitors even when its row says public, and to its maker once they manage no more", async () => {
    const former = await app.signedIn("reseau");
    const { id } = (await make(former, {})).json();
    await app.query("UPDATE pages SET visibility = 'public' WHERE id = $1", id);
    expect((await visitor.ask({ url: `/api/pages/${id}` })).statusCode).toBe(404);
    await app.query("UPDATE accounts SET role = 'conseiller' WHERE id = $1", former.person.id);
    expect((await app.read(former, id)).may).toEqual(["read"]);
    expect((await act(former, id, "trash")).statusCode).toBe(403);
  });

  test("somebody suspended neither reads nor makes nor uses one", async () => {
    const someone = await app.signedIn("reseau");
    const { id } = (await make(someone, {})).json();
    await app.query("UPDATE accounts SET suspended_at = now() WHERE id = $1", someone.person.id);
    const answers = [
      await someone.ask({ url: "/api/templates" }),
      await make(someone, {}),
      await begin(id, "fiche-pratique", someone),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
    expect((await someone.ask({ url: `/api/pages/${id}` })).statusCode).toBe(404);
  });
});

describe("a template made of a page", () => {
  const source = () =>
    app.page({
      title: "Le garage d’Étampes",
      fields: {
        ...{ resume: "En bref.", source: "https://exemple.test", demarrage: "2017", licence: "cc-by-4.0" },
        ...{ lieux: [{ code: "91223" }], publics: [{ value: "Seniors" }], auteurs: [{ person: app.author.id }] },
      },
      body: [
        heading("Constat"),
        {
          type: "paragraph",
          content: [
            {
              type: "indicateur",
              attrs: { indicator: "retour-emploi", label: "Retour à l’emploi", value: "46 %", source: "Bilan" },
            },
          ],
        },
        {
          type: "flotte",
          attrs: { source: "Bilan", verifiedOn: "2026-11-12" },
          rows: [{ id: "r", columns: { nombre: "46 %" } }],
        },
      ],
    });

  test("has its sections and sorting terms, not what is true of that page alone", async () => {
    const { id: from } = await source();
    const { id } = await made({ title: "Garage", description: "Pour un garage.", from });
    const page = await app.read(reseau, id);
    expect(page).toMatchObject({ title: "Garage", summary: "Pour un garage.", owner: { id: reseau.person.id } });
    expect(Object.keys(page.fields).sort()).toEqual(["licence", "publics", "resume", "title"]);
    expect(page.body.content?.[0]).toMatchObject(heading("Constat"));
    const figure = page.body.content?.[1]?.content?.[0];
    expect(figure).toMatchObject({
      type: "indicateur",
      attrs: { indicator: "retour-emploi", label: "Retour à l’emploi" },
    });
    expect(page.body.content?.[2]?.type).toBe("flotte");
    expect(JSON.stringify(page.body)).not.toMatch(/46 %|Bilan|2026-11-12/);
    expect(JSON.stringify(page)).not.toContain("Étampes");
  });

  test("is refused of a page of another kind, in the trash, unknown, or private and somebody else’s", async () => {
    const { id: from } = await source();
    const hidden = await app.page({ visibility: "prive" });
    const own = await app.page({ visibility: "prive", ownerId: admin.person.id });
    const thrown = await app.page();
    await act(reseau, thrown.id, "trash");
    const answers = async (browser: Browser, body: object) => {
      const answer = await make(browser, body);
      return [answer.statusCode, answer.json().code];
    };
    expect(await answers(reseau, { kind: "structure", from })).toEqual([400, "otherKind"]);
    expect(await answers(reseau, { from: thrown.id })).toEqual([403, "notAllowed"]);
    expect(await answers(reseau, { from: hidden.id })).toEqual([404, "notFound"]);
    expect(await answers(admin, { from: hidden.id })).toEqual([403, "notAllowed"]);
    expect((await make(admin, { from: own.id })).statusCode).toBe(200);
    expect(await answers(reseau, { from: "00000000-0000-4000-8000-000000000000" })).toEqual([404, "notFound"]);
    expect(await answers(reseau, { kind: "inconnu" })).toEqual([400, "unknownKind"]);
    expect(await answers(reseau, { title: "" })).toEqual([400, "invalidRequest"]);
  });
});

describe("a page that begins with a stored template", () => {
  test("has its present sections and fields, once, under its own title and without its description", async () => {
    const { id } = await made({ title: "Garage", description: "Pour un garage." });
    await app.edit(id, ({ fields, body }) => {
      writeText(fields, "licence", "cc-by-4.0");
      addRow(fields, "publics", { value: "Jeunes" }, { id: "r1" });
      writeText(fields, "title", "Garage solidaire");
      expect(body.length).toBe(1);
    });
    const { id: from } = await app.page({ body: [heading("Constat"), paragraph("Qui ?"), heading("Suites")] });
    const copied = await made({ from });
    const page = await app.read(conseiller, (await begin(id)).json().id);
    expect(page).toMatchObject({ title: "Une page", summary: "", template: id, isTemplate: false });
    expect(page.fields).toMatchObject({ publics: [{ value: "Jeunes" }] });
    expect(Object.keys(page.fields).sort()).toEqual(["licence", "publics", "title"]);
    const laid = await app.read(conseiller, (await begin(copied.id)).json().id);
    expect(laid.body).toEqual((await app.read(conseiller, copied.id)).body);
    expect(laid.text).toBe("Constat\nQui ?\nSuites");
    expect(laid.owner?.id).toBe(conseiller.person.id);
  });

  test("is not changed by what the template becomes", async () => {
    const { id } = await made();
    const page = (await begin(id)).json();
    await app.edit(id, ({ fields }) => writeText(fields, "typeAction", "insertion"));
    expect((await app.read(conseiller, page.id)).fields.typeAction).toBeUndefined();
  });

  test("has the licence of its template, which is CC BY 4.0 until somebody chooses another one, or none", async () => {
    const { id } = await made();
    const licence = async (page: string) => (await app.read(conseiller, page)).fields.licence;
    const begun = async () => licence((await begin(id)).json().id);
    expect([await licence((await begin("vierge")).json().id), await begun()]).toEqual(["CC-BY-4.0", "CC-BY-4.0"]);
    await app.edit(id, ({ fields }) => writeText(fields, "licence", "CC0-1.0"));
    expect(await begun()).toBe("CC0-1.0");
    await app.edit(id, ({ fields }) => writeText(fields, "licence", ""));
    expect(await begun()).toBeUndefined();
  });

  test("is refused, and nothing is created, with one that is retired, of another kind, unknown, or a mere page", async () => {
    const retired = await made();
    expect((await act(reseau, retired.id, "trash")).statusCode).toBe(200);
    const other = await made({ kind: "structure" });
    const page = await app.page();
    const count = async () => (await app.query("SELECT count(*)::int AS n FROM pages"))[0]?.n;
    const before = await count();
    for (const [template, status, code] of [
      [retired.id, 409, "templateRetired"],
      [other.id, 400, "otherKind"],
      [page.id, 400, "unknownTemplate"],
      ["00000000-0000-4000-8000-000000000000", 400, "unknownTemplate"],
      ["' OR true", 400, "unknownTemplate"],
    ] as const) {
      const answer = await begin(template);
      expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    }
    const english = await conseiller.ask({
      ...{ method: "POST", url: "/api/pages", headers: { "accept-language": "en" } },
      body: { kind: "fiche-pratique", title: "T", template: retired.id },
    });
    expect(english.json().detail).toBe(
      "This template has been retired meanwhile. Choose another one; nothing was created.",
    );
    expect(await count()).toBe(before);
    expect((await act(reseau, retired.id, "restore")).statusCode).toBe(200);
    expect((await begin(retired.id)).statusCode).toBe(200);
  });
});

test("a retired template is listed to those who may restore it, and to nobody else", async () => {
  const { id } = await made({ title: "À retirer" });
  await act(admin, id, "trash");
  expect(app.rightsChanged).toContain(id);
  const ids = async (query: string, browser: Browser) => (await list(query, browser)).items.map((one) => one.id);
  expect(await ids("", reseau)).not.toContain(id);
  expect(await ids("?retired=true", reseau)).toContain(id);
  expect(await ids("?retired=true", conseiller)).toEqual([]);
  expect((await list("?retired=true", admin)).items.every(({ retiredAt }) => retiredAt !== null)).toBe(true);
  expect((await conseiller.ask({ url: `/api/pages/${id}` })).statusCode).toBe(410);
});

test("the copy of a template is a template", async () => {
  const { id } = await made({ title: "Garage" });
  const copy = (await act(reseau, id, "duplicate", {})).json();
  expect(await app.read(lecteur, copy.id)).toMatchObject({ isTemplate: true, title: "Garage (copie)", may: ["read"] });
});

test("no list, search, link, figure or address of pages knows a template", async () => {
  const word = "Hippocampe";
  const target = await app.page({ kind: structure, title: "La cible" });
  const figure = { type: "indicateur", attrs: { id: "f1", indicator: "retour-emploi", label: word, value: "46 %" } };
  const link = { type: "renvoi", attrs: { page: target.id } };
  const template = await app.page({
    ...{ isTemplate: true, title: word, visibility: "public", ownerId: reseau.person.id },
    fields: { publics: [{ value: word }], lieux: [{ code: "29019" }], structurePorteuse: target.id },
    body: [{ type: "paragraph", content: [figure, link] }],
  });
  const pointing = await app.page({
    ...{ title: "Elle en parle", fields: { structurePorteuse: template.id } },
    body: [{ type: "paragraph", content: [{ type: "renvoi", attrs: { page: template.id } }] }],
  });
  const lists = [
    ...["", "?owner=me", "?wrote=me", "?near=me", `?q=${word}`, "?territory=29019", `?term=publics:${word}`],
    ...["?kind=fiche-pratique", "?sort=title", "?sort=created", "?trashed=true", "?trashed=true&owner=me"],
  ].map((query) => `/api/pages${query}`);
  const others = [
    `/api/search?q=${word}`,
    "/api/indicators",
    "/api/indicators?owner=me",
    `/api/indicators?page=${template.id}`,
  ];

  async function findNone() {
    for (const browser of [visitor, lecteur, conseiller, reseau, admin]) {
      for (const url of [...lists, ...others]) {
        const answer = await browser.ask({ url });
        expect([url, answer.statusCode]).toEqual([url, 200]);
        const { items } = answer.json() as { items: (PageSummary & { page?: { id: string } })[] };
        expect([url, items.filter((item) => (item.page ?? item).id === template.id)]).toEqual([url, []]);
      }
    }
    for (const browser of [conseiller, reseau]) {
      const { backlinks } = await app.read(browser, target.id);
      expect(backlinks).toEqual([]);
      const page = await app.read(browser, pointing.id);
      expect(page.links).toEqual([]);
      expect((await browser.ask({ url: `/api/pages/${pointing.id}/markdown` })).body).not.toContain(word);
    }
  }
  await findNone();
  await act(reseau, template.id, "trash");
  await findNone();
});

test("a template takes no address from pages, keeps its own when renamed, and tells visitors nothing by it", async () => {
  const template = await made({ title: "Atelier vélo" });
  expect(template.slug).toBe(`modele-${template.id}`);
  await app.rename(template.id, "Atelier de réparation");
  expect(await app.read(reseau, template.id)).toMatchObject({ title: "Atelier de réparation", slug: template.slug });
  expect((await app.page({ title: "Atelier vélo" })).slug).toBe("atelier-velo");
  expect((await app.page({ title: "Atelier de réparation" })).slug).toBe("atelier-de-reparation");
  const [known, unknown] = await Promise.all(
    [template.slug, "modele-00000000-0000-4000-8000-000000000000"].map((slug) =>
      visitor.ask({ url: `/pages/${slug}` }),
    ),
  );
  expect(known?.statusCode).toBe(unknown?.statusCode);
  expect(known?.headers.location).toBeUndefined();
});

test("what one wrote in templates does not decide what is near one’s work", async () => {
  const keeper = await app.signedIn("reseau");
  await app.page({ kind: structure, title: "Ailleurs" });
  await make(keeper, { kind: "structure" });
  expect((await keeper.ask({ url: "/api/pages?near=me" })).json().items).toEqual([]);
});

test("a template has versions, for those who write it", async () => {
  const { id } = await made();
  const { items } = (await reseau.ask({ url: `/api/pages/${id}/versions` })).json();
  expect(items).toMatchObject([{ reason: "created", authors: [{ id: reseau.person.id }] }]);
  expect((await conseiller.ask({ url: `/api/pages/${id}/versions` })).statusCode).toBe(403);
});
