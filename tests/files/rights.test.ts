import type { AddressInfo } from "node:net";
import { removeUnused } from "@passerelles/server/files/remove-unused.ts";
import { createPage } from "@passerelles/server/pages/create-page.ts";
import { createProjector } from "@passerelles/server/projection/projector.ts";
import { createVersionKeeper } from "@passerelles/server/versions/keeper.ts";
import type { Visibility } from "@passerelles/shared/access.ts";
import type { StoredFile } from "@passerelles/shared/api/files.schemas.ts";
import { fileUrl, imageUrl, readFile } from "@passerelles/shared/api/files.ts";
import { updatePage } from "@passerelles/shared/api/pages.ts";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import sharp from "sharp";
import { afterAll, expect, onTestFinished, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { openPage, until } from "../support/fake-client.ts";
import { startPagesApp } from "../support/pages-app.ts";
import { sendFile } from "../support/send-file.ts";
import { startTestApp } from "../support/test-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const writer = await app.signedIn("conseiller");
const colleague = await app.signedIn("formateur");
const nobody = app.browser();

let sent = 0;
/** Another image each time. */
async function newImage(width = 30, sender = writer): Promise<StoredFile> {
  sent += 1;
  const background = { r: sent, g: 99, b: 120 };
  const bytes = await sharp({ create: { width, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
  return sendFile(sender, { name: `image-${sent}.png`, bytes });
}

const figure = (file: string, alt = "Un vélo") => ({ type: "figure", attrs: { id: file, file, alt } });
const pageWith = (file: string, visibility: Visibility, alt?: string) =>
  app.page({ ownerId: writer.person.id, visibility, body: [figure(file, alt)] });
const remove = (pageId: string) => app.edit(pageId, ({ body }) => body.delete(0, body.length), writer.person.id);
const statusOf = async (browser: Browser, { id }: StoredFile) => (await browser.ask({ url: fileUrl(id) })).statusCode;
const opened = (pageId: string, visibility: Visibility) =>
  writer.call(updatePage, { params: { id: pageId }, body: { visibility } });

test("a file is its sender's alone until a page uses it, and then belongs to whoever reads that page", async () => {
  const file = await newImage();
  expect([await statusOf(writer, file), await statusOf(colleague, file), await statusOf(nobody, file)]).toEqual([
    200, 404, 404,
  ]);
  const secret = await pageWith(file.id, "prive");
  expect([await statusOf(writer, file), await statusOf(colleague, file), await statusOf(nobody, file)]).toEqual([
    200, 404, 404,
  ]);
  expect((await colleague.call(readFile, { params: { id: file.id } })).statusCode).toBe(404);
  const open = await pageWith(file.id, "public");
  expect([await statusOf(colleague, file), await statusOf(nobody, file)]).toEqual([200, 200]);
  await remove(open.id);
  expect([await statusOf(writer, file), await statusOf(nobody, file)]).toEqual([200, 404]);
  await app.query("UPDATE pages SET visibility = 'public' WHERE id = $1", secret.id);
  expect(await statusOf(nobody, file)).toBe(200);
  await writer.ask({ method: "POST", url: `/api/pages/${secret.id}/trash` });
  expect(await statusOf(nobody, file)).toBe(404);
});

test("the sizes of an image follow the same rule", async () => {
  const file = await newImage(600);
  expect(file.image?.widths).toEqual([480]);
  const status = async (browser: Browser, width: number) =>
    (await browser.ask({ url: imageUrl(file.id, width) })).statusCode;
  expect([await status(writer, 480), await status(writer, 481), await status(nobody, 480)]).toEqual([200, 404, 404]);
  await pageWith(file.id, "public");
  const answer = await nobody.ask({ url: imageUrl(file.id, 480) });
  expect(answer.headers["content-type"]).toBe("image/webp");
  expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ width: 480 });
});

test("a page tells its reader of the files that it uses", async () => {
  const file = await newImage();
  const page = await pageWith(file.id, "membres");
  expect((await app.read(colleague, page.id)).files).toEqual([file]);
});

test("a page is not opened to more people before its images are described, and says which are not", async () => {
  const file = await newImage();
  const page = await pageWith(file.id, "prive", " \u00a0\u200b.");
  const refused = await opened(page.id, "membres");
  expect([refused.statusCode, refused.json().code]).toEqual([409, "imagesWithoutAlternative"]);
  expect(refused.json().detail).toContain(file.name);
  expect(refused.json().errors).toEqual([{ path: file.id, message: file.name }]);
  expect((await app.read(writer, page.id)).visibility).toBe("prive");
  await app.edit(
    page.id,
    ({ body }) => {
      body.delete(0, body.length);
      body.insert(0, bodyToYjs([figure(file.id, "Deux vélos")]));
    },
    writer.person.id,
  );
  expect((await opened(page.id, "public")).statusCode).toBe(200);
  await app.edit(page.id, ({ body }) => body.insert(0, bodyToYjs([figure(file.id, "")])), writer.person.id);
  expect((await opened(page.id, "prive")).statusCode).toBe(200);
});

test("an image of a public page is not told before it is described, but to those who may describe it", async () => {
  const [file, described] = [await newImage(), await newImage()];
  const image = (id: string, file: string, alt: string) => ({ type: "figure", attrs: { id, file, alt } });
  const body = [image("a", file.id, ""), image("b", described.id, "Un vélo")];
  const page = await app.page({ ownerId: writer.person.id, visibility: "public" });
  await app.edit(page.id, (document) => document.body.insert(0, bodyToYjs(body)), writer.person.id);
  const told = async (browser: Browser) => {
    const answers = [`/api/pages/${page.id}`, `/api/pages/by-slug/${page.slug}`, `/api/pages/${page.id}/markdown`];
    const texts = await Promise.all(answers.map(async (url) => (await browser.ask({ url })).payload));
    return texts.map((text) => [text.includes(file.id), text.includes(described.id)]);
  };
  expect(await told(writer)).toEqual(Array(3).fill([true, true]));
  const member = await app.signedIn("lecteur");
  for (const reader of [nobody, member]) expect(await told(reader)).toEqual(Array(3).fill([false, true]));
  expect((await app.read(nobody, page.id)).files).toEqual([described]);
  expect((await app.read(writer, page.id)).files).toEqual([file, described]);
  await app.query("UPDATE pages SET visibility = 'membres' WHERE id = $1", page.id);
  expect(await told(member)).toEqual(Array(3).fill([true, true]));
});

test("nor is it read at its own address, unless another page describes it or offers it, until somebody describes it", async () => {
  const member = await app.signedIn("lecteur");
  const file = await newImage(600);
  const page = await app.page({ ownerId: writer.person.id, visibility: "public" });
  const write = (pageId: string, ...nodes: object[]) =>
    app.edit(
      pageId,
      ({ body }) => {
        body.delete(0, body.length);
        body.insert(0, bodyToYjs(nodes as Parameters<typeof bodyToYjs>[0]));
      },
      writer.person.id,
    );
  const statuses = async (browser: Browser) => {
    const asked = [fileUrl(file.id), imageUrl(file.id, 480), fileUrl(file.id).replace("/content", "")];
    return Promise.all(asked.map(async (url) => (await browser.ask({ url })).statusCode));
  };
  const [held, told] = [Array(3).fill(404), Array(3).fill(200)];
  await write(page.id, figure(file.id.toUpperCase(), "\u3164"));
  expect(await statuses(nobody)).toEqual(held);
  expect(await statuses(member)).toEqual(held);
  expect(await statuses(writer)).toEqual(told);
  expect(await statuses(colleague)).toEqual(told);
  const other = await pageWith(file.id, "membres", "");
  expect(await statuses(member)).toEqual(told);
  expect(await statuses(nobody)).toEqual(held);
  await remove(other.id);
  await write(page.id, figure(file.id, ""), { type: "pieceJointe", attrs: { id: "j", file: file.id } });
  expect(await statuses(nobody)).toEqual(told);
  await write(page.id, figure(file.id, ""));
  expect(await statuses(nobody)).toEqual(held);
  await write(page.id, figure(file.id, ""), figure(file.id, "Deux vélos"));
  expect(await statuses(nobody)).toEqual(told);
});

test("a file named on a page by somebody who may not read it stays unseen there", async () => {
  const file = await newImage();
  const shared = await pageWith(file.id, "membres");
  expect((await opened(shared.id, "prive")).statusCode).toBe(200);
  const thief = colleague.person.id;
  const own = await app.page({ ownerId: thief, visibility: "public", body: [] });
  const name = () => app.edit(own.id, ({ body }) => body.insert(0, bodyToYjs([figure(file.id)])), thief);
  await name();
  const everywhere = async () => [await statusOf(colleague, file), await statusOf(nobody, file)];
  expect(await everywhere()).toEqual([404, 404]);
  expect((await app.read(nobody, own.id)).files).toEqual([]);
  const copy = await colleague.ask({ method: "POST", url: `/api/pages/${own.id}/duplicate` });
  expect((await app.read(colleague, copy.json().id)).files).toEqual([]);
  const keeper = createVersionKeeper({ database: app.database, log: app.app.log, pause: 0 });
  await keeper.keepDue();
  await keeper.close();
  expect(await everywhere()).toEqual([404, 404]);
  const versions = (await colleague.ask({ url: `/api/pages/${own.id}/versions` })).json().items;
  const version = await colleague.ask({ url: `/api/pages/${own.id}/versions/${versions[0].id}` });
  expect([version.statusCode, version.json().files]).toEqual([200, []]);

  // Nor does it become theirs by the hand of somebody who may read it, and copies the page or puts a state of it back.
  const theirs = await writer.ask({ method: "POST", url: `/api/pages/${own.id}/duplicate` });
  expect((await app.read(writer, theirs.json().id)).files).toEqual([]);
  const back = await writer.ask({ method: "POST", url: `/api/pages/${own.id}/versions/${versions[0].id}/restore` });
  expect([back.statusCode, await everywhere()]).toEqual([200, [404, 404]]);
  await app.projector.projectPage(own.id);
  expect(await everywhere()).toEqual([404, 404]);

  // Once it is open to them again, they may pass it on; what was passed on stays.
  expect((await opened(shared.id, "membres")).statusCode).toBe(200);
  await name();
  expect(await everywhere()).toEqual([200, 200]);
  expect((await opened(shared.id, "prive")).statusCode).toBe(200);
  await app.edit(own.id, ({ fields }) => writeText(fields, "resume", "Un résumé"), thief);
  expect(await everywhere()).toEqual([200, 200]);
});

test("a file named under the Yjs client of its owner by somebody else stays unseen, and costs them their socket", async () => {
  const live = await startTestApp({ live: true });
  onTestFinished(live.close);
  await live.app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = live.app.server.address() as AddressInfo;
  const [owner, thief] = [await live.signedIn("conseiller"), await live.signedIn("formateur")];
  const file = await newImage(30, owner);
  const { id } = await createPage(live.database.db, {
    ...{ kind: fichePratique, title: "Ouverte aux membres", visibility: "membres", ownerId: thief.person.id },
    body: [{ type: "paragraph" }],
  });
  const open = (browser: typeof owner) => {
    const client = openPage(port, id, browser.cookies.get("passerelles") ?? null);
    onTestFinished(client.leave);
    return client;
  };
  const theirs = open(owner);
  await theirs.synced();
  theirs.type("bonjour");
  await theirs.allSaved();
  theirs.disconnect();

  const stolen = open(thief);
  await stolen.synced();
  stolen.doc.clientID = theirs.doc.clientID;
  stolen.doc.getXmlFragment("body").insert(0, bodyToYjs([{ type: "pieceJointe", attrs: { id: "p", file: file.id } }]));
  await until(() => stolen.closed.includes(closeCode.anothersText));
  await createProjector({ database: live.database, kinds, log: live.app.log }).projectPage(id);
  expect(await statusOf(thief, file)).toBe(404);
  const published = await thief.call(updatePage, { params: { id }, body: { visibility: "public" } });
  expect([published.statusCode, await statusOf(live.browser(), file)]).toEqual([200, 404]);

  // What its owner names there is shown.
  theirs.doc.getXmlFragment("body").insert(0, bodyToYjs([{ type: "pieceJointe", attrs: { id: "p", file: file.id } }]));
  theirs.connect();
  await theirs.allSaved();
  await createProjector({ database: live.database, kinds, log: live.app.log }).projectPage(id);
  expect(await statusOf(live.browser(), file)).toBe(200);
});

test("a page does not begin open to everybody with an image that has no description", async () => {
  const reseau = await app.signedIn("reseau");
  const file = await newImage(30, reseau);
  const asked = { kind: "structure", title: "Garage solidaire" };
  const answer = await reseau.ask({ method: "POST", url: "/api/templates", body: asked });
  const template: string = answer.json().id;
  const lay = (alt: string) =>
    app.edit(
      template,
      ({ body }) => {
        body.delete(0, body.length);
        body.insert(0, bodyToYjs([figure(file.id, alt)]));
      },
      reseau.person.id,
    );
  const begin = (visibility: Visibility) =>
    writer.ask({ method: "POST", url: "/api/pages", body: { ...asked, template, visibility } });
  await lay("");
  const refused = await begin("public");
  expect([refused.statusCode, refused.json().code]).toEqual([409, "imagesWithoutAlternative"]);
  expect((await begin("membres")).statusCode).toBe(200);
  await lay("Une façade");
  expect((await begin("public")).statusCode).toBe(200);
});

test("what no page uses goes after its delay, with its bytes; what a page or its history uses stays", async () => {
  const keeper = createVersionKeeper({ database: app.database, log: app.app.log, pause: 0 });
  const [unused, used, past] = [await newImage(600), await newImage(), await newImage()];
  const abandoned = (await writer.ask({ method: "POST", url: "/api/uploads", body: { name: "a", bytes: 5 } })).json();
  await pageWith(used.id, "membres");
  const page = await pageWith(past.id, "prive");
  await remove(page.id);
  await keeper.keepDue();
  await keeper.close();
  const present = async (id: string) => (await app.query("SELECT hash FROM files WHERE id = $1", id))[0]?.hash;
  const hash = await present(unused.id);

  await removeUnused(app.database, { unused: 30, abandoned: 1 });
  expect(await present(unused.id)).toBe(hash);
  await removeUnused(app.database, { unused: 0, abandoned: 0 });
  expect(await present(unused.id)).toBeUndefined();
  expect(await app.query("SELECT FROM content_pieces WHERE hash = $1", hash)).toEqual([]);
  expect(await app.query("SELECT FROM content_sizes WHERE hash = $1", hash)).toEqual([]);
  expect(await app.query("SELECT FROM uploads WHERE id = $1", abandoned.id)).toEqual([]);
  expect(await present(used.id)).toBeDefined();
  expect(await present(past.id)).toBeDefined();
  // Whoever reads the history reads the image of then; whoever does not, does not.
  expect([await statusOf(writer, past), await statusOf(colleague, past)]).toEqual([200, 404]);
  const orphans =
    await app.query(`SELECT hash FROM contents WHERE NOT EXISTS (SELECT FROM files WHERE files.hash = contents.hash)
    AND NOT EXISTS (SELECT FROM content_sizes WHERE sized_hash = contents.hash)`);
  expect(orphans).toEqual([]);
});

test("a copy of a page shows the same image", async () => {
  const file = await newImage();
  const page = await pageWith(file.id, "membres");
  const copy = await colleague.ask({ method: "POST", url: `/api/pages/${page.id}/duplicate`, body: {} });
  await remove(page.id);
  expect((await app.read(colleague, copy.json().id)).files).toEqual([file]);
  expect(await statusOf(colleague, file)).toBe(200);
});

test("the Markdown of a page leads to its images and attachments", async () => {
  const file = await newImage();
  const attached = { type: "pieceJointe", attrs: { id: "p", file: file.id, label: "La photo" } };
  const { id } = await app.page({ ownerId: writer.person.id, body: [figure(file.id), attached] });
  const { body } = await writer.ask({ url: `/api/pages/${id}/markdown` });
  const url = `${app.config.publicUrl}${fileUrl(file.id)}`;
  expect(body).toContain(`![Un vélo](${url})`);
  expect(body).toContain(`[La photo](${url}) (`);
});
