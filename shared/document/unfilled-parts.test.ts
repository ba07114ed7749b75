import { expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import type { BodyNode } from "./body-node.ts";
import { bodyOfTemplate } from "./templates/bodies.ts";
import { emptyList, emptyTable, heading, paragraph, toWrite } from "./templates/sections.ts";
import { unfilledParts } from "./unfilled-parts.ts";

/** What is left of a body once its unfilled parts are out, by type and text. */
function left(...content: readonly BodyNode[]): string[] {
  const unfilled = unfilledParts({ type: "doc", content });
  return content.filter((node) => !unfilled.has(node)).map((node) => `${node.type} ${textOf(node)}`.trim());
}
const textOf = (node: BodyNode): string => node.text ?? (node.content ?? []).map(textOf).join("");

test.each(kinds.flatMap(({ templates }) => templates.filter((template) => bodyOfTemplate(template).length > 1)))(
  "nothing is left of a template that nobody has filled: $id",
  (template) => {
    const body = bodyOfTemplate(template);
    const written = body.filter((node) => node.type === "paragraph" && textOf(node) !== "");
    expect(left(...body.filter((node) => !written.includes(node)))).toEqual([]);
  },
);

test("a heading stays as soon as something stands under it or under one of its own", () => {
  expect(left(heading(2, "A"), paragraph(), heading(3, "B"), paragraph("mot"), heading(2, "C"), paragraph())).toEqual([
    "heading A",
    "heading B",
    "paragraph mot",
  ]);
});

test("a block says something by itself, unless it waits for its file", () => {
  const link: BodyNode = { type: "paragraph", content: [{ type: "renvoi", attrs: { page: "x" } }] };
  const unknown: BodyNode = { type: "fresque" };
  expect(left(heading(2, "A"), link, heading(2, "B"), unknown)).toHaveLength(4);
  expect(
    left(heading(2, "A"), { type: "figure" }, heading(2, "B"), { type: "encart", content: [paragraph()] }),
  ).toEqual([]);
  expect(left(heading(2, "A"), { type: "figure", attrs: { file: "f" } })).toHaveLength(2);
});

test("outlines that hold nothing go, even between words; empty paragraphs there stay, but those of a template", () => {
  const quote: BodyNode = { type: "blockquote", content: [paragraph()] };
  expect(
    left(paragraph("a"), emptyList(), quote, toWrite("À qui ?"), emptyTable(["x", "y"]), paragraph(), paragraph("b")),
  ).toEqual(["paragraph a", "paragraph", "paragraph b"]);
});

test("an empty item goes and the others stay", () => {
  const item = (text: string): BodyNode => ({ type: "listItem", content: [paragraph(text)] });
  const empty = item("");
  const list: BodyNode = { type: "bulletList", content: [item("un"), empty, item("deux")] };
  expect([...unfilledParts({ type: "doc", content: [list] })]).toEqual([empty]);
});

test("a body that nests without end is read to a bound", () => {
  let deep: BodyNode = paragraph();
  for (let level = 0; level < 20_000; level++) deep = { type: "bulletList", content: [deep] };
  expect(() => unfilledParts({ type: "doc", content: [deep] })).not.toThrow();
});

test("a list of pages is a place to fill until it asks for something; an image at an address is one that is filled", () => {
  const list = (attrs: BodyNode["attrs"]): BodyNode => ({ type: "liste", attrs });
  const alone = (node: BodyNode) => unfilledParts({ type: "doc", content: [heading(2, "A"), node] }).size;
  expect(alone(list({ id: "l", form: "liste" }))).toBe(2);
  expect(alone(list({ id: "l", kind: "structure" }))).toBe(0);
  expect(alone({ type: "figure", attrs: { link: "https://example.org/a.png" } })).toBe(0);
});
