import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { moveChild } from "../moves/move-child.ts";
import { fieldOrigin, PageUndo } from "../page-undo.ts";
import { rescuing } from "./rescue.ts";

const p = (text: string): BodyNode => ({ type: "paragraph", content: text ? [{ type: "text", text }] : [] });
const around = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
const li = (...texts: string[]) => around("listItem", ...texts.map(p));
const row = (...texts: string[]) => around("tableRow", ...texts.map((text) => around("tableCell", p(text))));

/** Copies of a page whose people receive nothing until they `receive`. */
function copies(count: number, ...nodes: BodyNode[]) {
  const docs = Array.from({ length: count }, () => new Y.Doc({ gc: false }));
  for (const [at, doc] of docs.entries()) doc.clientID = at + 1;
  docs[0]?.getXmlFragment("body").insert(0, bodyToYjs(nodes));
  for (const doc of docs) if (docs[0]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[0]));
  return docs.map((doc) => ({ doc, body: doc.getXmlFragment("body") }));
}

type Copy = ReturnType<typeof copies>[number];

function receive({ doc, body }: Copy, from: Copy, ids: readonly number[] = [doc.clientID]): void {
  const update = Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(doc));
  rescuing(doc, body, ids, update, () => Y.applyUpdate(doc, update, "line"));
}

const seen = ({ body }: Copy) => body.toString().replaceAll("paragraph", "p");

function textThat({ body }: Copy, says: string): Y.XmlText {
  for (const node of body.createTreeWalker(() => true))
    if (node instanceof Y.XmlText && node.toString().includes(says)) return node;
  throw new Error(`nothing says ${says}`);
}

function append(copy: Copy, says: string, text: string): void {
  const found = textThat(copy, says);
  found.insert(found.toString().indexOf(says) + says.length, text);
}

const child = ({ body }: Copy, ...path: number[]) =>
  path.reduce<Y.XmlFragment>((at, index) => at.get(index) as Y.XmlElement, body);

function turn({ doc, body }: Copy, at: number, into: BodyNode): void {
  doc.transact(() => {
    body.delete(at, 1);
    body.insert(at, bodyToYjs([into]));
  });
}

/** Each receives what the other did meanwhile, and then what that made the other write again. */
function meet(one: Copy, other: Copy): void {
  receive(other, one);
  receive(one, other);
  receive(other, one);
  expect(seen(one)).toBe(seen(other));
}

test.each([
  ["a title", { ...around("heading", { type: "text", text: "un deux" }) }, "<heading>un plus et deux</heading>"],
  [
    "a list",
    around("bulletList", li("un deux")),
    "<bulletlist><listitem><p>un plus et deux</p></listitem></bulletlist>",
  ],
])("what is written in a paragraph while it becomes %s is in what it has become", (_name, into, expected) => {
  const [one, other] = copies(2, p("un deux"), p("fin")) as [Copy, Copy];
  append(other, "un", " plus");
  receive(one, other);
  turn(
    one,
    0,
    _name === "a list"
      ? around("bulletList", li("un plus deux"))
      : { ...into, content: [{ type: "text", text: "un plus deux" }] },
  );
  append(other, "plus", " et");
  meet(one, other);
  expect(seen(one)).toBe(`${expected}<p>fin</p>`);
});

test("what is written in a block while it moves, even by two, is in the block that has moved", () => {
  const [one, two, three] = copies(3, p("un"), p("deux"), p("un")) as [Copy, Copy, Copy];
  moveChild(one.body, 2, 0, () => false);
  (child(two, 2).get(0) as Y.XmlText).insert(2, " de deux");
  (child(three, 2).get(0) as Y.XmlText).insert(0, "trois : ");
  receive(three, one);
  receive(two, one);
  receive(three, two);
  receive(two, three);
  for (const copy of [one, two]) receive(copy, three);
  expect(seen(two)).toBe(seen(three));
  expect(seen(three)).toBe("<p>trois : un de deux</p><p>un</p><p>deux</p>");
});

