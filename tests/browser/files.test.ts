import { createVersionKeeper } from "@passerelles/server/versions/keeper.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { Locator } from "playwright-core";
import sharp from "sharp";
import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { joinAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";
import { blockHandle, pointAtBlock } from "../support/point-at-block.ts";
import { untilProjected } from "../support/projected.ts";

const { app, browser, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#0b6e6e", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  });

/** Puts files on the text as a paste, or as a drop on its last block. */
async function give({ text }: Person, how: "paste" | "drop", files: { name: string; type: string; bytes: Buffer }[]) {
  const given = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString("base64") }));
  await text.evaluate(
    (element, { how, given }) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const common = { bubbles: true, cancelable: true };
      if (how === "paste") element.dispatchEvent(new ClipboardEvent("paste", { ...common, clipboardData: data }));
      else {
        const { left, top } = (element.lastElementChild ?? element).getBoundingClientRect();
        element.dispatchEvent(
          new DragEvent("drop", { ...common, dataTransfer: data, clientX: left + 4, clientY: top + 4 }),
        );
      }
    },
    { how, given },
  );
}

/** Waits until an image is drawn from its own bytes. */
async function drawn({ page }: Person, alt: string): Promise<void> {
  const image = page.getByRole("img", { name: alt }).first();
  await image.waitFor();
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
}

test("an image that is pasted is sent, described, and seen by the other writer and by readers", async () => {
  const { id, url } = await app.page({ body: [paragraph("Avant")] });
  await Promise.all(both.map((person) => person.write(url)));
  await camille.moveCaret("Control+End");
  await give(camille, "paste", [
    { name: "vélo.png", type: "image/png", bytes: await noise(700, 300).png().toBuffer() },
  ]);
  await drawn(camille, "Image sans description");
  await camille.page.getByText("Image à décrire").waitFor();
  await camille.page.getByRole("button", { name: "Décrire l’image" }).click();
  const form = camille.page.getByRole("dialog", { name: "Image" });
  await form.getByLabel("Description, pour qui ne voit pas l’image").fill("Un vélo devant l’agence");
  await form.getByLabel("Légende").fill("Le vélo prêté");
  await form.getByLabel("Crédit").fill("L’association");
  expect(await findDefects(camille.page)).toEqual([]);
  await camille.page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  await camille.saved();
  await drawn(felix, "Un vélo devant l’agence");
  await untilProjected(app, id);
  await felix.page.goto(url);
  await drawn(felix, "Un vélo devant l’agence");
  await felix.page.getByRole("figure").getByText("Le vélo prêté").waitFor();
  await felix.page.getByText("© L’association").waitFor();
  expect(await findDefects(felix.page)).toEqual([]);
});

test("files that are dropped stand where they fall: an image as an image, anything else as an attachment", async () => {
  const { id, url } = await app.page({ body: [paragraph("Un"), paragraph("Deux")] });
  await camille.write(url);
  const bytes = await noise(60, 40).jpeg().toBuffer();
  await give(camille, "drop", [
    { name: "photo.jpg", type: "image/jpeg", bytes },
    { name: "page.html", type: "text/html", bytes: Buffer.from("<script>alert(1)</script>") },
  ]);
  await drawn(camille, "Image sans description");
  const link = camille.page.getByRole("link", { name: /page\.html/ });
  await link.waitFor();
  await camille.saved();
  await untilProjected(app, id);
  await camille.page.goto(url);
  const download = camille.page.waitForEvent("download");
  await camille.page.getByRole("link", { name: /page\.html/ }).click();
  expect((await download).suggestedFilename()).toBe("page.html");
});

