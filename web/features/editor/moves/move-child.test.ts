import { expect, test } from "vitest";
import * as Y from "yjs";
import { moveChild } from "./move-child.ts";

function pages(texts: readonly string[]): [Y.Doc, Y.Doc] {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  one.getXmlFragment("body").insert(
    0,
    texts.map((text) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(text)]);
      return paragraph;
    }),
  );
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  return [one, other];
}

function meet(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  expect(said(one)).toEqual(said(other));
}

const said = (doc: Y.Doc) =>
  doc
    .getXmlFragment("body")
    .toArray()
    .map((child) => (child as Y.XmlElement).get(0).toString());
const textAt = (doc: Y.Doc, at: number) => (doc.getXmlFragment("body").get(at) as Y.XmlElement).get(0) as Y.XmlText;
const nobody = () => false;

test.each([
  [0, 2, ["b", "c", "a", "d"]],
  [3, 1, ["a", "d", "b", "c"]],
  [1, 2, ["a", "c", "b", "d"]],
])("the child at %i goes to %i, whoever is where", (from, to, expected) => {
  for (const isOccupied of [nobody, () => true, (child: Y.XmlElement) => child.get(0).toString() === "abcd"[from]]) {
    const [doc] = pages(["a", "b", "c", "d"]);
    expect(moveChild(doc.getXmlFragment("body"), from, to, isOccupied)).toBe(true);
    expect(said(doc)).toEqual(expected);
  }
});

test("nothing moves to where it is, nor out of its parent", () => {
  const body = pages(["a", "b"])[0].getXmlFragment("body");
  expect(moveChild(body, 1, 1, nobody)).toBe(false);
  expect(moveChild(body, 1, 2, nobody)).toBe(false);
});

test("what another person writes meanwhile in a block that is passed is kept", () => {
  const [one, other] = pages(["a", "b", "c"]);
  moveChild(one.getXmlFragment("body"), 0, 2, nobody);
  textAt(other, 1).insert(1, " écrit");
  meet(one, other);
  expect(said(one)).toEqual(["b écrit", "c", "a"]);
});

test("what another person writes meanwhile in the block that moves is kept when they are known to be in it", () => {
  const [one, other] = pages(["a", "b", "c"]);
  const there = one.getXmlFragment("body").get(0);
  moveChild(one.getXmlFragment("body"), 0, 2, (child) => child === there);
  textAt(other, 0).insert(1, " écrit");
  meet(one, other);
  expect(said(one)).toEqual(["b", "c", "a écrit"]);
});

test("when somebody is in the block that moves and in one that it passes, the one that moves is made anew: what is written in it at that moment is lost", () => {
  const [one, other] = pages(["a", "b"]);
  moveChild(one.getXmlFragment("body"), 0, 1, () => true);
  textAt(other, 0).insert(1, " perdu");
  textAt(other, 1).insert(1, " gardé");
  meet(one, other);
  expect(said(one)).toEqual(["b gardé", "a"]);
});

test("two people who move the same block at once have it twice, and lose nothing", () => {
  const [one, other] = pages(["a", "b", "c"]);
  moveChild(one.getXmlFragment("body"), 0, 1, nobody);
  moveChild(other.getXmlFragment("body"), 0, 2, nobody);
  meet(one, other);
  expect(said(one).toSorted()).toEqual(["a", "a", "b", "c"]);
});