test("a row that moves keeps what is written in an empty cell, and the lines that are added to another", () => {
  const [one, other] = copies(2, around("table", row("", "", "a"), row("", "b", ""))) as [Copy, Copy];
  moveChild(child(one, 0), 0, 1, () => false);
  child(other, 0, 0, 1, 0).insert(0, [new Y.XmlText("milieu")]);
  child(other, 0, 0, 2).insert(1, bodyToYjs([p("suite")]));
  meet(one, other);
  const cell = (...texts: string[]) => `<tablecell>${texts.map((text) => `<p>${text}</p>`).join("")}</tablecell>`;
  const text = seen(one).replaceAll(/ (colspan|rowspan)="1"/g, "");
  expect(text).toBe(
    `<table><tablerow>${cell("")}${cell("b")}${cell("")}</tablerow><tablerow>${cell("")}${cell("milieu")}${cell("a", "suite")}</tablerow></table>`,
  );
});

test("a paragraph that somebody deletes stays deleted, but for what they had not seen", () => {
  const [one, other] = copies(2, p("avant"), p(""), p("après")) as [Copy, Copy];
  other.doc.transact(() => child(other, 1).insert(0, [new Y.XmlText("à supprimer")]));
  receive(one, other);
  one.body.delete(1, 1);
  const before = seen(one);
  receive(other, one);
  expect(seen(other)).toBe(before);

  one.body.delete(0, 1);
  append(other, "avant", " et encore");
  meet(one, other);
  expect(seen(one)).toBe("<p> et encore</p><p>après</p>");
});

test("words written while a deleted cell, or item, still stood are kept in a paragraph where one may be", () => {
  const [one, other] = copies(2, around("table", row("a", "b")), around("bulletList", li("x"), li("y"))) as [
    Copy,
    Copy,
  ];
  one.doc.transact(() => {
    child(one, 0, 0).delete(1, 1);
    child(one, 1).delete(0, 1);
  });
  append(other, "b", "onjour");
  append(other, "x", "ylophone");
  meet(one, other);
  expect(seen(one)).toMatch(/<\/table><p>onjour<\/p><bulletlist>.*<\/bulletlist><p>ylophone<\/p>$/);
});

test("words written offline, under an earlier visit's id, are saved once by the window that speaks for it", () => {
  const [one, other, again] = copies(3, p("un"), p("deux")) as [Copy, Copy, Copy];
  append(other, "un", " hors ligne");
  moveChild(one.body, 0, 1, () => false);
  Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(other.doc));
  receive(again, one, [again.doc.clientID, other.doc.clientID]);
  receive(other, again, []);
  receive(other, one, []);
  receive(one, other);
  expect(seen(one)).toBe("<p>deux</p><p>un hors ligne</p>");
  expect(seen(other)).toBe(seen(again));
});

test("a deletion that had to wait for what it deletes is still known to be deliberate", () => {
  const [one, other] = copies(2, p("un")) as [Copy, Copy];
  const updates: Uint8Array[] = [];
  one.doc.on("update", (update) => updates.push(update));
  one.body.insert(1, bodyToYjs([p("nouveau")]));
  one.doc.transact(() => one.body.insert(2, bodyToYjs([p("autre")])));
  one.body.delete(0, 1);
  append(other, "un", " vu");
  const known = Y.encodeStateAsUpdate(other.doc);
  Y.applyUpdate(one.doc, known);
  const give = (update: Uint8Array | undefined) =>
    update && rescuing(other.doc, other.body, [2], update, () => Y.applyUpdate(other.doc, update, "line"));
  give(updates[2]);
  give(updates[1]);
  give(updates[0]);
  expect(seen(other)).toBe("<p> vu</p><p>nouveau</p><p>autre</p>");
});

test("what was written again goes with the step that wrote it first", () => {
  const [one, other] = copies(2, p("un"), p("deux")) as [Copy, Copy];
  const undo = new PageUndo(pageDocument(other.doc));
  other.doc.transact(() => append(other, "un", " plus"), fieldOrigin);
  moveChild(one.body, 0, 1, () => false);
  meet(one, other);
  expect(seen(one)).toBe("<p>deux</p><p>un plus</p>");
  undo.undo();
  expect(seen(other)).toBe("<p>deux</p><p>un</p>");
  undo.redo();
  expect(seen(other)).toBe("<p>deux</p><p>un plus</p>");
});