test("an upload that is cut goes on by itself, and one that is given up leaves nothing", async () => {
  const { id, url } = await app.page({ body: [paragraph("Texte")] });
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const large = Buffer.alloc(3_000_000, 5);
  let pieces = 0;
  await camille.page.route("**/api/uploads/*?offset=*", async (route) => {
    pieces += 1;
    if (pieces === 3) await route.abort("connectionreset");
    else await route.continue();
  });
  await give(camille, "paste", [{ name: "relevé.bin", type: "application/octet-stream", bytes: large }]);
  await camille.page.getByRole("link", { name: /relevé\.bin/ }).waitFor();
  expect(pieces).toBe(7);
  await camille.page.unroute("**/api/uploads/*?offset=*");

  await camille.page.route("**/api/uploads/*?offset=*", () => undefined);
  await give(camille, "paste", [{ name: "autre.bin", type: "application/octet-stream", bytes: large }]);
  await camille.page.getByText("Envoi de autre.bin").waitFor();
  await camille.page.getByRole("button", { name: "Terminer" }).click();
  const asked = camille.page.getByRole("dialog", { name: "Un fichier est en cours d’envoi" });
  await asked.waitFor();
  expect(await findDefects(camille.page)).toEqual([]);
  await asked.getByRole("button", { name: "Rester" }).click();
  await asked.waitFor({ state: "detached" });
  await camille.page.getByRole("button", { name: "Arrêter l’envoi" }).click();
  await camille.page.getByText("Envoi de autre.bin").waitFor({ state: "detached" });
  await camille.page.unroute("**/api/uploads/*?offset=*");
  await camille.saved();
  await untilProjected(app, id);
  await camille.page.goto(url);
  await camille.page.getByRole("link", { name: /relevé\.bin/ }).waitFor();
  await expect
    .poll(async () => (await app.database.pool.query("SELECT FROM uploads WHERE file_id IS NULL")).rowCount)
    .toBe(0);
});

test("what is no image says why, and can be removed", async () => {
  const { url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const magic = await noise(300, 300).png().toBuffer();
  await give(camille, "paste", [{ name: "coupée.png", type: "image/png", bytes: magic.subarray(0, 9000) }]);
  await camille.page.getByRole("alert").getByText("Cette image n’a pas pu être lue").waitFor();
  await camille.page.getByRole("button", { name: "Retirer", exact: true }).click();
  await expect.poll(() => camille.text.getByRole("alert").count()).toBe(0);
  await expect.poll(() => camille.text.locator("figure, [class*=frame]").count()).toBe(0);
});

test("an image that loses its movement, and one that browsers do not display, say what was kept of them", async () => {
  const { url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  const views = await Promise.all([noise(40, 30).png().toBuffer(), noise(40, 30).png().toBuffer()]);
  const moving = await sharp(views, { join: { animated: true } })
    .gif()
    .toBuffer();
  await give(camille, "paste", [{ name: "vélo.gif", type: "image/gif", bytes: moving }]);
  await camille.text.getByRole("status").getByText("seule sa première vue est gardée").waitFor();
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(64)]);
  await give(camille, "drop", [{ name: "photo.heic", type: "image/heic", bytes: heic }]);
  await camille.text.getByRole("status").getByText("d’un format que les navigateurs n’affichent pas").waitFor();
  await camille.page.getByRole("link", { name: /photo\.heic/ }).waitFor();
  expect(await findDefects(camille.page)).toEqual([]);
});

test("an image is never drawn larger than it is: while writing, to readers, on paper", async () => {
  const { id, url } = await app.page({ body: [paragraph("Avant")] });
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await give(camille, "paste", [
    { name: "petite.png", type: "image/png", bytes: await noise(300, 120).png().toBuffer() },
  ]);
  const size = async () => {
    await drawn(camille, "Image sans description");
    const box = await camille.page.getByRole("img", { name: "Image sans description" }).boundingBox();
    return [box?.width, box?.height];
  };
  expect(await size()).toEqual([300, 120]);
  await camille.saved();
  await untilProjected(app, id);
  await camille.page.goto(url);
  expect(await size()).toEqual([300, 120]);
  await camille.page.emulateMedia({ media: "print" });
  expect(await size()).toEqual([300, 120]);
  await camille.page.emulateMedia({ media: null });
  const usual = camille.page.viewportSize();
  await camille.page.setViewportSize({ width: 320, height: 700 });
  const [width = 0, height = 0] = await size();
  expect(width).toBeLessThan(300);
  expect(width / height).toBeCloseTo(2.5, 1);
  if (usual) await camille.page.setViewportSize(usual);
});

