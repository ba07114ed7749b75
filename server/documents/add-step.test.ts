import { expect, test } from "vitest";
import * as Y from "yjs";
import { addStep } from "./add-step.ts";

/** What a client with the id 7 has written. */
function writtenBy7(...changes: ((doc: Y.Doc) => void)[]): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 7;
  for (const change of changes) change(doc);
  return Y.encodeStateAsUpdate(doc);
}

function docOf(...steps: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const step of steps) addStep(doc, step);
  return doc;
}

const say = (text: string) => (doc: Y.Doc) => doc.getText("text").insert(doc.getText("text").length, text);
const lay = (doc: Y.Doc) => {
  const element = new Y.XmlElement("paragraph");
  doc.getXmlFragment("body").insert(0, [element]);
  element.insert(0, [new Y.XmlText("ab")]);
};
const clear = (doc: Y.Doc) => doc.getXmlFragment("body").delete(0, 1);

test("of a text that is known in part, the rest is added", () => {
  const whole = writtenBy7(say("abc"), say("de"));
  const doc = docOf(writtenBy7(say("abc")), whole);
  expect(doc.getText("text").toJSON()).toBe("abcde");
  expect(Y.encodeStateAsUpdate(doc)).toEqual(whole);
});

test.each([
  ["something that is no more", writtenBy7(lay, clear), writtenBy7(say("abcdefgh"))],
  ["something else", writtenBy7(lay), writtenBy7(say("abcdefgh"))],
])(
  "where %s was said before under the same clock, that holds, and the document can be written and read on",
  (_what, first, second) => {
    const doc = docOf(first, second);
    expect(Y.getState(doc.store, 7)).toBe(8);
    doc.getText("text").insert(0, "après");
    expect(doc.getText("text").toJSON()).toMatch(/^après/);
    const again = docOf(first, second, Y.encodeStateAsUpdate(doc));
    expect(Y.encodeStateAsUpdate(again)).toEqual(Y.encodeStateAsUpdate(doc));
    expect([again.store.pendingStructs, again.store.pendingDs]).toEqual([null, null]);
  },
);
