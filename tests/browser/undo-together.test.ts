import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import sharp from "sharp";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";
import { blockHandle, pointAtBlock } from "../support/point-at-block.ts";
import { outline, paste, type StoredNode } from "../support/stored-body.ts";

const { app, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

const { keyboard } = camille.page;
const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: text ? [{ type: "text", text }] : [] });
const around = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
const item = (text: string) => around("listItem", paragraph(text));
const row = (...texts: string[]) => around("tableRow", ...texts.map((text) => around("tableCell", paragraph(text))));
let made = { id: "", url: "" };

async function open(...body: BodyNode[]): Promise<void> {
  made = await app.page({ body });
  await Promise.all(both.map((person) => person.write(made.url)));
}

/** Puts the caret at one end of the block of text that says this. */
async function goTo(person: Person, words: string, key: "Home" | "End"): Promise<void> {
  await person.text.locator("p, h2").filter({ hasText: words }).first().click();
  await person.moveCaret(key);
}

/** Waits until the caret of the other stands in the block of text that says this. */
async function seesCaretIn(words: string): Promise<void> {
  await camille.text.locator("p").filter({ hasText: words }).locator(".other-caret").waitFor();
}

/** The other writes after these words, and both see it. */
async function writeAfter(words: string, added: string): Promise<void> {
  await goTo(felix, words, "End");
  await felix.page.keyboard.type(added);
  await expect.poll(() => camille.words()).toContain(`${words}${added}`);
}

/** What the server holds. */
async function stored(): Promise<string> {
  const { body } = await (await camille.context.request.get(`/api/pages/${made.id}`)).json();
  return outline(body.content as StoredNode[]);
}

async function undo(): Promise<void> {
  await camille.moveCaret();
  await keyboard.press("Control+z");
}

const turns: [string, string, () => Promise<unknown>][] = [
  ["a title", 'h2("un")', () => keyboard.type("## ")],
  ["a list", 'ul(li(p("un")))', () => camille.page.getByRole("button", { name: "Liste à puces" }).click()],
  ["a quote", 'blockquote(p("un"))', () => keyboard.type("> ")],
];

test.each(turns)(
  "a paragraph made %s and taken back keeps what the other has written in it since",
  async (_name, turned, make) => {
    await open(paragraph("un"), paragraph("deux"));
    await goTo(camille, "un", "Home");
    await make();
    await expect.poll(stored).toContain(turned);
    await writeAfter("un", " plus");
    await undo();
    await expect.poll(stored).toMatch(/^p\("(#{0,2}|>)un plus"\) p\("deux"\)$/);
    await keyboard.press("Control+y");
    await expect.poll(stored).toContain(turned.replace("un", "un plus"));
  },
);

test("an item put deeper and taken back keeps what the other has written in it since", async () => {
  await open(around("bulletList", item("alpha"), item("bravo")), paragraph("fin"));
  await goTo(camille, "bravo", "Home");
  await keyboard.press("Tab");
  await expect.poll(stored).toContain('li(p("alpha") ul(li(p("bravo"))))');
  await writeAfter("bravo", " plus");
  await undo();
  await expect.poll(stored).toBe('ul(li(p("alpha")) li(p("bravo plus"))) p("fin")');
});

test("lines and items that were joined come apart with what the other has gone on writing in each", async () => {
  await open(
    paragraph("alpha"),
    paragraph("bravo"),
    around("bulletList", item("charly"), item("delta")),
    paragraph("fin"),
  );
  await goTo(felix, "bravo", "End");
  await seesCaretIn("bravo");
  await goTo(camille, "bravo", "Home");
  await keyboard.press("Backspace");
  await expect.poll(stored).toContain('p("alphabravo")');
  await felix.page.keyboard.type(" et la suite");
  await expect.poll(() => camille.words()).toContain("alphabravo et la suite");
  await undo();
  await expect.poll(stored).toMatch(/^p\("alpha"\) p\("bravo et la suite"\) ul/);
  await goTo(felix, "delta", "End");
  await seesCaretIn("delta");
  await goTo(camille, "delta", "Home");
  await camille.moveCaret("Backspace", "Backspace");
  await expect.poll(stored).toContain('li(p("charlydelta"))');
  await felix.page.keyboard.type(" aussi");
  await expect.poll(() => camille.words()).toContain("charlydelta aussi");
  await undo();
  // In one step or in two, as the keys were quick or slow.
  await expect.poll(stored).toMatch(/li\(p\("charly"\)\)\)? (li\()?p\("delta aussi"\)/);
});

