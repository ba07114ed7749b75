import { expect, test } from "vitest";
import * as Y from "yjs";
import { partenaires } from "../blocks/partenaires.ts";
import { fichePratique } from "../kinds/fiche-pratique.ts";
import { createDocument } from "./create-document.ts";
import { documentSchemaVersion, pageDocument, readRows } from "./page-document.ts";
import { readBody } from "./read-body.ts";
import { bringUpToDate, schemaSteps } from "./schema-steps.ts";
import { addRow } from "./write-fields.ts";

let made = 0;
const newId = () => {
  made += 1;
  return `id-${made}`;
};

test("every version of the schema but the first has its step", () => {
  const versions = Array.from({ length: documentSchemaVersion - 1 }, (_, index) => index + 2);
  expect(Object.keys(schemaSteps).map(Number)).toEqual(versions);
});

test("nothing is written in a document that lacks nothing", () => {
  const doc = createDocument(fichePratique, { title: "T", body: [{ type: partenaires.name, rows: [] }] }, newId);
  let updates = 0;
  doc.on("update", () => {
    updates += 1;
  });
  bringUpToDate(pageDocument(doc), 1, fichePratique, newId);
  bringUpToDate(pageDocument(doc), documentSchemaVersion, fichePratique, newId);
  expect(updates).toBe(0);
});

test("two people who add the first row of a list at once both keep theirs, once its map is laid", () => {
  const doc = new Y.Doc();
  const { body } = pageDocument(doc);
  body.push([new Y.XmlElement(partenaires.name)]);
  bringUpToDate(pageDocument(doc), 1, fichePratique, newId);
  const id = String(readBody(body).content?.[0]?.attrs?.id);
  const peers = ["Europe", "Région"].map((nom) => {
    const peer = new Y.Doc();
    Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
    addRow(pageDocument(peer).data, id, { nom }, { id: nom });
    addRow(pageDocument(peer).fields, "publics", { value: nom }, { id: nom });
    return peer;
  });
  for (const peer of peers) Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
  const { data, fields } = pageDocument(doc);
  expect(
    readRows(data, id)
      .map((row) => row.columns.nom)
      .sort(),
  ).toEqual(["Europe", "Région"]);
  expect(readRows(fields, "publics")).toHaveLength(2);
});
