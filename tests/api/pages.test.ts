import { afterAll, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const conseiller = await app.signedIn("conseiller");
const lecteur = await app.signedIn("lecteur");

const create = (body: object) => conseiller.ask({ method: "POST", url: "/api/pages", body });

test("a page is created from a template and read at once by its id and by its slug", async () => {
  const answer = await create({ kind: "fiche-pratique", title: "Vélo-école d’Étampes", template: "resolis" });
  expect(answer.statusCode).toBe(200);
  const { id, slug, url } = answer.json();
  expect({ slug, url }).toEqual({ slug: "velo-ecole-d-etampes", url: "/pages/velo-ecole-d-etampes" });
  const page = await app.read(conseiller, id);
  expect(page).toMatchObject({
    ...{ id, title: "Vélo-école d’Étampes", template: "resolis", visibility: "membres", kind: "fiche-pratique" },
    ...{
      owner: { id: conseiller.person.id },
      authors: [{ id: conseiller.person.id }],
      trashedAt: null,
      official: null,
    },
  });
  expect(page.may).toEqual(["read", "readHistory", "write", "duplicate", "setVisibility", "trash"]);
  expect(page.body.content?.[0]).toMatchObject({ type: "heading", content: [{ text: "Origines et contexte" }] });
  expect(page.text).toContain("Origines et contexte");
  const bySlug = await lecteur.ask({ url: `/api/pages/by-slug/${slug}` });
  expect(bySlug.json()).toMatchObject({ id, may: ["read"] });
});

test("a page without a template named has its kind’s first one", async () => {
  const { id } = (await create({ kind: "fiche-pratique", title: "Sans modèle" })).json();
  expect((await app.read(conseiller, id)).template).toBe("resolis");
});

test.each([
  [{ kind: "inconnu", title: "T" }, "unknownKind"],
  [{ kind: "structure", title: "T", template: "resolis" }, "unknownTemplate"],
  [{ kind: "structure", title: "" }, "invalidRequest"],
  [{ kind: "structure", title: "a".repeat(301) }, "invalidRequest"],
  [{ kind: "structure", title: "T", ownerId: "moi" }, "invalidRequest"],
  [{ kind: "structure", title: "T", visibility: "secret" }, "invalidRequest"],
])("%j is refused: %s", async (body, code) => {
  const answer = await create(body);
  expect(answer.statusCode).toBe(400);
  expect(answer.json().code).toBe(code);
});

test("those who only read create nothing", async () => {
  const body = { kind: "structure", title: "T" };
  expect((await lecteur.ask({ method: "POST", url: "/api/pages", body })).statusCode).toBe(403);
  expect((await app.browser().ask({ method: "POST", url: "/api/pages", body })).statusCode).toBe(401);
});

test("a page that is made public is read by all, and its writers are told of its rights", async () => {
  const { id } = await app.page({ ownerId: conseiller.person.id });
  const anyone = app.browser();
  expect((await anyone.ask({ url: `/api/pages/${id}` })).statusCode).toBe(404);
  const body = { visibility: "public" };
  const answer = await conseiller.ask({ method: "PATCH", url: `/api/pages/${id}`, body });
  expect(answer.json()).toMatchObject({ id, visibility: "public" });
  expect(app.rightsChanged).toContain(id);
  const read = await app.read(anyone, id);
  expect(read).toMatchObject({ id, owner: null, authors: [], may: ["read"] });
});

test("a page in the trash is gone for readers, and comes back as it was", async () => {
  const { id } = await app.page({ title: "À jeter", ownerId: conseiller.person.id });
  const statusFor = async (browser: typeof lecteur) => (await browser.ask({ url: `/api/pages/${id}` })).statusCode;
  const listed = async (url: string) =>
    (await conseiller.ask({ url })).json().items.map((page: { id: string }) => page.id);
  expect((await lecteur.ask({ method: "POST", url: `/api/pages/${id}/trash` })).statusCode).toBe(403);
  expect((await conseiller.ask({ method: "POST", url: `/api/pages/${id}/trash` })).statusCode).toBe(200);
  expect([await statusFor(lecteur), await statusFor(conseiller)]).toEqual([410, 200]);
  expect((await lecteur.ask({ url: `/api/pages/${id}` })).json().code).toBe("pageGone");
  expect((await app.browser().ask({ url: `/api/pages/${id}` })).statusCode).toBe(404);
  expect(await listed("/api/pages")).not.toContain(id);
  expect(await listed("/api/pages?trashed=true")).toEqual([id]);
  expect((await conseiller.ask({ method: "POST", url: `/api/pages/${id}/trash` })).statusCode).toBe(403);
  expect((await conseiller.ask({ method: "POST", url: `/api/pages/${id}/restore` })).statusCode).toBe(200);
  expect(await statusFor(lecteur)).toBe(200);
  expect(app.rightsChanged.filter((changed) => changed === id)).toHaveLength(2);
});

test("a copy has the content of the page, another owner and a life of its own", async () => {
  const figure = { type: "indicateur", attrs: { value: "46 %", label: "de retours" } };
  const { id } = await app.page({
    title: "Le modèle",
    fields: { resume: "En bref.", lieux: [{ code: "91" }, { code: "77" }] },
    body: [{ type: "paragraph", content: [{ type: "text", text: "Soit " }, figure] }],
  });
  const copy = (await conseiller.ask({ method: "POST", url: `/api/pages/${id}/duplicate`, body: {} })).json();
  const [page, original] = [await app.read(conseiller, copy.id), await app.read(conseiller, id)];
  expect(page).toMatchObject({ title: "Le modèle (copie)", summary: "En bref.", owner: { id: conseiller.person.id } });
  expect(page.territories.map(({ code }) => code)).toEqual(["77", "91"]);
  expect(page.body).toEqual(original.body);
  await app.rename(id, "Autre");
  expect((await app.read(conseiller, copy.id)).title).toBe("Le modèle (copie)");
});

test.each([
  ["no body", {}],
  ["an empty one that is called JSON", { headers: { "content-type": "application/json" } }],
])("a copy needs no title, and can be asked for with %s", async (_body, asked) => {
  const { id } = await app.page({ title: "Sans rien dire" });
  const copy = await conseiller.ask({ method: "POST", url: `/api/pages/${id}/duplicate`, ...asked });
  expect([copy.statusCode, (await app.read(conseiller, copy.json().id)).title]).toEqual([
    200,
    "Sans rien dire (copie)",
  ]);
});

test("the copy of a private page is private, of a public page for members", async () => {
  const admin = await app.signedIn("admin");
  const visibilityOfCopy = async (visibility: "prive" | "public") => {
    const { id } = await app.page({ visibility });
    const url = `/api/pages/${id}/duplicate`;
    const copy = (await admin.ask({ method: "POST", url, body: { title: "Copie" } })).json();
    return (await app.read(admin, copy.id)).visibility;
  };
  expect(await visibilityOfCopy("prive")).toBe("prive");
  expect(await visibilityOfCopy("public")).toBe("membres");
});

test("values that are not understood are kept, with what is wrong", async () => {
  const { id } = await app.page({ fields: { demarrage: "2017", fin: "bientôt", lieux: [{ code: "Étampes" }] } });
  const { fields, fieldErrors } = await app.read(conseiller, id);
  expect(fields).toMatchObject({ demarrage: 2017, fin: "bientôt", lieux: [{ code: "Étampes" }] });
  expect(fieldErrors.map(({ field, code }) => [field, code])).toEqual([
    ["fin", "fields.error.year"],
    ["lieux", "fields.error.territory"],
  ]);
  expect(fieldErrors[0]?.message).toMatch(/^\p{Lu}.* .*\.$/u);
});

test("a page is downloaded as Markdown under its own name", async () => {
  const secret = await app.page({ title: "Page secrète", visibility: "prive" });
  const body = [{ type: "paragraph", content: [{ type: "renvoi", attrs: { page: secret.id } }] }];
  const { id } = await app.page({ title: "L’été : 100 % “vélo”", fields: { resume: "En bref.", licence: "" }, body });
  const answer = await lecteur.ask({ url: `/api/pages/${id}/markdown` });
  expect(answer.headers["content-type"]).toBe("text/markdown; charset=utf-8");
  expect(answer.headers["content-disposition"]).toBe(
    "attachment; filename=\"l-ete-100-velo.md\"; filename*=UTF-8''L%E2%80%99%C3%A9t%C3%A9%20100%20%25%20%E2%80%9Cv%C3%A9lo%E2%80%9D.md",
  );
  expect(answer.body).toBe("# L’été : 100 % “vélo”\n\nEn bref.\n\n…\n");
  expect((await app.browser().ask({ url: `/api/pages/${id}/markdown` })).statusCode).toBe(404);
});

test("what refers to a page is said only to those who may read it", async () => {
  const target = await app.page({ title: "La cible" });
  const link = { type: "paragraph", content: [{ type: "renvoi", attrs: { page: target.id } }] };
  const open = await app.page({ title: "Ouverte", body: [link] });
  const hidden = await app.page({ title: "Cachée", visibility: "prive", fields: { structurePorteuse: target.id } });
  const author = app.browser();
  await app.query(
    "UPDATE accounts SET password_hash = $1 WHERE id = $2",
    await hashOf(conseiller.person.id),
    app.author.id,
  );
  await author.signIn(app.author.email, "une phrase assez longue");
  const backlinks = async (browser: typeof author) =>
    (await app.read(browser, target.id)).backlinks.map(({ title }) => title);
  expect(await backlinks(lecteur)).toEqual(["Ouverte"]);
  expect(await backlinks(author)).toEqual(["Cachée", "Ouverte"]);
  expect((await app.read(author, hidden.id)).links).toMatchObject([
    { id: target.id, anchor: "field:structurePorteuse" },
  ]);
  await app.query("UPDATE pages SET visibility = 'prive' WHERE id = $1", target.id);
  expect((await app.read(lecteur, open.id)).links).toEqual([]);
});

async function hashOf(accountId: string): Promise<unknown> {
  const [row] = await app.query("SELECT password_hash FROM accounts WHERE id = $1", accountId);
  return row?.password_hash;
}

test("the pages that a page refers to are listed with their columns, to whoever may read it and them", async () => {
  const organisation = async (title: string, visibility: "membres" | "prive") =>
    (await create({ kind: "structure", title, visibility })).json().id as string;
  const [open, hidden] = [await organisation("Garage ouvert", "membres"), await organisation("Garage caché", "prive")];
  await organisation("Garage sans lien", "membres");
  const { id } = await app.page({
    ownerId: conseiller.person.id,
    fields: { organismes: [{ page: open }, { page: hidden }] },
  });
  const list = (who: typeof conseiller) => who.ask({ url: `/api/pages?kind=structure&linkedFrom=${id}&sort=title` });
  const titles = async (who: typeof conseiller) =>
    (await list(who)).json().items.map(({ title }: { title: string }) => title);
  expect(await titles(conseiller)).toEqual(["Garage caché", "Garage ouvert"]);
  expect(await titles(lecteur)).toEqual(["Garage ouvert"]);
  expect((await app.browser().ask({ url: `/api/pages?linkedFrom=${id}` })).statusCode).toBe(404);
});