test("an inset, a pasted table and a row stay where the other has written in them", async () => {
  await open(paragraph("un"), paragraph(""));
  await camille.moveCaret("Control+End");
  await keyboard.type("/encart");
  await camille.page.getByRole("option", { name: /Encart/, selected: true }).waitFor();
  await keyboard.press("Enter");
  await expect.poll(stored).toContain("encart(p)");
  await felix.text.locator("aside p").click();
  await felix.moveCaret("End");
  await felix.page.keyboard.type("par Félix");
  await expect.poll(() => camille.words()).toContain("par Félix");
  await undo();
  await expect.poll(stored).toContain('encart(p("par Félix"))');

  await open(paragraph("un"));
  await camille.moveCaret("Control+End");
  await paste(camille, {
    html: "<table><tr><td>alpha</td><td>bravo</td></tr><tr><td>charly</td><td>delta</td></tr></table>",
  });
  await expect.poll(stored).toContain("table");
  await writeAfter("charly", " plus");
  await undo();
  await expect.poll(stored).toContain('table(tr(td(p) td(p)) tr(td(p(" plus")) td(p)))');

  await open(around("table", row("alpha", "bravo")), paragraph("fin"));
  await goTo(camille, "alpha", "End");
  await camille.page.getByRole("button", { name: "Toutes les actions sur le tableau" }).click();
  await camille.page.getByRole("menuitem", { name: "Ajouter une ligne au-dessous", exact: true }).click();
  await felix.text.locator("tr").nth(1).waitFor();
  await felix.text.locator("tr").nth(1).locator("td p").first().click();
  await felix.moveCaret("End");
  await felix.page.keyboard.type("plus");
  await expect.poll(() => camille.words()).toContain("plus");
  await undo();
  await expect.poll(stored).toContain('tr(td(p("plus")) td(p))');
});

test.each([
  ["paragraph", [paragraph("un"), paragraph("deux")], 'p("un plus") p("deux")', ["Alt+Shift+ArrowDown"]],
  [
    "row",
    [around("table", row("un", ""), row("deux", "")), paragraph("fin")],
    'table(tr(td(p("un plus")) td(p)) tr(td(p("deux")) td(p))) p("fin")',
    ["Alt+Shift+ArrowDown"],
  ],
  ["table", [around("table", row("un")), paragraph("fin")], 'table(tr(td(p("un plus")))) p("fin")', []],
])("a %s that was moved goes back with what the other has written in it since", async (_name, body, expected, keys) => {
  await open(...body);
  await goTo(camille, "un", "Home");
  const before = await stored();
  if (keys.length > 0) await camille.moveCaret(...keys);
  else {
    await pointAtBlock(camille.page, camille.text.locator("table"));
    await blockHandle(camille.page).click();
    await camille.page.getByRole("menuitem", { name: /^Descendre/ }).click();
  }
  await expect.poll(stored).not.toBe(before);
  await writeAfter("un", " plus");
  await undo();
  await expect.poll(stored).toBe(expected);
  for (const person of both) await expect.poll(() => person.words()).toContain("un plus");
});

test("rows of prose: what the other has written in an added and in a moved row stays", async () => {
  const cell = (text: string): BodyNode => ({ ...around("proseCell", paragraph(text)), attrs: { column: "etape" } });
  const step = (id: string, text: string): BodyNode => ({ ...around("proseRow", cell(text)), attrs: { id } });
  await open({ type: "etapes", attrs: { id: "e" }, content: [step("a", "Un"), step("b", "Deux")] }, paragraph("fin"));
  await camille.text.getByText("Un", { exact: true }).click();
  await camille.moveCaret("End", "Alt+Shift+ArrowDown");
  await writeAfter("Un", " plus");
  await undo();
  await expect.poll(stored).toMatch(/Un plus.*Deux/);
  await camille.text.getByText("Deux", { exact: true }).click();
  await camille.moveCaret("End");
  await camille.page.getByRole("button", { name: "Ajouter une ligne au-dessous" }).click();
  const rows = felix.text.locator("[data-prose-row]");
  await expect.poll(() => rows.count()).toBe(3);
  await rows.last().locator("p").first().click();
  await felix.moveCaret("End");
  await felix.page.keyboard.type("Trois");
  await expect.poll(() => camille.words()).toContain("Trois");
  await undo();
  await camille.saved();
  await expect.poll(stored).toContain('p("Trois")');
});

