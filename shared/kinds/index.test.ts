import { getSchema } from "@tiptap/core";
import { describe, expect, test } from "vitest";
import { bodyOfTemplate } from "../document/templates/bodies.ts";
import { extensionsFor } from "../document/tiptap-nodes.ts";
import { noVocabulary } from "../document/vocabulary.ts";
import type { FieldDefinition, ScalarDefinition } from "./field.ts";
import { kinds } from "./index.ts";
import { readScalar } from "./read-field.ts";

const fields = kinds.flatMap(({ name, fields: own }) =>
  Object.entries(own).map(([field, definition]) => [`${name}.${field}`, definition] as const),
);

function scalarsOf(definition: FieldDefinition): readonly ScalarDefinition[] {
  return definition.list === undefined ? [definition] : Object.values(definition.list);
}

test("no field that refers to a page, a person or a place says that it is searched by its name", () => {
  const references = new Set(["page", "person", "territory"]);
  const searched = fields.filter(
    ([, definition]) => references.has(definition.type) && definition.search !== undefined,
  );
  expect(searched.map(([field]) => field)).toEqual([]);
});

test("only references can be several in one column", () => {
  const several = fields.flatMap(([, definition]) => scalarsOf(definition).filter(({ many }) => many));
  expect(several.length).toBeGreaterThan(0);
  expect(several.filter(({ type }) => type !== "person" && type !== "page")).toEqual([]);
});

test("each option is understood by its code and by its label, and none stands twice", () => {
  for (const [field, definition] of fields)
    for (const scalar of scalarsOf(definition)) {
      const options = scalar.options ?? [];
      expect(new Set(options.map(({ value }) => value)).size, field).toBe(options.length);
      for (const { value, label } of options)
        for (const typed of [value, ...(scalar.type === "choice" ? [label.fr] : [])])
          expect(readScalar(scalar, typed), `${field}: ${typed}`).toMatchObject({ ok: true, value });
    }
});

describe.each(kinds.map((kind) => [kind.name, kind] as const))("templates of %s", (_name, kind) => {
  test.each(kind.templates.map((template) => [template.id, template] as const))("%s is a body", (_id, template) => {
    const schema = getSchema(extensionsFor(noVocabulary));
    const body = schema.nodeFromJSON({ type: "doc", content: bodyOfTemplate(template) });
    expect(() => body.check()).not.toThrow();
    expect(body.lastChild?.type.name).not.toBe("table");
  });
});
