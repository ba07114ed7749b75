import { expect, test } from "vitest";
import { z } from "zod";
import { outlineOf } from "./schema-outline.ts";

const outline = (type: z.ZodType) => outlineOf(z.toJSONSchema(type));

test.each([
  [z.uuid(), "uuid"],
  [z.iso.date(), "date"],
  [z.string().max(20), "string (at most 20 characters)"],
  [z.string().regex(/^\d{2}$/), "string"],
  [z.string().length(4), "string (4 characters)"],
  [z.int().min(1).max(100), "integer (1 to 100)"],
  [z.int(), "integer"],
  [z.literal("me"), '"me"'],
  [z.enum(["a", "b"]), '"a" | "b"'],
  [z.string().nullable(), "string | null"],
  [z.array(z.enum(["a", "b"])).max(3), '("a" | "b")[] (at most 3)'],
  [z.object({}), "{}"],
  [z.unknown(), "any"],
])("%# reads as %s", (type, expected) => {
  expect(outline(type)).toBe(expected);
});

test("an object takes a line for each of its properties, those that may be absent marked", () => {
  const type = z.object({ items: z.array(z.object({ id: z.uuid() })), next: z.string().nullable().optional() });
  expect(outline(type)).toBe("{\n  items: {\n    id: uuid\n  }[]\n  next?: string | null\n}");
  expect(outline(z.record(z.string(), z.number()))).toBe("{\n  [name]: number\n}");
});

test("a regular expression is never shown", () => {
  expect(outlineOf({ type: "string", pattern: "^secret$", format: "date" })).toBe("date");
});
