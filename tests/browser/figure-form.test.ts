import { annuaire } from "@passerelles/shared/kinds/annuaire.ts";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import { sizes } from "../support/drawn-screen.ts";

const { app, people } = await joinAppFor("conseiller");
const [camille] = people;
const { page } = camille;
const form = page.getByRole("dialog", { name: "Chiffre" });
const figures = page.getByRole("button", { name: /^Modifier le chiffre/ });

const place = async (drawn: Locator) => {
  const box = await drawn.boundingBox();
  if (box === null) throw new Error(`${drawn} is not drawn.`);
  return box;
};
const figure = (id: string, more: object = {}) => ({
  type: "indicateur",
  attrs: { id, label: `Chiffre ${id}`, value: "250", ...more },
});
/** Opens a page with three figures in a row for writing; the last one says more than the others. */
async function write(): Promise<string> {
  const empty = Array.from({ length: 12 }, () => ({ type: "paragraph" }));
  const last = figure("c", { method: "un questionnaire", quote: "les mots de la source" });
  const row = { type: "paragraph", content: [figure("a"), figure("b"), last] };
  const { id, url } = await app.page({ body: [...empty, row, ...empty] });
  await camille.write(url);
  return id;
}
async function measured(id: string) {
  await camille.saved();
  return (await (await camille.context.request.get(`/api/indicators?page=${id}`)).json()).items;
}

test("the form of a figure stands beside it, with all that is usual and its button in sight", async () => {
  await page.setViewportSize(sizes.desktop);
  await write();
  for (const at of [0, 1, 2]) {
    await figures.nth(at).click();
    await form.waitFor();
    const [box, card, button] = await Promise.all([
      place(form),
      place(figures.nth(at)),
      place(form.getByRole("button", { name: "Valider" })),
    ]);
    const apart = box.x >= card.x + card.width || card.x >= box.x + box.width || box.y >= card.y + card.height;
    expect(apart || card.y >= box.y + box.height, `figure ${at} is not covered`).toBe(true);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(button.y + button.height).toBeLessThanOrEqual(sizes.desktop.height);
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
  }
});

test("a territory and a day that are chosen with the mouse are kept, and the form stays until one presses elsewhere", async () => {
  await page.setViewportSize(sizes.desktop);
  const id = await write();
  await figures.first().click();
  await form.getByLabel("Territoire").fill("Essonne");
  await page
    .getByRole("option", { name: /Essonne \(91\)/ })
    .first()
    .click();
  await form.getByLabel("Vérifié le").fill("12 nov. 2026");
  await form.getByRole("button", { name: "Ouvrir le calendrier" }).click();
  const calendar = page.getByRole("dialog", { name: "Calendrier" });
  await calendar.getByRole("button", { name: "vendredi 13 novembre 2026" }).click();
  await calendar.waitFor({ state: "detached" });
  expect(await form.getByLabel("Vérifié le").inputValue()).toBe("13/11/2026");
  await form.getByRole("button", { name: "Ouvrir le calendrier" }).click();
  await calendar.waitFor();
  await page.keyboard.press("Escape");
  await calendar.waitFor({ state: "detached" });
  expect(await form.isVisible()).toBe(true);
  await page.getByRole("heading", { level: 2, name: "Chiffre" }).click();
  expect(await form.isVisible()).toBe(true);
  await page.mouse.click(sizes.desktop.width / 2, 150);
  await form.waitFor({ state: "detached" });
  await expect
    .poll(async () => (await measured(id)).map((item: { measure: object }) => item.measure))
    .toContainEqual(expect.objectContaining({ territory: "91", verifiedOn: "2026-11-13" }));
});

test("a day that is not understood stays as it was typed, with its message", async () => {
  await page.setViewportSize(sizes.desktop);
  await write();
  await figures.first().click();
  const day = form.getByLabel("Vérifié le");
  await day.fill("le mois dernier");
  await page.keyboard.press("Tab");
  expect(await day.inputValue()).toBe("le mois dernier");
  await form.getByText("Cette date n’est pas comprise").waitFor();
  await form.getByRole("button", { name: "Aujourd’hui" }).click();
  await expect.poll(() => day.inputValue()).toMatch(/^\d\d\/\d\d\/\d{4}$/);
});

test("what only some figures say is there when it is filled, and comes when it is asked for", async () => {
  await page.setViewportSize(sizes.desktop);
  await write();
  await figures.first().click();
  await form.waitFor();
  expect(await form.getByLabel("Méthode").count()).toBe(0);
  await form.getByRole("button", { name: "Ajouter une précision (5)" }).press("Enter");
  expect(await form.getByLabel("Lien").evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  await figures.nth(2).click();
  await form.waitFor();
  expect(await form.getByLabel("Méthode").inputValue()).toBe("un questionnaire");
  await form.getByLabel("Méthode").fill("");
  await form.getByRole("button", { name: "Ajouter une précision (3)" }).waitFor();
});

test("on a phone the form is as high as the window, and its button is in sight", async () => {
  await page.setViewportSize(sizes.phone);
  await write();
  await figures.first().click();
  const { width, height } = sizes.phone;
  await expect.poll(() => place(form)).toEqual({ x: 0, y: 0, width, height });
  await form.getByRole("button", { name: /^Ajouter une précision/ }).click();
  const button = await place(form.getByRole("button", { name: "Valider" }));
  expect(button.y + button.height).toBeLessThanOrEqual(height);
  await form.getByRole("button", { name: "Valider" }).click();
  await form.waitFor({ state: "detached" });
});

test("nothing moves when one leaves a field that has a help: what one presses next is hit", async () => {
  await page.setViewportSize(sizes.desktop);
  const { url } = await app.page({ kind: annuaire });
  await camille.write(url);
  const add = page.getByRole("button", { name: "Ajouter : Partenaires" });
  const before = await place(add);
  await page.getByLabel("Pour quoi faire", { exact: true }).focus();
  expect(await place(add)).toEqual(before);
  await page.mouse.click(before.x + before.width / 2, before.y + before.height - 2);
  await page.getByLabel("Rôle dans le projet, Partenaires 1").waitFor();
});
