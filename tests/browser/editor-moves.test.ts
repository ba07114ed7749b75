import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { joinAppFor } from "../support/app-for-people.ts";
import { blockHandle, pointAtBlock } from "../support/point-at-block.ts";
import { outline, storedBody } from "../support/stored-body.ts";

const { app, people } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = people;

const { page } = camille;
const { keyboard } = page;
const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const item = (text: string) => ({ type: "listItem", content: [paragraph(text)] });
let made = { id: "", url: "" };

async function openPage(...body: object[]): Promise<void> {
  made = await app.page({ body: body as never });
  await camille.write(made.url);
}

const body = async () => outline(await storedBody(camille, made.id));

test("Alt+Shift and the arrows move a block, the caret with it; the history takes it back", async () => {
  await openPage(paragraph("un"), paragraph("deux"), paragraph("trois"));
  await camille.moveCaret("Control+Home", "ArrowRight");
  await keyboard.press("Alt+Shift+ArrowDown");
  await keyboard.press("Alt+Shift+ArrowDown");
  await keyboard.press("Alt+Shift+ArrowDown");
  await expect.poll(body).toBe('p("deux") p("trois") p("un")');
  await keyboard.type("!");
  await expect.poll(body).toBe('p("deux") p("trois") p("u!n")');
  await keyboard.press("Alt+Shift+ArrowUp");
  await expect.poll(body).toBe('p("deux") p("u!n") p("trois")');
  await keyboard.press("Control+z");
  await expect.poll(body).toBe('p("deux") p("trois") p("u!n")');
});

test("the same keys move an item within its list, with the items that it holds", async () => {
  const list = {
    type: "bulletList",
    content: [
      { type: "listItem", content: [paragraph("a"), { type: "orderedList", content: [item("a1"), item("a2")] }] },
      item("b"),
    ],
  };
  await openPage(list, paragraph("fin"));
  await camille.text.getByText("a1", { exact: true }).click();
  await camille.moveCaret("End");
  await keyboard.press("Alt+Shift+ArrowDown");
  await expect.poll(body).toBe('ul(li(p("a") ol(li(p("a2")) li(p("a1")))) li(p("b"))) p("fin")');
  await camille.text.getByText("b", { exact: true }).click();
  await camille.moveCaret("End");
  await keyboard.press("Alt+Shift+ArrowUp");
  await expect.poll(body).toBe('ul(li(p("b")) li(p("a") ol(li(p("a2")) li(p("a1"))))) p("fin")');
});

test("the handle beside a block, dragged, moves it; pressed, it opens a menu that copies, changes and removes it", async () => {
  await openPage(paragraph("un"), paragraph("deux"), paragraph("trois"));
  const handle = blockHandle(page);
  const point = (text: string) => pointAtBlock(page, camille.text.getByText(text, { exact: true }).last());
  await point("un");
  await handle.hover();
  const target = await camille.text.getByText("trois", { exact: true }).boundingBox();
  if (target === null) throw new Error("no block");
  await page.mouse.down();
  await page.mouse.move(target.x, target.y + target.height, { steps: 5 });
  await page.mouse.up();
  await expect.poll(body).toBe('p("deux") p("trois") p("un")');

  const choose = async (text: string, action: string) => {
    await point(text);
    await handle.click();
    await page.getByRole("menuitem", { name: action }).click();
  };
  await choose("un", "Dupliquer");
  await expect.poll(body).toBe('p("deux") p("trois") p("un") p("un")');
  await choose("trois", "Supprimer");
  await expect.poll(body).toBe('p("deux") p("un") p("un")');
  await choose("deux", "Titre 3");
  await expect.poll(body).toBe('h3("deux") p("un") p("un")');
  await choose("deux", "Liste à puces");
  await expect.poll(body).toBe('ul(li(p("deux"))) p("un") p("un")');
  await choose("deux", "Citation");
  await expect.poll(body).toBe('blockquote(p("deux")) p("un") p("un")');
});

test("the tools hold the same menu, for the keyboard", async () => {
  await openPage(paragraph("un"), paragraph("deux"));
  await camille.moveCaret("Control+Home");
  await keyboard.press("Alt+F10");
  await page.getByRole("toolbar", { name: "Mise en forme" }).locator(":focus").waitFor();
  const tool = page.getByRole("button", { name: "Bloc : déplacer, copier, changer" });
  const isThere = () => tool.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 20 && !(await isThere()); presses += 1) await keyboard.press("ArrowRight");
  await keyboard.press("Enter");
  const down = page.getByRole("menuitem", { name: /^Descendre/ });
  await down.waitFor();
  expect(await findDefects(page)).toEqual([]);
  await expect
    .poll(async () => {
      await keyboard.press("ArrowDown");
      return down.evaluate((element) => element === document.activeElement);
    })
    .toBe(true);
  await keyboard.press("Enter");
  await expect.poll(body).toBe('p("deux") p("un")');
  await expect.poll(() => camille.text.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("while one moves a block, what the other writes in it and in those beside is kept", async () => {
  await openPage(paragraph("un"), paragraph("deux"), paragraph("trois"));
  await felix.write(made.url);
  await felix.text.getByText("deux", { exact: true }).click();
  await felix.moveCaret("End");
  await camille.text.locator(".other-caret").waitFor();
  await camille.text.getByText(/^deux/).click();
  await camille.moveCaret("Home");
  const write = async () => {
    for (const letter of " écrit ici") await felix.page.keyboard.type(letter);
  };
  const move = async () => {
    for (const key of ["Up", "Down", "Down", "Up", "Up"]) await keyboard.press(`Alt+Shift+Arrow${key}`);
  };
  await Promise.all([write(), move()]);
  await felix.saved();
  await expect.poll(body).toBe('p("deux écrit ici") p("un") p("trois")');
  await expect.poll(() => felix.words()).toBe("deux écrit ici\nun\ntrois");
});

test("two people who move blocks at once lose none of them", async () => {
  await openPage(...["a", "b", "c", "d"].map(paragraph));
  await felix.write(made.url);
  // A click that comes with the focus may be taken back by the editor, which has its own caret to restore.
  const stand = ({ text, moveCaret, page: window }: typeof felix, word: string) =>
    expect
      .poll(async () => {
        await text.getByText(word, { exact: true }).click();
        await moveCaret("End");
        return window.evaluate(() => getSelection()?.anchorNode?.textContent);
      })
      .toBe(word);
  await stand(camille, "a");
  await stand(felix, "d");
  await Promise.all([keyboard.press("Alt+Shift+ArrowDown"), felix.page.keyboard.press("Alt+Shift+ArrowUp")]);
  await Promise.all([camille.saved(), felix.saved()]);
  await expect.poll(async () => (await camille.words()) === (await felix.words())).toBe(true);
  // Both blocks came to stand between « b » and « c »: which of the two stands first is for Yjs to settle.
  expect(["b a d c", "b d a c"]).toContain((await camille.words()).replaceAll("\n", " "));
});
