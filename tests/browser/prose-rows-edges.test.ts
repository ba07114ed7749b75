import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";
import { blockHandle, pointAtBlock } from "../support/point-at-block.ts";
import { cellsSeen, list, paragraph, row, takeAway } from "../support/prose-rows.ts";
import { outline, storedBody } from "../support/stored-body.ts";

const { app, browser, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

const { page } = camille;
const { keyboard } = page;
const block = (type: string, ...content: BodyNode[]): BodyNode => ({ type, attrs: { id: `block-${type}` }, content });
const step = (etape: string, processus: string): BodyNode =>
  row(`a${etape.charCodeAt(0)}`, { etape, processus, moyens: "", resultats: "", facteurs: "", effets: "" });

async function opened(...body: BodyNode[]) {
  const made = await app.page({ body });
  await camille.write(made.url);
  return made;
}

const cellOf = ({ text }: Person, column: string, index = 0) =>
  text.locator(`[data-prose-row][data-rank="${index + 1}"] > [data-column=${column}]`);

async function caretIn(column: string, index = 0, person = camille): Promise<void> {
  await cellOf(person, column, index).click();
  await person.moveCaret("End");
}

test("signs at the start of a line make lists in a cell, where Tab nests items and leaves the cell from their end", async () => {
  const { id } = await opened(block("etapes", step("A", "")), paragraph());
  await caretIn("processus");
  await keyboard.type("- un");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("dans un");
  await keyboard.press("Tab");
  await keyboard.type("1. premier");
  await expect.poll(() => cellsSeen(camille)).toEqual([{ etape: "A", processus: "un|dans un", moyens: "premier" }]);
  await expect
    .poll(async () => outline(await storedBody(camille, id)))
    .toContain('proseCell(ul(li(p("un") ul(li(p("dans un")))))) proseCell(ol(li(p("premier"))))');
});

test("keys at the edges of a cell destroy none, and beside a block they leave it whole", async () => {
  await opened(paragraph("Avant"), block("etapes", step("A", "b"), step("C", "d")), paragraph("Après"));
  const whole = [
    { etape: "A", processus: "b" },
    { etape: "C", processus: "d" },
  ];
  await caretIn("processus");
  await camille.moveCaret("Home", "Backspace", "Backspace", "End", "Delete", "Delete");
  expect(await cellsSeen(camille)).toEqual(whole);
  await camille.moveCaret("Enter", "Enter", "Backspace", "Backspace");
  expect(await cellsSeen(camille)).toEqual(whole);
  await camille.text.getByText("Après").click();
  await camille.moveCaret("Home", "Backspace");
  expect(await cellsSeen(camille)).toEqual(whole);
  await camille.text.getByText("Avant", { exact: true }).click();
  await camille.moveCaret("End", "Delete");
  expect(await cellsSeen(camille)).toEqual(whole);
  expect(await camille.text.locator("[data-prose-cell]").count()).toBe(12);
});

test("Backspace goes back from an empty cell, and takes an empty row away, but the last", async () => {
  await opened(block("besoins", row("a1", { categorie: "Formation", besoins: [list("Aides")] })), paragraph());
  await caretIn("besoins");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await expect.poll(async () => (await cellsSeen(camille)).length).toBe(2);
  await keyboard.press("Backspace");
  expect((await cellsSeen(camille)).length).toBe(2);
  await keyboard.press("Backspace");
  await expect.poll(async () => (await cellsSeen(camille)).length).toBe(1);
  await keyboard.type(" et freins");
  await expect.poll(() => cellsSeen(camille)).toEqual([{ categorie: "Formation", besoins: "Aides et freins" }]);

  await opened(paragraph("Avant"), block("besoins", row("a1", { categorie: "", besoins: [list("")] })), paragraph());
  await caretIn("categorie");
  await keyboard.press("Backspace");
  expect((await cellsSeen(camille)).length).toBe(1);
  await keyboard.press("Backspace");
  await expect.poll(async () => (await cellsSeen(camille)).length).toBe(0);
});

test("what is selected over several cells is replaced by what is typed, and the cells stay", async () => {
  await opened(block("etapes", step("Ouvrir", "réunir"), step("Zone", "d")), paragraph());
  await caretIn("etape");
  await camille.moveCaret("Home", "ArrowRight", "ArrowRight", "Shift+ArrowDown", "Shift+End");
  await keyboard.type("x");
  await expect.poll(() => cellsSeen(camille)).toEqual([{ etape: "Oux" }, { etape: "Zone", processus: "d" }]);
  expect(await camille.text.locator("[data-prose-cell]").count()).toBe(12);
  await keyboard.press("Control+z");
  await expect
    .poll(() => cellsSeen(camille))
    .toEqual([
      { etape: "Ouvrir", processus: "réunir" },
      { etape: "Zone", processus: "d" },
    ]);
});

test("a missing cell is made where it is missing, by two people at once, and both stay", async () => {
  const { id, url } = await opened(
    block("parcoursIdeal", row("a1", { acteur: "Usager", apres: "raconte" })),
    paragraph(),
  );
  await takeAway(camille, "cells", "avant", "pendant");
  await camille.saved();
  await felix.write(url);
  await caretIn("acteur");
  await caretIn("acteur", 0, felix);
  // By the keyboard: Tab leads to the place, Enter makes the cell.
  await keyboard.press("Tab");
  await page.getByRole("button", { name: "Remplir : Avant" }).and(page.locator(":focus")).waitFor();
  app.line.cut();
  await keyboard.press("Enter");
  await keyboard.type("cherche");
  await felix.text.getByRole("button", { name: "Remplir : Avant" }).click();
  await felix.page.keyboard.type("demande");
  app.line.mend();
  for (const person of both)
    await expect
      .poll(async () =>
        Object.values((await cellsSeen(person))[0] ?? {})
          .join(" ")
          .split(/ \+ | /)
          .toSorted(),
      )
      .toEqual(["Usager", "cherche", "demande", "raconte"]);
  await caretIn("acteur");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await page.getByRole("button", { name: "Remplir : Pendant" }).and(page.locator(":focus")).waitFor();
  await keyboard.press("Tab");
  await keyboard.type(" tout");
  await expect.poll(async () => (await cellsSeen(camille))[0]?.apres).toBe("raconte tout");
  await expect.poll(async () => outline(await storedBody(camille, id))).toMatch(/cherche.*demande|demande.*cherche/);
});

test("an empty cell is written in after a press anywhere in it, even when nothing is left there", async () => {
  await opened(
    block("parcoursIdeal", row("a1", { acteur: "Usager", avant: "longtemps ".repeat(30), pendant: "", apres: "" })),
  );
  await takeAway(camille, "content", "apres");
  await expect.poll(() => cellOf(camille, "apres").locator("p").count()).toBe(0);
  for (const column of ["pendant", "apres"]) {
    const cell = cellOf(camille, column);
    const { width, height } = (await cell.boundingBox()) ?? { width: 0, height: 0 };
    await cell.click({ position: { x: width - 8, y: height - 8 } });
    await camille.moveCaret();
    await keyboard.type(column);
  }
  await expect
    .poll(async () => {
      const [said] = await cellsSeen(camille);
      return [said?.pendant, said?.apres];
    })
    .toEqual(["pendant", "apres"]);
});

test("a row is dragged by its grip while another person writes in it, and what they write stays", async () => {
  const { url } = await opened(block("etapes", step("A", "a"), step("B", "b"), step("C", "c")), paragraph());
  await felix.write(url);
  await caretIn("processus", 0, felix);
  await felix.page.keyboard.type(" encore");
  await expect.poll(async () => (await cellsSeen(camille))[0]?.processus).toBe("a encore");
  await camille.text.locator("[data-prose-row]").first().hover();
  await page.getByRole("button", { name: "Déplacer la ligne 1" }).hover();
  await page.mouse.down();
  const last = await camille.text.locator("[data-prose-row]").nth(2).boundingBox();
  await page.mouse.move(0, (last?.y ?? 0) + 10);
  await page.mouse.move(0, (last?.y ?? 0) + (last?.height ?? 0) - 5);
  await camille.text.locator("[data-drop=after]").waitFor();
  await felix.page.keyboard.type(" et encore");
  await expect.poll(async () => (await cellsSeen(camille))[0]?.processus).toBe("a encore et encore");
  await page.mouse.up();
  const moved = [
    { etape: "B", processus: "b" },
    { etape: "C", processus: "c" },
    { etape: "A", processus: "a encore et encore" },
  ];
  for (const person of both) await expect.poll(() => cellsSeen(person)).toEqual(moved);
  await felix.page.keyboard.type(" !");
  await expect.poll(async () => (await cellsSeen(camille))[2]?.processus).toMatch(/encore.!$/);
  // Undoing the move leaves what the other has written.
  await camille.text.focus();
  await keyboard.press("Control+z");
  await expect.poll(async () => (await cellsSeen(camille))[0]?.processus).toMatch(/encore.!$/);
  expect(await page.locator("[data-dragged], [data-drop]").count()).toBe(0);

  // Escape lets go of it where it was.
  await page.getByRole("button", { name: "Déplacer la ligne 1" }).hover();
  await page.mouse.down();
  await page.mouse.move(0, (last?.y ?? 0) + 10);
  await camille.text.locator("[data-dragged]").waitFor();
  await keyboard.press("Escape");
  await page.mouse.up();
  expect((await cellsSeen(camille)).map(({ etape }) => etape)).toEqual(["A", "B", "C"]);
});

test("two people write in the same cell and in another one, and each undoes their own", async () => {
  const { url } = await opened(
    block(
      "constatsEnjeux",
      row("a1", { theme: "Usagers", sujets: [list("Permis")], constats: [list("Aides")], enjeux: [list("")] }),
    ),
    paragraph(),
  );
  await felix.write(url);
  await caretIn("constats");
  await cellOf(felix, "constats").click();
  await felix.moveCaret("Home");
  await Promise.all([keyboard.type(" locales"), felix.page.keyboard.type("Peu d’")]);
  for (const person of both)
    await expect.poll(async () => (await cellsSeen(person))[0]?.constats).toBe("Peu d’Aides locales");
  await caretIn("enjeux", 0, felix);
  await Promise.all([keyboard.press("Enter"), felix.page.keyboard.type("Former")]);
  await keyboard.type("Distances");
  for (const person of both)
    await expect
      .poll(() => cellsSeen(person))
      .toEqual([{ theme: "Usagers", sujets: "Permis", constats: "Peu d’Aides locales|Distances", enjeux: "Former" }]);
  for (let steps = 0; steps < 9 && (await cellsSeen(felix))[0]?.enjeux !== undefined; steps += 1)
    await felix.moveCaret("Control+z");
  for (const person of both) await expect.poll(async () => (await cellsSeen(person))[0]?.enjeux).toBe(undefined);
  expect((await cellsSeen(camille))[0]?.constats).toMatch(/locales\|Distances$/);
});

test("a block is moved by its handle, removed when it is selected, and comes back", async () => {
  await opened(paragraph("Avant"), block("etapes", step("A", "b")), paragraph("Après"));
  await pointAtBlock(page, cellOf(camille, "etape"));
  await blockHandle(page).hover();
  await page.mouse.down();
  const top = await camille.text.getByText("Avant", { exact: true }).boundingBox();
  await page.mouse.move(top?.x ?? 0, (top?.y ?? 0) - 6, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await camille.words()).indexOf("Avant")).toBeGreaterThan(5);
  expect(await cellsSeen(camille)).toEqual([{ etape: "A", processus: "b" }]);
  await caretIn("etape");
  await keyboard.press("Escape");
  await keyboard.press("Delete");
  await expect.poll(async () => (await cellsSeen(camille)).length).toBe(0);
  await keyboard.press("Control+z");
  await expect.poll(() => cellsSeen(camille)).toEqual([{ etape: "A", processus: "b" }]);
});