/** The other writes a sentence letter by letter while this person acts again and again. */
async function whileWriting(act: () => Promise<void>): Promise<void> {
  const write = async () => {
    for (const letter of " bonjour à tous mes amis") await felix.page.keyboard.type(letter);
  };
  await Promise.all([write(), act()]);
}

const actions: [string, BodyNode[], () => Promise<void>][] = [
  ["becomes a title", [paragraph("un"), paragraph("deux")], () => keyboard.type("## ")],
  ["is put deeper", [around("bulletList", item("alpha"), item("un"))], () => keyboard.press("Tab")],
  [
    "moves to and fro",
    [paragraph("zéro"), paragraph("un"), paragraph("deux")],
    async () => {
      for (const key of ["Down", "Up", "Up", "Down"]) await keyboard.press(`Alt+Shift+Arrow${key}`);
    },
  ],
];

test.each(actions)("all of a sentence that the other types while its block %s is there", async (_name, body, act) => {
  await open(...body);
  await goTo(felix, "un", "End");
  await goTo(camille, "un", "Home");
  await whileWriting(act);
  await felix.saved();
  for (const person of both)
    await expect
      .poll(async () => (await person.words()).split("\n").map((line) => line.trim()))
      .toContainEqual(expect.stringContaining("un bonjour à tous mes amis"));
});

test("what is written offline in a block that moves meanwhile is in the block that has moved", async () => {
  await open(paragraph("un"), paragraph("deux"), paragraph("trois"));
  await goTo(felix, "un", "End");
  await felix.context.setOffline(true);
  await felix.page.getByText("Pas de connexion. Ce que vous écrivez est gardé sur cet appareil.").waitFor();
  await felix.page.keyboard.type(" hors ligne");
  await goTo(camille, "un", "Home");
  await keyboard.press("Alt+Shift+ArrowDown");
  await keyboard.press("Alt+Shift+ArrowDown");
  await camille.saved();
  await felix.context.setOffline(false);
  for (const person of both) await expect.poll(() => person.words()).toBe("deux\ntrois\nun hors ligne");
});

test("after a block is copied by its menu, and after an inset's tone is chosen by key, the keys act on the text", async () => {
  await open(paragraph("un"), { ...around("encart", paragraph("note")), attrs: { id: "n" } });
  await goTo(camille, "un", "End");
  await pointAtBlock(camille.page, camille.text.getByText("un", { exact: true }));
  await blockHandle(camille.page).click();
  await camille.page.getByRole("menuitem", { name: "Dupliquer" }).click();
  await expect.poll(stored).toBe('p("un") p("un") encart(p("note"))');
  await keyboard.press("Control+z");
  await expect.poll(stored).toBe('p("un") encart(p("note"))');

  const tone = () => camille.text.locator("aside").getAttribute("data-tone");
  await camille.text.getByRole("radio", { name: "Information" }).focus();
  await keyboard.press("ArrowRight");
  await expect.poll(tone).toBe("attention");
  await keyboard.press("Control+z");
  await expect.poll(tone).toBe("info");
  await keyboard.press("Escape");
  await expect.poll(() => camille.text.evaluate((element) => element === document.activeElement)).toBe(true);
  await keyboard.type("Ma ");
  await expect.poll(stored).toBe('p("un") encart(p("Ma note"))');
});

test("an image that was pasted goes in one step, and comes back with its file", async () => {
  await open(paragraph("un"));
  await camille.moveCaret("Control+End");
  const png = await sharp({ create: { width: 80, height: 40, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
  await camille.text.evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], "a.png", { type: "image/png" }));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, png.toString("base64"));
  const image = camille.text.getByRole("img", { name: "Image sans description" });
  await image.waitFor();
  await undo();
  await expect.poll(stored).toBe('p("un")');
  await keyboard.press("Control+y");
  await image.waitFor();
});
