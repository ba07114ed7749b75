import { expect, test } from "vitest";
import type { BodyNode } from "./body-node.ts";
import { countItems } from "./prose-items.ts";

const p = (text: string): BodyNode => ({ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) });
const li = (...content: BodyNode[]): BodyNode => ({ type: "listItem", content });
const ul = (...content: BodyNode[]): BodyNode => ({ type: "bulletList", content });

test("the items of a list count, not those nested in them", () => {
  expect(countItems([ul(li(p("un"), ul(li(p("a")), li(p("b")))), li(p("deux")))])).toBe(2);
});

test("an item without words that holds others counts, one that holds nothing does not", () => {
  expect(countItems([ul(li(p(""), ul(li(p("a")))), li(p("")))])).toBe(1);
});

test("two lists count together, and what stands outside of a list is an item", () => {
  expect(countItems([p("une"), ul(li(p("deux"))), { type: "orderedList", content: [li(p("trois"))] }])).toBe(3);
  expect(countItems([p("")])).toBe(0);
  expect(countItems([{ type: "encart", content: [p("dedans")] }])).toBe(1);
});
