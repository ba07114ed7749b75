import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { Malformed } from "./frame.ts";
import { checkUpdate } from "./update-check.ts";

const mine = { structs: 1000, clientsPerUpdate: 10, isOwn: () => true, mayBeOwn: () => false, isGuarded: () => false };
const nothingNew = { kind: "apply", addsContent: false, strangers: [] };
const others = { ...mine, isOwn: () => false };

function docWith(change: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => change(doc));
  return doc;
}

const write = (text: string) => docWith((doc) => doc.getText("t").insert(0, text));

test("whatever Yjs writes of a document is taken, whole or from what is known on", () => {
  const edit = fc.record({ at: fc.nat(20), text: fc.string({ maxLength: 5 }), kind: fc.nat(4) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), fc.nat(30), (edits, pause) => {
      const doc = new Y.Doc({ gc: edits.length % 2 === 0 });
      const server = new Y.Doc();
      for (const [index, { at, text, kind }] of edits.entries()) {
        if (index === pause) Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
        const body = doc.getXmlFragment("body");
        if (kind === 0) body.insert(Math.min(at, body.length), [new Y.XmlElement("paragraph")]);
        else if (kind === 1 && body.length > 0) body.delete(at % body.length, 1);
        else if (kind === 2) doc.getMap("fields").set(`k${at % 3}`, { deep: [text, at] });
        else if (kind === 3) doc.getText("t").insert(Math.min(at, doc.getText("t").length), text, { bold: {} });
        else if (doc.getText("t").length > 0) doc.getText("t").delete(at % doc.getText("t").length, 1);
      }
      const missing = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server));
      expect(checkUpdate(missing, server, mine).kind).toBe("apply");
      Y.applyUpdate(server, missing);
      expect(server.store.pendingStructs).toBeNull();
      expect(checkUpdate(Y.encodeStateAsUpdate(doc), server, others)).toEqual(nothingNew);
    }),
  );
});

test("whatever is taken leaves nothing pending and does not throw, however an update was spoilt", () => {
  const source = write("bonjour");
  source.getMap("fields").set("a", new Y.Map([["b", 1]]));
  source.getText("t").delete(1, 2);
  const honest = Y.encodeStateAsUpdate(source);
  const spoil = fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(spoil, fc.boolean(), (changes, isKnown) => {
      const bytes = Uint8Array.from(honest);
      for (const [at, value] of changes) bytes[at] = value;
      const doc = new Y.Doc();
      if (isKnown) Y.applyUpdate(doc, honest);
      let verdict: ReturnType<typeof checkUpdate>;
      try {
        verdict = checkUpdate(bytes, doc, mine);
      } catch (error) {
        expect(error).toBeInstanceOf(Malformed);
        return;
      }
      if (verdict.kind === "gap") return;
      Y.applyUpdate(doc, bytes);
      expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
      expect(() => Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc))).not.toThrow();
    }),
    { numRuns: 3000 },
  );
});

test("what builds upon something unknown is a gap", () => {
  const doc = write("un");
  const before = Y.encodeStateVector(doc);
  doc.getText("t").insert(2, "deux");
  const later = Y.encodeStateAsUpdate(doc, before);
  expect(checkUpdate(later, new Y.Doc(), mine)).toEqual({ kind: "gap" });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const known = Y.encodeStateVector(other);
  other.getText("t").insert(3, "!");
  const upon = Y.encodeStateAsUpdate(other, known);
  expect(checkUpdate(upon, new Y.Doc(), mine)).toEqual({ kind: "gap" });
});

test("what begins in what is known and ends beyond it is a gap, and what is new of it alone is none", () => {
  const doc = write("un");
  const known = new Y.Doc();
  Y.applyUpdate(known, Y.encodeStateAsUpdate(doc));
  doc.getText("t").insert(2, "deux");
  expect(checkUpdate(Y.encodeStateAsUpdate(doc), known, mine)).toEqual({ kind: "gap" });
  expect(checkUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known)), known, mine).kind).toBe("apply");
});

test("a deletion of what is unknown is a gap", () => {
  const doc = write("un");
  const before = Y.encodeStateVector(doc);
  doc.getText("t").delete(0, 1);
  const deletion = Y.encodeStateAsUpdate(doc, before);
  expect(checkUpdate(deletion, new Y.Doc(), mine)).toEqual({ kind: "gap" });
});

test("text under a client id that is not known to be the sender's is told, a GC struct only while it may be theirs", () => {
  const doc = write("un");
  const update = Y.encodeStateAsUpdate(doc);
  const told = { kind: "apply", addsContent: true, strangers: [doc.clientID] };
  expect(checkUpdate(update, new Y.Doc(), others)).toEqual(told);
  expect(checkUpdate(update, new Y.Doc(), mine)).toEqual({ ...told, strangers: [] });
  const collected = new Y.Doc();
  collected.getXmlFragment("body").insert(0, [new Y.XmlElement("p")]);
  const element = collected.getXmlFragment("body").get(0) as Y.XmlElement;
  element.insert(0, [new Y.XmlText("x")]);
  collected.getXmlFragment("body").delete(0, 1);
  expect(() => checkUpdate(Y.encodeStateAsUpdate(collected), new Y.Doc(), others)).toThrow(Malformed);
  const unasked = { ...others, mayBeOwn: () => true };
  expect(checkUpdate(Y.encodeStateAsUpdate(collected), new Y.Doc(), unasked)).toMatchObject({
    strangers: [collected.clientID],
  });
  expect(checkUpdate(Y.encodeStateAsUpdate(collected), new Y.Doc(), mine).kind).toBe("apply");
});

test("nothing new is taken under the client id of somebody present", () => {
  const doc = write("un");
  const rules = { ...others, isGuarded: (client: number) => client === doc.clientID };
  expect(() => checkUpdate(Y.encodeStateAsUpdate(doc), new Y.Doc(), rules)).toThrow("somebody present");
  expect(checkUpdate(Y.encodeStateAsUpdate(doc), doc, rules)).toEqual(nothingNew);
});
