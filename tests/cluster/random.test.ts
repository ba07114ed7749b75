import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { addRow, removeRow, writeText } from "@passerelles/shared/document/write-fields.ts";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { converge, type FakeClient, openPage } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const limits = { compaction: { updates: 5, bytes: 10_000 }, unloadAfter: 0 };
const nodes = [await startCollabServer(testDatabase.url, limits), await startCollabServer(testDatabase.url, limits)];
afterAll(async () => {
  for (const node of nodes) await node.stop();
  await testDatabase.drop();
});
const { db } = nodes[0]?.database ?? { db: undefined };
if (db === undefined) throw new Error("no database");
const people = [await addPerson(db, "Anna"), await addPerson(db, "Bruno"), await addPerson(db, "Chloé")];

type Act = (client: FakeClient) => void;

const act = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }).map(
    (word): Act =>
      (client) =>
        client.type(word),
  ),
  fc.nat(30).map(
    (at): Act =>
      (client) =>
        removeAt(client.doc, at),
  ),
  fc.nat(5).map(
    (at): Act =>
      (client) =>
        insertParagraph(client.doc, at),
  ),
  fc.nat(5).map(
    (at): Act =>
      (client) =>
        removeParagraph(client.doc, at),
  ),
  fc.string({ maxLength: 8 }).map(
    (text): Act =>
      ({ doc }) =>
        writeText(pageDocument(doc).fields, "title", text),
  ),
  fc.nat(3).map(
    (row): Act =>
      ({ doc }) =>
        doc.transact(() => addRow(pageDocument(doc).fields, "publics", { nom: "x" }, { id: `${row}` })),
  ),
  fc.nat(3).map(
    (row): Act =>
      ({ doc }) =>
        removeRow(pageDocument(doc).fields, "publics", `${row}`),
  ),
  fc.constant<Act>((client) => client.disconnect()),
  fc.constant<Act>((client) => client.connect()),
  fc.constant<Act>((client) => {
    client.disconnect();
    client.connect();
  }),
);

function removeAt(doc: Y.Doc, at: number): void {
  const paragraph = pageDocument(doc).body.toArray()[0];
  const text = paragraph instanceof Y.XmlElement ? paragraph.toArray()[0] : paragraph;
  if (text instanceof Y.XmlText && text.length > at) text.delete(at, Math.min(3, text.length - at));
}

function insertParagraph(doc: Y.Doc, at: number): void {
  const { body } = pageDocument(doc);
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("¶")]);
  body.insert(Math.min(at, body.length), [paragraph]);
}

function removeParagraph(doc: Y.Doc, at: number): void {
  const { body } = pageDocument(doc);
  if (body.length > at) body.delete(at, 1);
}

test("whatever three people do, on two nodes, with the line breaking, they end up with what is stored", async () => {
  const story = fc.array(fc.record({ who: fc.nat(2), act, pause: fc.boolean() }), { minLength: 5, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(story, async (acts) => {
      const page = await addPage(db);
      const clients = people.map((person, index) => openPage(nodes[index % 2]?.port ?? 0, page, person));
      try {
        await Promise.all(clients.map((client) => client.synced()));
        for (const { who, act: doIt, pause } of acts) {
          const client = clients[who];
          if (client !== undefined) doIt(client);
          if (pause) await new Promise(setImmediate);
        }
        for (const client of clients) client.connect();
        await Promise.all(clients.map((client) => client.allSaved()));
        await converge(...clients);
        expect(await storedWords(db, page)).toBe(clients[0]?.words());
        expect(clients.flatMap((client) => client.closed.filter((code) => code >= 4000))).toEqual([]);
      } finally {
        for (const client of clients) client.leave();
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
  expect(nodes.map((node) => node.collab.stats().evictions)).toEqual([0, 0]);
});
