import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { pageDocument, readRows } from "./page-document.ts";
import { removePeople } from "./remove-people.ts";
import { addEntry, entriesOf } from "./row-entries.ts";
import { addRow, writeText } from "./write-fields.ts";

const ada = "0b6f2c9e-6d0f-4f3c-9b5b-8f9a4b1c2d3e";
const noe = "1b6f2c9e-6d0f-4f3c-9b5b-8f9a4b1c2d3e";
const erased = new Set([ada]);

test("a person goes from fields, columns and entries; what else a row says stays, and empty rows go", () => {
  const document = pageDocument(new Y.Doc());
  const { fields } = document;
  writeText(fields, "contact", ada);
  writeText(fields, "resume", `Voir ${ada}`);
  addRow(fields, "auteurs", { person: ada }, { id: "a" });
  addRow(fields, "auteurs", { person: noe }, { id: "b" });
  addRow(fields, "partenaires", { role: "Accueil" }, { id: "c" });
  addEntry(fields, "partenaires", "c", "contacts", ada);
  addEntry(fields, "partenaires", "c", "contacts", noe);
  expect(removePeople(document, erased)).toBe(true);
  expect(fields.get("contact")).toBeUndefined();
  expect(fields.get("resume")).toBe(`Voir ${ada}`);
  expect(readRows(fields, "auteurs")).toEqual([{ id: "b", columns: { person: noe } }]);
  const [row] = readRows(fields, "partenaires");
  expect(row?.columns.role).toBe("Accueil");
  expect(entriesOf(row?.columns ?? {}, "contacts")).toEqual([noe]);
  expect(removePeople(document, erased)).toBe(false);
});

test("a person goes from blocks, however deep, and from their rows", () => {
  const document = pageDocument(new Y.Doc());
  const [outer, inner] = [new Y.XmlElement("section"), new Y.XmlElement("contact")];
  document.body.insert(0, [outer]);
  outer.insert(0, [inner]);
  inner.setAttribute("person", ada.toUpperCase());
  inner.setAttribute("id", "bloc");
  addRow(document.data, "bloc", { person: ada }, { id: "a" });
  expect(removePeople(document, erased)).toBe(true);
  expect(inner.getAttributes()).toEqual({ id: "bloc" });
  expect(readRows(document.data, "bloc")).toEqual([]);
});

test("what another person adds at the same moment stays", () => {
  const here = new Y.Doc();
  const { fields } = pageDocument(here);
  addRow(fields, "partenaires", { role: "Accueil" }, { id: "c" });
  addEntry(fields, "partenaires", "c", "contacts", ada);
  const there = new Y.Doc();
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  removePeople(pageDocument(here), erased);
  addEntry(pageDocument(there).fields, "partenaires", "c", "contacts", noe);
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  expect(entriesOf(readRows(fields, "partenaires")[0]?.columns ?? {}, "contacts")).toEqual([noe]);
});

test("whatever a document holds, it never throws and leaves no reference", () => {
  const value = fc.oneof(fc.constantFrom(ada, noe, "", "x"), fc.integer(), fc.constant(null));
  const row = fc.dictionary(fc.constantFrom("order", "person", `contacts:${ada}`, `a:b:${ada}`, "__proto__"), value);
  const lists = fc.dictionary(
    fc.constantFrom("a", "b"),
    fc.oneof(value, fc.dictionary(fc.constantFrom("1", "2"), row)),
  );
  fc.assert(
    fc.property(lists, (given) => {
      const document = pageDocument(new Y.Doc());
      for (const [name, list] of Object.entries(given)) {
        if (typeof list !== "object" || list === null) {
          document.fields.set(name, list);
          continue;
        }
        const rows = document.fields.set(name, new Y.Map<Y.Map<unknown>>());
        for (const [id, columns] of Object.entries(list)) {
          const row = rows.set(id, new Y.Map());
          for (const [column, value] of Object.entries(columns)) row.set(column, value);
        }
      }
      removePeople(document, erased);
      expect(JSON.stringify(document.fields.toJSON())).not.toContain(ada);
    }),
  );
});
