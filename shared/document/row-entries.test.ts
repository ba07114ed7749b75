import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { pageDocument, readRows } from "./page-document.ts";
import { addEntry, entriesOf, entryColumns, removeEntry } from "./row-entries.ts";
import { addRow } from "./write-fields.ts";

function directory() {
  const doc = new Y.Doc();
  addRow(pageDocument(doc).fields, "partenaires", { role: "Prescripteur" }, { id: "row" });
  return doc;
}

function peer(of: Y.Doc) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(of));
  return doc;
}

const contacts = (doc: Y.Doc) =>
  entriesOf(readRows(pageDocument(doc).fields, "partenaires")[0]?.columns ?? {}, "contacts");
const add = (doc: Y.Doc, value: string) => addEntry(pageDocument(doc).fields, "partenaires", "row", "contacts", value);
const remove = (doc: Y.Doc, value: string) =>
  removeEntry(pageDocument(doc).fields, "partenaires", "row", "contacts", value);

function exchange(a: Y.Doc, b: Y.Doc) {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

describe("a column of several values", () => {
  test("keeps them in the order in which they came, each once", () => {
    const doc = directory();
    for (const value of ["zoé", "ali", "zoé", "max"]) add(doc, value);
    expect(contacts(doc)).toEqual(["zoé", "ali", "max"]);
    remove(doc, "ali");
    expect(contacts(doc)).toEqual(["zoé", "max"]);
  });

  test("keeps what two people add to one row at once", () => {
    const ours = directory();
    const theirs = peer(ours);
    add(ours, "ali");
    add(theirs, "zoé");
    exchange(ours, theirs);
    expect(contacts(ours)).toHaveLength(2);
    expect(contacts(theirs)).toEqual(contacts(ours));
  });

  test("leaves the other columns alone, and a removed row removed", () => {
    const doc = directory();
    addEntry(pageDocument(doc).fields, "partenaires", "gone", "contacts", "ali");
    expect(readRows(pageDocument(doc).fields, "partenaires")).toEqual([
      { id: "row", columns: { role: "Prescripteur" } },
    ]);
  });

  test("is laid with a new row in the same order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 30 }), (values) => {
        expect(entriesOf(entryColumns("contacts", values), "contacts")).toEqual(values);
      }),
    );
  });
});
