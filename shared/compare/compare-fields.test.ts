import fc from "fast-check";
import { expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import { compareFields, type TypedFields } from "./compare-fields.ts";

const kind = kinds.find(({ name }) => name === "atelier");
if (!kind) throw new Error("no kind");

const row = (id: string, columns: Record<string, string>) => ({ id, columns });
const text = fc.constantFrom("", "Arras", "Arras ou Lens", "250");
const rows = fc.uniqueArray(
  fc.record({ id: fc.constantFrom("1", "2", "3"), columns: fc.dictionary(fc.constantFrom("type", "nombre"), text) }),
  { selector: ({ id }) => id },
);
const fields: fc.Arbitrary<TypedFields> = fc.record(
  { lieu: text, objectif: text, participants: rows },
  { requiredKeys: [] },
);

test("fields are the same as themselves, and differ both ways or none", () => {
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      expect(compareFields(kind, one, structuredClone(one))).toEqual([]);
      const names = (changes: readonly { field: string }[]) => changes.map(({ field }) => field);
      expect(names(compareFields(kind, one, other))).toEqual(names(compareFields(kind, other, one)));
    }),
  );
});

test("a field that was filled, one that was emptied, one whose words have changed, in the order of the kind", () => {
  const changes = compareFields(
    kind,
    { lieu: "Arras", objectif: "Lever les freins", title: "Journée" },
    { title: "Journée d’échanges", objectif: "", lieu: "Lens", duree: "Deux jours", inconnu: "x" },
  );
  expect(changes).toEqual([
    {
      field: "title",
      value: expect.objectContaining({
        text: [
          { change: "same", text: "Journée" },
          { change: "added", text: " d’échanges" },
        ],
      }),
    },
    { field: "lieu", value: expect.objectContaining({ before: "Arras", after: "Lens" }) },
    { field: "duree", value: { name: "duree", before: undefined, after: "Deux jours" } },
    { field: "objectif", value: { name: "objectif", before: "Lever les freins", after: undefined } },
  ]);
});

test("rows of a field that were added, moved and changed", () => {
  const [change] = compareFields(
    kind,
    {
      participants: [
        row("1", { type: "Conseillers", nombre: "12" }),
        row("2", { type: "Partenaires" }),
        row("3", { type: "Élus" }),
      ],
    },
    {
      participants: [
        row("3", { type: "Élus" }),
        row("1", { type: "Conseillers", nombre: "15" }),
        row("2", { type: "Partenaires" }),
        row("4", { type: "Usagers" }),
      ],
    },
  );
  expect(change && "rows" in change && change.rows.map((one) => one.change)).toEqual([
    "moved-here",
    "changed",
    "same",
    "moved-away",
    "added",
  ]);
});

test("a column of several values is told as all of them", () => {
  const directory = kinds.find(({ fields }) =>
    Object.values(fields).some((field) => field.type === "list" && field.directory),
  );
  const name = Object.keys(directory?.fields ?? {}).find((field) => {
    const definition = directory?.fields[field];
    return definition?.type === "list" && definition.directory;
  });
  if (!directory || !name) throw new Error("no directory");
  const [change] = compareFields(
    directory,
    { [name]: [row("1", { "contacts:a": "a0", "contacts:b": "a1" })] },
    { [name]: [row("1", { "contacts:b": "a1", "contacts:c": "a2" })] },
  );
  expect(change && "rows" in change && change.rows[0]).toMatchObject({
    columns: [{ name: "contacts", before: ["a", "b"], after: ["b", "c"] }],
  });
});
