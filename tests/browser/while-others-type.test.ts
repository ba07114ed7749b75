import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";
import { blockHandle, pointAtBlock } from "../support/point-at-block.ts";

const { app, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const cell = (text: string): BodyNode => ({ type: "tableCell", content: [paragraph(text)] });
const item = (text: string): BodyNode => ({ type: "listItem", content: [paragraph(text)] });
const table: BodyNode = {
  type: "table",
  content: [
    { type: "tableRow", content: [cell("a1"), cell("b1")] },
    { type: "tableRow", content: [cell("a2"), cell("b2")] },
  ],
};

async function open(body: BodyNode[]): Promise<string> {
  const { url } = await app.page({ body });
  await Promise.all(both.map((person) => person.write(url)));
  return url;
}

/** Puts the caret at one end of the block of text that says this. */
async function goTo(person: Person, words: string, key: "Home" | "End"): Promise<void> {
  await person.text.locator("p").filter({ hasText: words }).first().click();
  await person.moveCaret(key);
}

test("whoever types in a paragraph that becomes a title goes on in the title", async () => {
  await open([paragraph("un"), paragraph("deux")]);
  await goTo(felix, "un", "End");
  await goTo(camille, "un", "Home");
  await felix.page.keyboard.type(" bonjour");
  await expect.poll(() => camille.words()).toBe("un bonjour\ndeux");
  await camille.page.keyboard.type("## ");
  await felix.text.getByRole("heading", { name: "un bonjour" }).waitFor();
  await felix.page.keyboard.type(" à tous");
  for (const person of both) await expect.poll(() => person.words()).toBe("un bonjour à tous\ndeux");
});

test("whoever types in an item goes along when it is nested", async () => {
  await open([{ type: "bulletList", content: [item("a"), item("b")] }, paragraph("fin")]);
  await goTo(felix, "b", "End");
  await goTo(camille, "b", "Home");
  await camille.page.keyboard.press("Tab");
  await felix.text.locator("li li").waitFor();
  await felix.page.keyboard.type(" bonjour");
  await expect.poll(() => camille.text.locator("li li").textContent()).toContain("b bonjour");
});

test("selected cells stay selected while somebody else types, and are merged", async () => {
  await open([table, paragraph("fin")]);
  await goTo(felix, "fin", "End");
  await goTo(camille, "a1", "End");
  await camille.text.getByText("b2").click({ modifiers: ["Shift"] });
  const selected = camille.text.locator(".selectedCell");
  await expect.poll(() => selected.count()).toBe(4);
  await felix.page.keyboard.type(" ici");
  await expect.poll(() => camille.words()).toContain("fin ici");
  expect(await selected.count()).toBe(4);
  await goTo(felix, "b1", "Home");
  await felix.page.keyboard.type("le ");
  await expect.poll(() => camille.words()).toContain("le b1");
  expect(await selected.count()).toBe(4);
  await camille.page.getByRole("button", { name: "Fusionner les cellules" }).click();
  await expect.poll(() => felix.text.locator("td").count()).toBe(1);
});

test("a column is made wider while somebody else types in the table", async () => {
  await open([table, paragraph("fin")]);
  await goTo(felix, "b2", "End");
  const box = await camille.text.locator("td").first().boundingBox();
  if (box === null) throw new Error("no cell");
  const { mouse } = camille.page;
  const edge = { x: box.x + box.width - 1, y: box.y + box.height / 2 };
  await mouse.move(edge.x - 20, edge.y);
  await mouse.move(edge.x, edge.y);
  await camille.text.locator(".column-resize-handle").first().waitFor({ state: "attached" });
  await mouse.down();
  for (const step of [-20, -40, -60]) {
    await felix.page.keyboard.type("x");
    await mouse.move(edge.x + step, edge.y);
  }
  await expect.poll(() => camille.words()).toContain("b2xxx");
  await mouse.up();
  const width = () => felix.text.locator("td").first().getAttribute("colwidth");
  await expect.poll(width).toMatch(/^\d+$/);
});

test("the handle of a block stays under a still pointer while others write above, and goes along", async () => {
  await open([paragraph("un"), paragraph("deux"), paragraph("trois")]);
  await goTo(felix, "un", "End");
  await pointAtBlock(camille.page, camille.text.getByText("trois", { exact: true }));
  const handle = blockHandle(camille.page);
  await handle.waitFor();
  const top = (await handle.boundingBox())?.y ?? 0;
  await felix.page.keyboard.type(" et");
  await felix.page.keyboard.press("Enter");
  await felix.page.keyboard.type("un autre");
  await expect.poll(() => camille.words()).toContain("un autre");
  await expect.poll(async () => ((await handle.boundingBox())?.y ?? 0) > top).toBe(true);
});
