import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { afterEach, expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";
import { list, paragraph, row } from "../support/prose-rows.ts";
import { outline } from "../support/stored-body.ts";

const { app, browser, people } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = people;
/** Camille on a telephone: its keyboard names no keys, only what is to be deleted. */
const phone = await app.person(browser, "conseiller", {
  userAgent:
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
});
afterEach(() => {
  expect(phone.complaints).toEqual([]);
});
const fingers = await phone.context.newCDPSession(phone.page);

type Deletion = `delete${"" | "Word"}${"Backward" | "Forward"}`;

/** What a touch keyboard sends to delete. */
async function touch(...deletions: Deletion[]): Promise<void> {
  const key = { windowsVirtualKeyCode: 229, key: "Unidentified", code: "" };
  for (const command of deletions) {
    await fingers.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key, commands: [command] });
    await fingers.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    await phone.moveCaret();
  }
}

const around = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
const table = (...texts: string[]) =>
  around("table", around("tableRow", ...texts.map((text) => around("tableCell", paragraph(text)))));
const block = (type: string, ...content: BodyNode[]): BodyNode => ({ type, attrs: { id: `block-${type}` }, content });
const title = (text: string): BodyNode => ({ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text }] });
const image: BodyNode = { type: "figure", attrs: { id: "image" } };

/** Another person's caret, where it stands at one end of a block. */
const otherCaret = "(?:\u2060[^\u2060]+\u2060)?";

/** Puts the caret at one end of the block of text that says this. */
async function goTo(person: Person, words: string, key: "Home" | "End"): Promise<void> {
  const said = new RegExp(`^${otherCaret}${words}${otherCaret}$`);
  const block = person.text.locator("p, h2").filter({ hasText: said }).first();
  const isThere = () => block.evaluate((element) => element.contains(getSelection()?.anchorNode ?? null));
  // What is drawn late may move the text from under a press.
  await expect.poll(() => block.click().then(isThere)).toBe(true);
  await person.moveCaret(key);
}

/** What the server holds of a page. */
async function stored(id: string): Promise<string> {
  const { body } = await (await camille.context.request.get(`/api/pages/${id}`)).json();
  return outline(body.content);
}

const page = [
  paragraph("un"),
  table("x", "y"),
  paragraph("delta"),
  table("z", "w"),
  block("encart", paragraph("note"), paragraph("suite")),
  table("t", "u"),
  title("titre"),
  image,
  paragraph("apres"),
  block("etapes", row("a1", { etape: "alpha", processus: "bravo" }), row("a2", { etape: "charly", processus: "dune" })),
  paragraph("fin"),
];

test("a touch keyboard at the edge of a block, a row or a cell takes nothing out of it, nor into it", async () => {
  const { id, url } = await app.page({ body: page });
  await phone.write(url);
  const [whole, seen] = [await stored(id), await phone.words()];
  for (const words of ["delta", "titre", "apres", "alpha", "bravo", "charly", "fin", "x", "w"]) {
    await goTo(phone, words, "Home");
    await touch("deleteBackward");
    await goTo(phone, words, "Home");
    await touch("deleteWordBackward");
  }
  for (const words of ["un", "delta", "titre", "y", "z", "apres", "bravo", "dune"]) {
    await goTo(phone, words, "End");
    await touch("deleteForward");
    await goTo(phone, words, "End");
    await touch("deleteWordForward");
  }
  expect(await phone.words()).toBe(seen);
  expect(await stored(id)).toBe(whole);
});

test("a touch keyboard selects an image, a card or a table before it removes it, and what follows stays", async () => {
  const { id, url } = await app.page({ body: page });
  await phone.write(url);
  await goTo(phone, "apres", "Home");
  await touch("deleteBackward");
  await phone.text.locator("[data-node-view-wrapper].ProseMirror-selectednode, .ProseMirror-selectednode").waitFor();
  await touch("deleteBackward");
  await expect.poll(() => stored(id)).toContain('h2("titre") p("apres")');
  await goTo(phone, "delta", "Home");
  await touch("deleteBackward", "deleteBackward");
  await expect.poll(() => stored(id)).toContain('p("un") p("delta") table');
  await touch("deleteBackward");
  await expect.poll(() => stored(id)).toContain('p("undelta") table');
  expect(await phone.words()).toContain("undelta");
});

