import { expect, test } from "vitest";
import * as Y from "yjs";
import { withNamedDeletions } from "./named-deletions.ts";

/** What a document holding both people's words makes of the update with which one deletes the paragraph. */
function deletion() {
  const [one, other, server] = [new Y.Doc(), new Y.Doc(), new Y.Doc({ gc: false })];
  one.clientID = 1;
  other.clientID = 2;
  const text = new Y.XmlText("vu");
  const paragraph = new Y.XmlElement("paragraph");
  one.getXmlFragment("body").insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  (other.getXmlFragment("body").get(0) as Y.XmlElement).insert(1, [new Y.XmlText("non vu")]);
  Y.applyUpdate(server, Y.encodeStateAsUpdate(other));
  const updates: Uint8Array[] = [];
  for (const doc of [one, server]) doc.on("update", (update) => updates.push(update));
  one.getXmlFragment("body").delete(0, 1);
  Y.applyUpdate(server, updates[0] as Uint8Array);
  return { sent: updates[0] as Uint8Array, change: updates[1] as Uint8Array, server, other };
}

const namedOf = (update: Uint8Array, client: number) => Y.decodeUpdate(update).ds.clients.get(client) ?? [];

test("what the author of a deletion had not seen is not named, and goes all the same", () => {
  const { sent, change, server, other } = deletion();
  expect(namedOf(change, 2)).not.toEqual([]);
  const relayed = withNamedDeletions(change, [Y.decodeUpdate(sent).ds]);
  expect(namedOf(relayed, 1)).toEqual(namedOf(change, 1));
  expect(namedOf(relayed, 2)).toEqual([]);
  Y.applyUpdate(other, relayed);
  expect(other.getXmlFragment("body").toJSON()).toBe("");
  expect(Y.encodeStateVector(other)).toEqual(Y.encodeStateVector(server));
});

test("an update that deletes nothing is left as it is, and so is what was named", () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  doc.getText("t").insert(0, "abcdef");
  doc.transact(() => {
    doc.getText("t").delete(4, 1);
    doc.getText("t").delete(1, 2);
  });
  for (const update of updates) expect(withNamedDeletions(update, [Y.decodeUpdate(update).ds])).toEqual(update);
});
