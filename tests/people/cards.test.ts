import { structure } from "@passerelles/shared/kinds/structure.ts";
import { afterAll, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const camille = await app.signedIn("conseiller");
const lecteur = await app.signedIn("lecteur");

const make = (body: object, browser = camille) => browser.ask({ method: "POST", url: "/api/people", body });
const change = (id: string, body: object, browser = camille) =>
  browser.ask({ method: "PATCH", url: `/api/people/${id}`, body });

test("a card needs a name and no more: members may read it, and nothing else is known", async () => {
  const answer = await make({ name: "  Noé Garage " });
  expect(answer.json()).toEqual({
    ...{ id: expect.any(String), name: "Noé Garage", role: "", structure: null, email: null, phone: null },
    ...{ visibility: "membres", source: "", verifiedOn: null, isMember: false, changedAt: expect.any(String) },
    may: ["read", "change"],
  });
});

test("a name keeps nothing that would make it read as another, on cards as on accounts", async () => {
  const { id, name } = (await make({ name: "\u202eNoé\u2066 Ga\u200brage\u2069 \u202c" })).json();
  expect(name).toBe("Noé Garage");
  expect((await change(id, { name: "\u2067Ada\u2069" })).json().name).toBe("Ada");
  expect((await make({ name: "\u202e\u2066 \u200b" })).statusCode).toBe(400);
  expect((await make({ name: "No\u0000é" })).statusCode).toBe(400);
  const self = await lecteur.ask({ method: "PATCH", url: "/api/profile", body: { name: "\u202dLéa\u202c" } });
  expect([self.statusCode, self.json().name]).toEqual([200, "Léa"]);
});

test("a card says what it was told, its phone number in one form and its organisation by its page", async () => {
  const garage = await app.page({ kind: structure, title: "Garage des Essais" });
  const told = { role: "Cheffe d’atelier", email: " Noe@Exemple.test ", phone: "01.23.45.67.89", visibility: "public" };
  const where = { structure: garage.id, source: "https://exemple.test/equipe", verifiedOn: "2026-03-14" };
  const { id } = (await make({ name: "Noé Atelier", ...told, ...where })).json();
  expect((await lecteur.ask({ url: `/api/people/${id}` })).json()).toMatchObject({
    ...{ name: "Noé Atelier", role: "Cheffe d’atelier", email: "noe@exemple.test", phone: "+33123456789" },
    structure: { id: garage.id, kind: "structure", title: "Garage des Essais", url: garage.url },
    ...{ visibility: "public", source: "https://exemple.test/equipe", verifiedOn: "2026-03-14", may: ["read"] },
  });
  await app.query("UPDATE pages SET visibility = 'prive' WHERE id = $1", garage.id);
  expect((await lecteur.ask({ url: `/api/people/${id}` })).json().structure).toBeNull();
});

test("what is not said stays, and what is emptied goes", async () => {
  const { id } = (await make({ name: "Ada", role: "Accueil", email: "ada@exemple.test", phone: "3949" })).json();
  expect((await change(id, { role: "Direction" })).json()).toMatchObject({ role: "Direction", phone: "3949" });
  expect((await change(id, { email: null, phone: "" })).json()).toMatchObject({
    email: null,
    phone: null,
    name: "Ada",
  });
});

test.each([
  [{ name: "" }, "name"],
  [{ name: "x".repeat(101) }, "name"],
  [{ name: "Deux\nlignes" }, "name"],
  [{ name: "Ada", phone: "01 23" }, "phone"],
  [{ name: "Ada", email: "ada" }, "email"],
  [{ name: "Ada", role: "x".repeat(201) }, "role"],
  [{ name: "Ada", source: "x".repeat(501) }, "source"],
  [{ name: "Ada", verifiedOn: "2026-02-30" }, "verifiedOn"],
  [{ name: "Ada", visibility: "prive" }, "visibility"],
  [{ name: "Ada", structure: "00000000-0000-4000-8000-000000000000" }, "structure"],
])("%j is refused for its %s", async (body, path) => {
  const answer = await make(body);
  expect(answer.statusCode).toBe(400);
  expect(answer.json().errors.map((fault: { path: string }) => fault.path)).toEqual([path]);
});

test.each(["accountId", "createdBy", "id", "folded"])("nobody sets %s", async (key) => {
  const answer = await make({ name: "Ada", [key]: camille.person.id });
  expect(answer.statusCode).toBe(400);
});

test("an organisation is a page of that kind that one may read", async () => {
  const sheet = await app.page({ title: "Une fiche" });
  const hidden = await app.page({ kind: structure, title: "Structure privée", visibility: "prive" });
  for (const { id } of [sheet, hidden]) {
    expect((await make({ name: "Ada", structure: id })).statusCode).toBe(400);
  }
});

test("people are found by the beginnings and parts of their name and role, without accents, and never by their addresses", async () => {
  const zoe = {
    name: "Zoé Trouvable",
    role: "Médiatrice numérique",
    email: "secrete@exemple.test",
    phone: "0611223344",
  };
  const { id } = (await make(zoe)).json();
  const found = async (q: string) =>
    (await lecteur.ask({ url: `/api/people?q=${encodeURIComponent(q)}` }))
      .json()
      .items.map((one: { id: string }) => one.id);
  for (const q of ["zoe", "TROUV", "trouvable zoé", "mediatrice", "numér zo"]) expect(await found(q), q).toEqual([id]);
  for (const q of ["secrete", "exemple.test", "0611223344", "611", "zoe introuvable"])
    expect(await found(q), q).not.toContain(id);
  for (const q of ["%", "_", "' -"]) expect(await found(q), q).toEqual([]);
  for (const q of ["", " "]) expect(await found(q), q).toContain(id);
  await change(id, { role: "Coordinatrice" });
  expect(await found("mediatrice")).toEqual([]);
  expect(await found("coordinatrice")).toEqual([id]);
});

test("people are listed a page at a time, by name, each once", async () => {
  const names: string[] = [];
  let after = "";
  do {
    const { items, next } = (await camille.ask({ url: `/api/people?limit=2${after}` })).json();
    names.push(...items.map(({ id }: { id: string }) => id));
    expect(items.length).toBeLessThanOrEqual(2);
    after = next === null ? "" : `&after=${next}`;
  } while (after !== "");
  const { items } = (await camille.ask({ url: "/api/people?limit=100" })).json();
  expect(names).toEqual(items.map(({ id }: { id: string }) => id));
  expect(new Set(names).size).toBe(names.length);
});

test.each(["0", "101", "x"])("a limit of %s is refused", async (limit) => {
  expect((await camille.ask({ url: `/api/people?limit=${limit}` })).statusCode).toBe(400);
});

test.each(["x", "W10", "WyJhIiwiYiJd"])("the cursor %s is refused", async (after) => {
  expect((await camille.ask({ url: `/api/people?after=${after}` })).statusCode).toBe(400);
});

test("one's own card is made once, however often and at once it is written", async () => {
  const browser = await app.signedIn("lecteur");
  expect((await browser.ask({ url: "/api/people/mine" })).json()).toBeNull();
  const write = (body: object) => browser.ask({ method: "PUT", url: "/api/people/mine", body });
  const made = await Promise.all(["Une", "Deux", "Trois"].map((name) => write({ name, phone: "0123456789" })));
  expect(new Set(made.map((answer) => answer.json().id)).size).toBe(1);
  await write({ name: "Quatre", role: "Lectrice" });
  const own = (await browser.ask({ url: "/api/people/mine" })).json();
  expect(own).toMatchObject({ name: "Quatre", role: "Lectrice", phone: "+33123456789", isMember: true });
  expect((await camille.ask({ url: "/api/people?q=quatre+lectrice" })).json().items).toHaveLength(1);
});

test("an account that a page names stands for the card of its member, and tells nothing before there is one", async () => {
  const browser = await app.signedIn("conseiller");
  const { id } = await app.page({ fields: { auteurs: [{ person: browser.person.id }] } });
  expect((await app.read(lecteur, id)).people).toMatchObject([{ id: browser.person.id, name: null }]);
  await browser.ask({ method: "PUT", url: "/api/people/mine", body: { name: "Enfin Nommée" } });
  expect((await app.read(lecteur, id)).people).toMatchObject([{ id: browser.person.id, name: "Enfin Nommée" }]);
});
