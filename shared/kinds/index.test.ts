import { expect, test } from "vitest";
import { kinds } from "./index.ts";

test("no field that refers to a page, a person or a place says that it is searched by its name", () => {
  const references = new Set(["page", "person", "territory"]);
  const searched = kinds.flatMap(({ name, fields }) =>
    Object.entries(fields).flatMap(([field, definition]) =>
      references.has(definition.type) && definition.search !== undefined ? [`${name}.${field}`] : [],
    ),
  );
  expect(searched).toEqual([]);
});
