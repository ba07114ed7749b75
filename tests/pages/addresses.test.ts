import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const interfaceFolder = mkdtempSync(join(tmpdir(), "passerelles-interface-"));
writeFileSync(join(interfaceFolder, "index.html"), "<!doctype html><title>Passerelles</title>");
const app = await startPagesApp({ interfaceFolder });
afterAll(app.close);
afterAll(() => rmSync(interfaceFolder, { recursive: true }));

const anyone = app.browser();
const lecteur = await app.signedIn("lecteur");
const author = await app.signedIn("conseiller");
/** What a browser that opens an address is answered, but for what differs each time. */
const open = async (slug: string, browser = anyone) => {
  const { statusCode, headers, body } = await browser.ask({ url: `/pages/${slug}`, headers: { accept: "text/html" } });
  return { statusCode, type: headers["content-type"], cache: headers["cache-control"], body };
};
const shell = {
  type: "text/html; charset=utf-8",
  cache: "no-cache",
  body: "<!doctype html><title>Passerelles</title>",
};

test("the address of a page that one may read is found", async () => {
  const { slug } = await app.page({ title: "Fiche publique", visibility: "public" });
  expect(await open(slug)).toEqual({ statusCode: 200, ...shell });
});

test("an address without a page is not found, and shows the interface", async () => {
  expect(await open("rien-de-tel")).toEqual({ statusCode: 404, ...shell });
  expect(await open("Rien%20de%20tel")).toEqual({ statusCode: 404, ...shell });
});

test("a page that one may not read is answered like one that does not exist", async () => {
  const nothing = await open("rien-de-tel");
  const members = await app.page({ title: "Entre nous" });
  expect(await open(members.slug)).toEqual(nothing);
  expect((await open(members.slug, lecteur)).statusCode).toBe(200);
  const own = await app.page({ title: "À moi", visibility: "prive", ownerId: author.person.id });
  expect(await open(own.slug, lecteur)).toEqual(nothing);
  expect((await open(own.slug, author)).statusCode).toBe(200);
});

test("a page in the trash is not found by who may not read it there", async () => {
  const { id, slug } = await app.page({ title: "Jetée", visibility: "public" });
  await app.query("UPDATE pages SET trashed_at = now() WHERE id = $1", id);
  expect((await open(slug)).statusCode).toBe(404);
  expect((await open(slug, author)).statusCode).toBe(200);
});
