import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { moveChild } from "../moves/move-child.ts";
import { fieldOrigin, PageUndo } from "../page-undo.ts";
import { rescuing } from "../rescue/rescue.ts";
import { isTextblock } from "./shared-tree.ts";

const p = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const firstLetter = 0x4e00;
const letters = (text: string) => [...text].filter((letter) => (letter.codePointAt(0) ?? 0) >= firstLetter);

/** Three people on one page; what one does is on its way to the others until they receive it. */
function threePeople() {
  const people = [1, 2, 3].map((clientId) => {
    const doc = new Y.Doc({ gc: false });
    doc.clientID = clientId;
    const document = pageDocument(doc);
    return { doc, document, undo: new PageUndo(document), mail: [] as Uint8Array[] };
  });
  const [first] = people;
  first?.document.body.insert(0, bodyToYjs(["un", "deux", "", "un"].map(p)));
  for (const { doc } of people) if (first) Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.doc));
  for (const person of people)
    person.doc.on("update", (update, origin) => {
      if (origin !== "line") for (const other of people) if (other !== person) other.mail.push(update);
    });
  return people;
}

type Individual = ReturnType<typeof threePeople>[number];

function receive({ doc, document, mail }: Individual, count: number): void {
  for (const update of mail.splice(0, count))
    rescuing(doc, document.body, [doc.clientID], update, () => Y.applyUpdate(doc, update, "line"));
}

function meet(people: readonly Individual[]): void {
  while (people.some(({ mail }) => mail.length > 0)) for (const person of people) receive(person, person.mail.length);
  const [first] = people;
  for (const { document } of people) expect(document.body.toString()).toBe(first?.document.body.toString());
}

const textblocks = (parent: Y.XmlFragment): Y.XmlElement[] =>
  [...parent.createTreeWalker(() => true)].filter((node) => node instanceof Y.XmlElement && isTextblock(node)) as never;

function type({ doc, document }: Individual, at: number, place: number, letter: string): void {
  const blocks = textblocks(document.body);
  const block = blocks[at % Math.max(1, blocks.length)];
  doc.transact(() => {
    const present: unknown = block?.get(0);
    const text = present instanceof Y.XmlText ? present : new Y.XmlText();
    if (present !== text) block?.insert(0, [text]);
    text.insert(place % (text.length + 1), letter);
  }, ySyncPluginKey);
}

/** Makes another block of one, as the editor's binding does. */
function turn({ doc, document: { body } }: Individual, at: number, into: string): void {
  const old = body.get(at % Math.max(1, body.length));
  const [block, ...more] = old instanceof Y.XmlElement ? (isTextblock(old) ? [old] : textblocks(old)) : [];
  if (block === undefined || more.length > 0) return;
  doc.transact(() => {
    const made = new Y.XmlElement(into === "heading" ? "heading" : "paragraph");
    made.insert(
      0,
      block.toArray().map((child) => (child as Y.XmlText).clone()),
    );
    let root = made;
    for (const name of { bulletList: ["listItem", "bulletList"], blockquote: ["blockquote"] }[into] ?? []) {
      const around = new Y.XmlElement(name);
      around.insert(0, [root]);
      root = around;
    }
    const index = at % body.length;
    body.delete(index, 1);
    body.insert(index, [root]);
  }, ySyncPluginKey);
}

const step = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom("type", "type", "type", "receive", "receive", "move", "turn", "undo", "redo", "pause", "meet"),
  at: fc.nat(9),
  place: fc.nat(9),
  into: fc.constantFrom("paragraph", "heading", "bulletList", "blockquote"),
});

type Step = (typeof step)["generate"] extends (...given: never[]) => { value: infer Value } ? Value : never;
const did = (who: number, kind: Step["kind"], place = 0): Step => ({ who, kind, at: 0, place, into: "paragraph" });
/** To the others, what is taken back here looks like a split whose author had not seen the last letter. */
const likeASplit: Step[] = [
  ...[did(0, "type", 1), did(1, "type"), did(0, "turn"), did(0, "type"), did(1, "type", 3)],
  ...[did(0, "meet"), did(0, "undo"), did(0, "move", 1)],
  ...Array.from({ length: 5 }, () => did(0, "type")),
];

test("whatever three people type while one of them moves and turns blocks and takes that back, each letter is there once", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40, size: "max" }), (steps) => {
      const people = threePeople();
      const typed = new Map<string, Individual>();
      const takenBack = new Set<string>();
      let mover = people[0] as Individual;
      const said = ({ document }: Individual) => letters(document.body.toString());
      for (const [index, { who, kind, at, place, into }] of steps.entries()) {
        const person = people[who] as Individual;
        if (kind === "type") {
          const letter = String.fromCodePoint(firstLetter + index);
          typed.set(letter, person);
          type(person, at, place, letter);
        } else if (kind === "receive") receive(person, 1 + place);
        else if (kind === "pause") person.undo.stopCapturing();
        else if (kind === "meet") {
          meet(people);
          mover = person;
        } else if (kind === "turn") turn(mover, at, into);
        else if (kind === "move") {
          const { body } = mover.document;
          mover.undo.stopCapturing();
          mover.doc.transact(() => moveChild(body, at % body.length, place % body.length, () => false), fieldOrigin);
          mover.undo.stopCapturing();
        } else {
          const before = said(mover);
          if (kind === "undo") mover.undo.undo();
          else mover.undo.redo();
          const after = new Set(said(mover));
          for (const letter of before)
            if (!after.has(letter)) {
              expect(typed.get(letter), `${letter} of another`).toBe(mover);
              takenBack.add(letter);
            }
        }
      }
      meet(people);
      const found = said(mover);
      for (const letter of typed.keys()) {
        const times = found.filter((one) => one === letter).length;
        expect(times, letter).toBeLessThanOrEqual(1);
        if (!takenBack.has(letter)) expect(times, letter).toBe(1);
      }
    }),
    { numRuns: 250, examples: [[likeASplit]] },
  );
});
