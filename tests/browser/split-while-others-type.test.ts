import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";
import { outline, paste, type StoredNode } from "../support/stored-body.ts";

const { app, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

const words = (text: string): BodyNode[] => [{ type: "text", text }];
const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: words(text) });
const around = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
const sentence = " et la suite que voici";
const [first, second] = ["Le garage répare les voitures.", " Il accueille du monde"];
const whole = `${first}${second}`;
/** Milliseconds between keys: slower than a change takes to reach the other, and quicker. */
const paces = [25, 90];
let id = "";

async function open(...body: BodyNode[]): Promise<void> {
  const made = await app.page({ body });
  id = made.id;
  await Promise.all(both.map((person) => person.write(made.url)));
}

/** Puts the caret after these words. */
async function goAfter({ text, moveCaret }: Person, said: string, offset = said.length): Promise<void> {
  await text.focus();
  const isFound = await text.evaluate(
    (element, { said, offset }) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const at = (texts.currentNode as Text).data.indexOf(said);
        if (at >= 0) getSelection()?.collapse(texts.currentNode, at + offset);
        if (at >= 0) return true;
      }
      return false;
    },
    { said, offset },
  );
  expect(isFound).toBe(true);
  await moveCaret();
}

/** The other types; in mid-sentence, this is done. */
async function whileTyping(pace: number, act: () => Promise<unknown>): Promise<void> {
  const typing = felix.page.keyboard.type(sentence, { delay: pace });
  await expect.poll(() => felix.words(), { interval: pace }).toContain(sentence.slice(0, 5));
  await act();
  await typing;
}

async function expectStored(expected: string): Promise<void> {
  await expect.poll(async () => (await camille.words()) === (await felix.words())).toBe(true);
  await expect
    .poll(async () => {
      const { body } = await (await camille.context.request.get(`/api/pages/${id}`)).json();
      return outline(body.content as StoredNode[]);
    })
    .toBe(expected);
}

const enter = () => camille.page.keyboard.press("Enter");

const splits: [string, BodyNode, string, () => Promise<unknown>][] = [
  ["a paragraph", paragraph(whole), `p("${first}") p("${second}${sentence}")`, enter],
  [
    "an item",
    around("bulletList", around("listItem", paragraph(whole))),
    `ul(li(p("${first}")) li(p("${second}${sentence}")))`,
    enter,
  ],
  [
    "a title",
    { type: "heading", attrs: { level: 2 }, content: words(whole) },
    `h2("${first}") h2("${second}${sentence}")`,
    enter,
  ],
  ["a quote", around("blockquote", paragraph(whole)), `blockquote(p("${first}") p("${second}${sentence}"))`, enter],
  [
    "a line",
    paragraph(whole),
    `p("${first}" hardBreak "${second}${sentence}")`,
    () => camille.page.keyboard.press("Shift+Enter"),
  ],
  [
    "a paragraph into which two are pasted",
    paragraph(whole),
    `p("${first}un") p("deux${second}${sentence}")`,
    () => paste(camille, { html: "<p>un</p><p>deux</p>" }),
  ],
];

test.each(splits)(
  "whoever types goes on at the same words while somebody splits %s",
  async (_name, block, expected, act) => {
    for (const pace of paces) {
      await open(block, paragraph("fin"));
      await goAfter(felix, "monde");
      await goAfter(camille, first);
      await whileTyping(pace, act);
      await expectStored(`${expected} p("fin")`);
    }
  },
);

test("a caret at rest goes along with the second part of a paragraph, and stays in the first", async () => {
  await open(paragraph(whole), paragraph("fin"));
  await goAfter(felix, "Il accueille");
  await goAfter(camille, first);
  await enter();
  await expect.poll(() => felix.words()).toContain("\n Il");
  await felix.page.keyboard.type(" bien");
  await goAfter(felix, "Le garage");
  await goAfter(camille, "répare");
  await enter();
  await expect.poll(() => felix.words()).toContain("répare\n");
  await felix.page.keyboard.type(" solidaire");
  await expectStored('p("Le garage solidaire répare") p(" les voitures.") p(" Il accueille bien du monde") p("fin")');
});

test("what was typed offline at the end of a paragraph goes along when somebody has split it meanwhile", async () => {
  await open(paragraph(whole), paragraph("fin"));
  await goAfter(felix, "monde");
  await felix.context.setOffline(true);
  await felix.page.keyboard.type(sentence);
  await goAfter(camille, first);
  await enter();
  await camille.saved();
  await felix.context.setOffline(false);
  await expectStored(`p("${first}") p("${second}${sentence}") p("fin")`);
});

test.each([
  ["in the second", "accueille", `p("${first} Il accueille${sentence} du monde") p("fin")`],
  ["at the end of the second", "monde", `p("${whole}${sentence}") p("fin")`],
  ["at the end of the first", first, `p("${first}${sentence}${second}") p("fin")`],
])("whoever types %s of two paragraphs goes on there while somebody joins them", async (_name, place, expected) => {
  for (const pace of paces) {
    await open(paragraph(first), paragraph(second), paragraph("fin"));
    await goAfter(felix, place);
    await goAfter(camille, " Il", 0);
    await whileTyping(pace, () => camille.page.keyboard.press("Backspace"));
    await expectStored(expected);
  }
});

test.each([
  ["a join", "monde", [paragraph(first), paragraph(second)], `p("${first}") p("${second}${sentence}") p("fin")`],
  ["a split, in the second part,", "monde", [paragraph(whole)], `p("${whole}${sentence}") p("fin")`],
  ["a split, in the first part,", first, [paragraph(whole)], `p("${first}${sentence}${second}") p("fin")`],
])("whoever types goes on at the same words while somebody takes back %s", async (name, place, body, expected) => {
  for (const pace of paces) {
    await open(...body, paragraph("fin"));
    const isJoin = name === "a join";
    await goAfter(camille, isJoin ? " Il" : first, isJoin ? 0 : first.length);
    await camille.page.keyboard.press(isJoin ? "Backspace" : "Enter");
    await expect.poll(() => felix.words()).toBe(isJoin ? `${whole}\nfin` : `${first}\n${second}\nfin`);
    await goAfter(felix, place);
    await whileTyping(pace, () => camille.page.keyboard.press("Control+z"));
    await expectStored(expected);
  }
});