test("an image of another host in pasted HTML is not fetched", async () => {
  const { url } = await app.page();
  await camille.write(url);
  const asked: string[] = [];
  camille.page.on("request", (request) => asked.push(request.url()));
  await camille.text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/html", '<p>Du texte <img src="https://ailleurs.exemple.test/suivi.png" alt="suivi"></p>');
    element.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }));
  });
  await expect.poll(() => camille.words()).toContain("Du texte");
  await camille.saved();
  expect(asked.filter((address) => address.includes("ailleurs"))).toEqual([]);
});

test("an inset and a population are made with the keyboard alone, and read as they were written", async () => {
  const { id, url } = await app.page();
  const { page } = camille;
  const { keyboard } = page;
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await keyboard.type("/encart");
  await page.getByRole("option", { name: /Encart/, selected: true }).waitFor();
  await keyboard.press("Enter");
  await keyboard.type("Penser au casque");
  await page.getByRole("complementary", { name: "Information" }).getByText("Penser au casque").waitFor();
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.type("Dehors ");
  await keyboard.type("/population");
  await page.getByRole("option", { name: /Population/, selected: true }).waitFor();
  await keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Population" });
  await form.waitFor();
  const tabTo = async (name: string) => {
    const target = form.getByLabel(name, { exact: true }).or(form.getByRole("button", { name, exact: true }));
    for (let presses = 0; presses < 30; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`${name} is not reached`);
  };
  await tabTo("De qui s’agit-il ?");
  await keyboard.type("Personnes accompagnées");
  await tabTo("Effectif");
  await keyboard.type("301");
  await tabTo("Ajouter : Répartition par public");
  await keyboard.press("Enter");
  await tabTo("Public, Répartition par public 1");
  await keyboard.type("Jeunes");
  await tabTo("Effectif, Répartition par public 1");
  await keyboard.type("120");
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
  await camille.saved();
  await untilProjected(app, id);
  await page.goto(url);
  await page.getByRole("complementary", { name: "Information" }).getByText("Penser au casque").waitFor();
  await page.getByRole("row", { name: "Jeunes 120" }).waitFor();
  await page.getByText("Dehors").waitFor();
  expect(await page.getByRole("complementary", { name: "Information" }).getByText("Dehors").count()).toBe(0);
  expect(await findDefects(page)).toEqual([]);
});

/** Moves a row of a form down by its menu. */
async function moveDown(form: Locator, field: string, place: number): Promise<void> {
  await form.getByRole("button", { name: `Ligne ${place} de ${field}` }).click();
  await form.page().getByRole("menuitem", { name: "Descendre" }).click();
}

test("two people write two rows of a population, and one inset, at once", async () => {
  const { id, url } = await app.page({
    body: [
      { type: "encart", attrs: { id: "e", tone: "attention" }, content: [paragraph("milieu")] },
      { type: "population", attrs: { id: "p", label: "Publics" }, rows: [{ id: "x", columns: { public: "Un" } }] },
    ],
  });
  await Promise.all(both.map((person) => person.write(url)));
  const opened = both.map((person) => person.page.getByRole("dialog", { name: "Population" }));
  await Promise.all(both.map(({ page }) => page.getByRole("button", { name: "Modifier : Population" }).click()));
  const [hers, his] = opened;
  if (!hers || !his) throw new Error("two forms");
  await hers.getByRole("button", { name: "Ajouter : Répartition par public" }).click();
  await his.getByLabel("Public, Répartition par public 2").waitFor();
  await Promise.all([
    hers.getByLabel("Public, Répartition par public 2").fill("Deux"),
    his.getByLabel("Effectif, Répartition par public 1").fill("10"),
  ]);
  await hers.getByLabel("Effectif, Répartition par public 1").and(camille.page.locator("[value='10']")).waitFor();
  await his.getByLabel("Public, Répartition par public 2").and(felix.page.locator("[value='Deux']")).waitFor();
  // One moves a row while the other writes in it.
  await Promise.all([
    moveDown(hers, "Répartition par public", 1),
    his.getByLabel("Public, Répartition par public 1").fill("Un bis"),
  ]);
  await hers.getByLabel("Public, Répartition par public 2").and(camille.page.locator("[value='Un bis']")).waitFor();
  await Promise.all(both.map(({ page }) => page.keyboard.press("Escape")));

  const inset = (person: Person) => person.text.locator("[data-tone]").getByText("milieu");
  await inset(camille).click();
  await camille.moveCaret("Home");
  await inset(felix).click();
  await felix.moveCaret("End");
  await Promise.all([camille.page.keyboard.type("début "), felix.page.keyboard.type(" fin")]);
  for (const person of both) await expect.poll(() => person.words()).toContain("début milieu fin");
  await Promise.all(both.map((person) => person.saved()));
  await expect
    .poll(async () => (await app.database.pool.query("SELECT text FROM pages WHERE id = $1", [id])).rows[0].text)
    .toContain("début milieu fin\nPublics\nDeux\nUn bis : 10");
});

