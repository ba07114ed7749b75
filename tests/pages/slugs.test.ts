import { afterAll, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const conseiller = await app.signedIn("conseiller");

const slugOf = async (pageId: string) => (await app.read(conseiller, pageId)).slug;
/** Makes a page older than it is: its slugs were taken so much earlier. */
const age = async (pageId: string, minutes: number) => {
  await app.query("UPDATE pages SET created_at = created_at - $2 * interval '1 minute' WHERE id = $1", pageId, minutes);
};

test("pages of the same title are numbered, whoever comes first", async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => app.page({ title: "Garage solidaire" })));
  const numbered = ["garage-solidaire", ...[2, 3, 4, 5, 6, 7, 8].map((number) => `garage-solidaire-${number}`)];
  expect(made.map(({ slug }) => slug).sort()).toEqual(numbered.sort());
});

test("a numbered title and a number do not collide", async () => {
  const slugs = [];
  for (const title of ["Atelier", "Atelier 2", "Atelier", "Atelier 2"]) slugs.push((await app.page({ title })).slug);
  expect(slugs).toEqual(["atelier", "atelier-2", "atelier-3", "atelier-2-2"]);
});

test("the address follows the title, and the former one leads to it", async () => {
  const { id } = await app.page({ title: "Prêt de vélos", visibility: "public" });
  await age(id, 10);
  await app.rename(id, "Location de vélos");
  expect(await slugOf(id)).toBe("location-de-velos");
  expect((await conseiller.ask({ url: "/api/pages/by-slug/pret-de-velos" })).json()).toMatchObject({
    id,
    slug: "location-de-velos",
  });
  const anyone = app.browser();
  const moved = await anyone.ask({ url: "/pages/pret-de-velos?impression=oui" });
  expect(moved.headers["cache-control"]).toBe("no-store");
  expect([moved.statusCode, moved.headers.location]).toEqual([308, "/pages/location-de-velos?impression=oui"]);
  expect((await app.page({ title: "Prêt de vélos" })).slug).toBe("pret-de-velos-2");
});

test("the former address of a page of members leads a member to it, and nobody else", async () => {
  const { id } = await app.page({ title: "Navette du lundi", visibility: "membres" });
  await age(id, 10);
  await app.rename(id, "Navette du mardi");
  const asked = { url: "/pages/navette-du-lundi" };
  const moved = await conseiller.ask(asked);
  expect([moved.statusCode, moved.headers.location]).toEqual([308, "/pages/navette-du-mardi"]);
  expect((await app.browser().ask(asked)).headers.location).toBeUndefined();
});

test("a former address says nothing of a page that one may not read", async () => {
  const { id } = await app.page({ title: "Projet confidentiel", visibility: "membres" });
  await app.rename(id, "Projet très confidentiel");
  const answer = await app.browser().ask({ url: "/pages/projet-confidentiel" });
  expect(answer.headers.location).toBeUndefined();
  expect(answer.body).not.toContain("tres-confidentiel");
  expect((await app.browser().ask({ url: "/api/pages/by-slug/projet-confidentiel" })).statusCode).toBe(404);
});

test("a page that takes back a title takes back its address", async () => {
  const { id } = await app.page({ title: "Covoiturage" });
  await app.rename(id, "Transport");
  await app.rename(id, "Covoiturage");
  expect(await slugOf(id)).toBe("covoiturage");
  expect((await conseiller.ask({ url: "/api/pages/by-slug/transport" })).json().slug).toBe("covoiturage");
});

test("what was an address for a moment, while a title was typed, can be another page’s", async () => {
  const { id } = await app.page({ title: "Mob" });
  await age(id, 60);
  await app.rename(id, "Mobilité");
  await app.rename(id, "Mobilité solidaire");
  expect((await app.page({ title: "Mobilité" })).slug).toBe("mobilite");
  expect((await app.page({ title: "Mob" })).slug).toBe("mob-2");
});

test("changing the case or the punctuation of a title leaves its address", async () => {
  const { id } = await app.page({ title: "Code de la route" });
  await app.rename(id, "Code de la ROUTE !");
  expect(await slugOf(id)).toBe("code-de-la-route");
  expect(await app.query("SELECT slug FROM former_slugs WHERE page_id = $1", id)).toEqual([]);
});