test("within a block a touch keyboard deletes letters and words, and joins lines as Backspace does", async () => {
  const { id, url } = await app.page({
    body: [table("x"), list("puce", "deux"), paragraph("un deux"), paragraph("  trois"), paragraph("")],
  });
  await phone.write(url);
  await goTo(phone, "un deux", "End");
  await touch("deleteBackward", "deleteWordBackward");
  await phone.moveCaret("Home");
  await touch("deleteForward");
  await expect.poll(() => stored(id)).toMatch(/ p\("n.?"\) /);
  await goTo(phone, " *trois", "Home");
  await phone.moveCaret("ArrowRight", "ArrowRight");
  await touch("deleteWordBackward");
  await expect.poll(() => stored(id)).toMatch(/ p\("n.?"\) p\("trois"\)/);
  await touch("deleteBackward");
  await expect.poll(() => stored(id)).toMatch(/ p\("n.?trois"\)/);
  await goTo(phone, "puce", "Home");
  await touch("deleteBackward", "deleteBackward");
  await expect.poll(() => stored(id)).toContain('table(tr(td(p("x")))) p("puce") ul');
});

test("what the browser deletes without a word is done by the document, and the screen shows what is in it", async () => {
  const { id, url } = await app.page({ body: page });
  await camille.write(url);
  const whole = await stored(id);
  const deleteAt = async (words: string, command: "delete" | "forwardDelete") => {
    await goTo(camille, words, command === "delete" ? "Home" : "End");
    await camille.page.evaluate((name) => document.execCommand(name), command);
    await camille.moveCaret();
  };
  for (const words of ["delta", "note", "titre", "apres", "alpha", "charly", "fin", "x"])
    await deleteAt(words, "delete");
  for (const words of ["un", "delta", "y", "apres", "dune"]) await deleteAt(words, "forwardDelete");
  const inset = whole.replace('encart(p("note") p("suite"))', 'p("note") encart(p("suite"))');
  await expect.poll(() => stored(id)).toBe(inset);
  const written = await camille.words();
  await camille.page.reload();
  await expect.poll(() => camille.words()).toBe(written);
});

test("what the browser deletes without a word at the start of a code block takes nothing out of it", async () => {
  const code: BodyNode = { type: "codeBlock", content: [{ type: "text", text: "premier\nsecond" }] };
  const { id, url } = await app.page({ body: [table("x", "y"), code, paragraph("fin")] });
  await camille.write(url);
  const whole = await stored(id);
  await camille.text.locator("code").click({ position: { x: 4, y: 8 } });
  await camille.moveCaret("Home");
  await camille.page.evaluate(() => document.execCommand("delete"));
  await goTo(camille, "fin", "End");
  await camille.page.keyboard.type(".");
  await expect.poll(() => stored(id)).toBe(whole.replace('"fin"', '"fin."'));
  expect(await camille.words()).toContain("premier\nsecond");
});

test("Home and Backspace at once leave the words that follow a table, while another types", async () => {
  const { id, url } = await app.page({
    body: [paragraph("un"), table("x", "y"), paragraph("delta"), paragraph("fin")],
  });
  await Promise.all([camille, felix].map((person) => person.write(url)));
  await goTo(felix, "fin", "End");
  const typing = felix.page.keyboard.type(" bonjour à tous mes amis", { delay: 15 });
  for (let times = 0; times < 5; times += 1) {
    await goTo(camille, "delta", "End");
    await camille.page.keyboard.press("Home");
    await camille.page.keyboard.press("Backspace");
    await camille.moveCaret("ArrowUp");
  }
  await typing;
  await expect
    .poll(() => stored(id))
    .toBe('p("un") table(tr(td(p("x")) td(p("y")))) p("delta") p("fin bonjour à tous mes amis")');
  expect(await camille.words()).toBe(await felix.words());
});