test("a finger drags a row by its grip, and the page stays where it is", async () => {
  const made = await app.page({ body: [block("etapes", step("A", "a"), step("B", "b")), paragraph()] });
  const phone = await app.person(browser, "conseiller", {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  await phone.write(made.url);
  const grip = phone.page.getByRole("button", { name: "Déplacer la ligne 2" });
  await grip.scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  const to = await phone.text.locator("[data-prose-row]").first().boundingBox();
  if (from === null || to === null) throw new Error("no row");
  const fingers = await phone.context.newCDPSession(phone.page);
  const scrolled = await phone.page.evaluate(() => scrollY);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: { x: number; y: number }[]) =>
    fingers.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const x = from.x + from.width / 2;
  await touch("touchStart", { x, y: from.y + from.height / 2 });
  await touch("touchMove", { x, y: from.y });
  await touch("touchMove", { x, y: to.y + 20 });
  await phone.text.locator("[data-drop=before]").waitFor();
  await touch("touchEnd");
  await expect.poll(async () => (await cellsSeen(phone)).map(({ etape }) => etape)).toEqual(["B", "A"]);
  expect(await phone.page.evaluate(() => scrollY)).toBe(scrolled);
  expect(phone.complaints).toEqual([]);
  await phone.saved();
  await phone.context.close();
});
