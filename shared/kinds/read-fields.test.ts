import { expect, test } from "vitest";
import * as Y from "yjs";
import { createDocument } from "../document/create-document.ts";
import { pageDocument } from "../document/page-document.ts";
import { entryColumns } from "../document/row-entries.ts";
import { atelier } from "./atelier.ts";
import { defineKind, type Kind } from "./define-kind.ts";
import { fieldErrorsOf } from "./field-errors.ts";
import { withheld } from "./field-value.ts";
import { readFields } from "./read-fields.ts";

const label = { fr: "Champ", en: "Field" };
const kind = defineKind({
  ...{ name: "essai", label, plural: label, description: label, icon: "file-text", hue: "canal" },
  fields: {
    annee: { type: "year", label },
    auteur: { type: "person", label },
    contacts: { type: "list", label, list: { qui: { type: "person", many: true, label } } },
    lieux: { type: "list", label, list: { code: { type: "territory", label }, note: { type: "text", label } } },
  },
});

function fieldsOf(fields: Record<string, string | Record<string, string>[]>, of: Kind = kind) {
  let count = 0;
  const newId = () => `r${++count}`;
  return pageDocument(createDocument(of, { title: "Un essai", fields, body: [] }, newId)).fields;
}

test("values are understood, in the order of their rows", () => {
  const fields = fieldsOf({ annee: "2017", lieux: [{ code: "91" }, { code: "r11", note: "surtout" }] });
  expect(readFields(kind, fields)).toEqual({
    values: {
      title: "Un essai",
      annee: 2017,
      lieux: [
        { id: "r1", code: "91" },
        { id: "r2", code: "R11", note: "surtout" },
      ],
    },
    errors: [],
  });
});

test("a wrong value is kept as typed, beside its message; empty rows are left out", () => {
  const { values, errors } = readFields(kind, fieldsOf({ annee: "vers 2017", lieux: [{}, { code: "Étampes" }] }));
  expect(values).toEqual({ title: "Un essai", annee: "vers 2017", lieux: [{ id: "r2", code: "Étampes" }] });
  expect(errors).toEqual([
    { field: "annee", message: "fields.error.year" },
    { field: "lieux", row: "r2", column: "code", message: "fields.error.territory" },
  ]);
  expect(fieldErrorsOf(kind, values)).toEqual(errors);
});

test("an event that ends before it starts is kept as typed, beside its message", () => {
  const dates = [{ jours: "16/12/2026", debut: "18h", fin: "9h" }];
  const { values, errors } = readFields(atelier, fieldsOf({ dates }, atelier));
  expect(values.dates).toEqual([
    { id: "r1", jours: { from: "2026-12-16", to: "2026-12-16" }, debut: "18:00", fin: "09:00" },
  ]);
  expect(errors).toEqual([{ field: "dates", row: "r1", column: "fin", message: "fields.error.endTooEarly" }]);
  expect(fieldErrorsOf(atelier, values)).toEqual(errors);
});

test("whatever else a document holds under a field’s name is no value", () => {
  const fields = new Y.Doc().getMap("fields");
  fields.set("annee", new Y.Map());
  fields.set("lieux", "ici");
  fields.set("inconnu", "x");
  expect(readFields(kind, fields)).toEqual({ values: {}, errors: [] });
});

test("a person field that holds no id reads as withheld, beside its message", () => {
  const ada = "7f3e5a52-0c1b-4f2a-9d55-6e3b8a1c2d4e";
  const { values, errors } = readFields(
    kind,
    fieldsOf({ auteur: "Ada ada@exemple.test", contacts: [entryColumns("qui", [ada, "Ada, 06 98 76 54 32"])] }),
  );
  expect(values).toEqual({ title: "Un essai", auteur: withheld, contacts: [{ id: "r1", qui: [ada, withheld] }] });
  expect(errors).toEqual([
    { field: "auteur", message: "fields.error.person" },
    { field: "contacts", row: "r1", column: "qui", message: "fields.error.person" },
  ]);
  expect(fieldErrorsOf(kind, values)).toEqual(errors);
});
