import { writeText } from "@passerelles/shared/document/write-fields.ts";
import { afterAll, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const conseiller = await app.signedIn("conseiller");

const slugOf = async (pageId: string) => (await app.read(conseiller, pageId)).slug;
/** The slug of a page that is not the first of its title. */
const ownSlug = (base: string, { id }: { id: string }) => `${base}-${id.slice(0, 5)}`;

test("of pages of the same title the first has the plain address, and each other one an address of its own", async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => app.page({ title: "Garage solidaire" })));
  const others = made.filter(({ slug }) => slug !== "garage-solidaire");
  expect(others.map(({ slug }) => slug)).toEqual(others.map((page) => ownSlug("garage-solidaire", page)));
  expect(others).toHaveLength(7);
});

test("who has taken the address that a page would have as its own is in nobody’s way", async () => {
  await app.page({ title: "Atelier" });
  const page = await app.page({ title: "Chantier" });
  await app.page({ title: `Atelier ${page.id.slice(0, 5)}` });
  await app.rename(page.id, "Atelier");
  expect(await slugOf(page.id)).toBe(`atelier-${page.id.slice(0, 8)}`);
});

test("no address tells that a private page has the same title", async () => {
  const hidden = await app.page({ title: "Fermeture de l’antenne", visibility: "prive" });
  expect(hidden.slug).toBe(ownSlug("fermeture-de-l-antenne", hidden));
  expect((await app.page({ title: "Fermeture de l’antenne" })).slug).toBe("fermeture-de-l-antenne");
  await app.rename(hidden.id, "Fusion des antennes");
  expect((await app.page({ title: "Fusion des antennes" })).slug).toBe("fusion-des-antennes");
});

test("a private page keeps its address when it is opened to others", async () => {
  const { id, slug } = await app.page({ title: "Brouillon partagé", visibility: "prive" });
  await app.query("UPDATE pages SET visibility = 'public' WHERE id = $1", id);
  await app.edit(id, ({ fields }) => writeText(fields, "resume", "Prêt."));
  expect(await slugOf(id)).toBe(slug);
});

test("the address follows the title, and the former one leads to it", async () => {
  const { id } = await app.page({ title: "Prêt de vélos", visibility: "public" });
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
  const later = await app.page({ title: "Prêt de vélos" });
  expect(later.slug).toBe(ownSlug("pret-de-velos", later));
});

test("the former address of a page of members leads a member to it, and nobody else", async () => {
  const { id } = await app.page({ title: "Navette du lundi", visibility: "membres" });
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

test("what was an address for a moment leads to the page for ever", async () => {
  const { id } = await app.page({ title: "Mob" });
  await app.rename(id, "Mobilité");
  await app.rename(id, "Mobilité solidaire");
  for (const title of ["Mob", "Mobilité"]) {
    const later = await app.page({ title });
    expect(later.slug).toBe(ownSlug(title === "Mob" ? "mob" : "mobilite", later));
  }
  expect((await conseiller.ask({ url: "/pages/mobilite" })).headers.location).toBe("/pages/mobilite-solidaire");
});

test("changing the case or the punctuation of a title leaves its address", async () => {
  const { id } = await app.page({ title: "Code de la route" });
  await app.rename(id, "Code de la ROUTE !");
  expect(await slugOf(id)).toBe("code-de-la-route");
  expect(await app.query("SELECT slug FROM former_slugs WHERE page_id = $1", id)).toEqual([]);
});