test("a population keeps its rows when it is copied into another page, or beside itself", async () => {
  const rows = [
    { id: "x", columns: { public: "Jeunes", count: "12" } },
    { id: "y", columns: { public: "Seniors", count: "<3" } },
  ];
  const population = { type: "population", attrs: { id: "p", label: "Publics" }, rows };
  const from = await app.page({ body: [paragraph("Qui"), population, paragraph("Fin")] });
  const to = await app.page({ body: [paragraph("Avant")] });
  const texts = async (id: string) =>
    (await app.database.pool.query("SELECT text FROM pages WHERE id = $1", [id])).rows[0].text as string;
  const { page } = camille;
  await camille.write(from.url);
  await camille.moveCaret("Control+a", "Control+c");
  await camille.write(to.url);
  await camille.moveCaret("Control+End", "Enter", "Control+v");
  const copied = "Publics\nJeunes : 12\nSeniors : <3";
  await expect.poll(() => texts(to.id)).toContain(copied);

  // Once more on the same page, and beside itself: three, each with rows of its own.
  await camille.moveCaret("Control+End", "Enter", "Control+v");
  await expect.poll(async () => (await texts(to.id)).split(copied).length).toBe(3);
  const change = page.getByRole("button", { name: "Modifier : Population" });
  await pointAtBlock(page, camille.text.locator("> *").filter({ has: change }).first());
  await blockHandle(page).click();
  await page.getByRole("menuitem", { name: "Dupliquer" }).click();
  await expect.poll(async () => (await texts(to.id)).split(copied).length).toBe(4);
  await page.getByRole("button", { name: "Modifier : Population" }).first().click();
  const form = page.getByRole("dialog", { name: "Population" });
  await form.getByLabel("Public, Répartition par public 1").fill("Autres");
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await texts(to.id)).split(copied).length).toBe(3);
});

test("a past version shows its image", async () => {
  const { id, url } = await app.page({ body: [paragraph("Texte")] });
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await give(camille, "paste", [{ name: "a.png", type: "image/png", bytes: await noise(80, 40).png().toBuffer() }]);
  await drawn(camille, "Image sans description");
  await camille.saved();
  const keeper = createVersionKeeper({ database: app.database, log: { error: () => undefined }, pause: 0 });
  const isKept = () => app.database.pool.query("SELECT FROM pages WHERE id = $1 AND kept_seq = seq", [id]);
  // A page whose row somebody else holds is passed over until the next look.
  await expect.poll(() => keeper.keepDue().then(isKept)).toMatchObject({ rowCount: 1 });
  await keeper.close();
  await camille.page.goto(`${url}/versions`);
  await drawn(camille, "Image sans description");
});

test("an image that is not described is shown to its writers, and kept from the public until it is", async () => {
  const { id, url } = await app.page({ visibility: "public", body: [paragraph("Texte")] });
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await give(camille, "paste", [{ name: "b.png", type: "image/png", bytes: await noise(80, 40).png().toBuffer() }]);
  await drawn(camille, "Image sans description");
  await camille.saved();
  await untilProjected(app, id);
  await camille.page.goto(url);
  await drawn(camille, "Image sans description");
  const context = await browser.newContext({ baseURL: app.address, locale: "fr-FR" });
  const visitor = await context.newPage();
  await visitor.goto(url);
  await visitor.getByText("Cette image sera montrée quand elle aura sa description.").waitFor();
  expect(await visitor.locator("figure img").count()).toBe(0);
  await context.close();
});
