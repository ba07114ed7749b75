import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { addRow, writeColumn } from "@passerelles/shared/document/write-fields.ts";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { moveChild } from "../moves/move-child.ts";
import { fieldOrigin } from "../page-undo.ts";
import { around, li, p, pageOfTwo, row } from "./page-of-two.ts";

/** The first text that says this. */
function textThat(parent: Y.XmlFragment, says: string): Y.XmlText {
  for (const node of parent.createTreeWalker(() => true))
    if (node instanceof Y.XmlText && node.toString().includes(says)) return node;
  throw new Error(`nothing says ${says}`);
}

/** Writes after what says this. */
function append(document: { body: Y.XmlFragment }, says: string, text: string): void {
  const found = textThat(document.body, says);
  found.insert(found.toString().indexOf(says) + says.length, text);
}

/** Puts other nodes in the stead of a child, as the editor's binding does when one block becomes another. */
const turn =
  (at: number, ...into: BodyNode[]) =>
  (parent: Y.XmlFragment) => {
    parent.delete(at, 1);
    parent.insert(at, bodyToYjs(into));
  };
const child = (parent: Y.XmlFragment, ...path: number[]) =>
  path.reduce<Y.XmlFragment>((at, index) => at.get(index) as Y.XmlElement, parent);

const title = { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "un" }] };

test.each([
  ["a title", title],
  ["a list", around("bulletList", li("un"))],
  ["a quote", around("blockquote", p("un"))],
  ["an inset", around("encart", p("un"))],
])("a paragraph that was turned into %s comes back with what the other has written in it since", (_name, into) => {
  const { step, his, undo, seen } = pageOfTwo(p("un"), p("deux"));
  step(turn(0, into));
  append(his, "un", " plus");
  append(his, "u", "h");
  undo.undo();
  expect(seen()).toBe("<p>uhn plus</p><p>deux</p>");
  undo.redo();
  expect(textThat(his.body, "uhn plus").parent).toMatchObject({ nodeName: into === title ? "heading" : "paragraph" });
  append(his, "plus", " encore");
  undo.undo();
  expect(seen()).toBe("<p>uhn plus encore</p><p>deux</p>");
  undo.redo();
  expect(seen().match(/encore/g)).toHaveLength(1);
});

test("a title begun with signs that its making removed comes back with what the other has written in it", () => {
  const { step, his, undo, seen } = pageOfTwo(p("un"));
  step((body) => textThat(body, "un").insert(0, "##"));
  step(turn(0, title));
  append(his, "un", " plus");
  undo.undo();
  undo.undo();
  expect(seen()).toBe("<p>un plus</p>");
});

test("a title made in an empty paragraph comes back as a paragraph with the other's words", () => {
  const { step, his, undo, seen } = pageOfTwo(p("un"), p(""));
  step(turn(1, { type: "heading", attrs: { level: 2 } }));
  his.doc.transact(() => (child(his.body, 1) as Y.XmlElement).insert(0, [new Y.XmlText("Titre")]));
  undo.undo();
  expect(seen()).toBe("<p>un</p><p>Titre</p>");
});

test("an item that was put deeper comes back with what the other has written in it", () => {
  const { step, his, undo, seen } = pageOfTwo(around("bulletList", li("a"), li("b")));
  step((body) => {
    child(body, 0).delete(1, 1);
    child(body, 0, 0).insert(1, bodyToYjs([around("bulletList", li("b"))]));
  });
  append(his, "b", " par B");
  undo.undo();
  expect(seen()).toBe("<bulletlist><listitem><p>a</p></listitem><listitem><p>b par B</p></listitem></bulletlist>");
});

test("a block that was moved goes back with all that the other has done in it", () => {
  const { step, his, undo, seen } = pageOfTwo(p("un"), p("deux"), around("bulletList", li("x"), li("y"), li("z")));
  step((body) => moveChild(body, 0, 1, () => false), fieldOrigin);
  append(his, "un", " plus");
  undo.undo();
  expect(seen()).toMatch(/^<p>un plus<\/p><p>deux<\/p>/);
  step((body) => moveChild(body, 2, 0, () => false), fieldOrigin);
  const list = child(his.body, 0) as Y.XmlElement;
  list.insert(1, bodyToYjs([li("entre")]));
  list.delete(2, 1);
  textThat(list, "z").format(0, 1, { bold: {} });
  undo.undo();
  expect(seen()).toBe(
    "<p>un plus</p><p>deux</p><bulletlist><listitem><p>x</p></listitem><listitem><p>entre</p></listitem>" +
      "<listitem><p><bold>z</bold></p></listitem></bulletlist>",
  );
});

test("a row that was moved goes back with what the other has written in it, its empty cells in their places", () => {
  const { step, his, undo, seen } = pageOfTwo(around("table", row("a", "", "b"), row("", "", "c")));
  step((body) => moveChild(child(body, 0), 1, 0, () => false), fieldOrigin);
  his.doc.transact(() => child(his.body, 0, 0, 1, 0).insert(0, [new Y.XmlText("milieu")]));
  undo.undo();
  expect(seen()).toBe(
    "<table><tablerow><tablecell><p>a</p></tablecell><tablecell><p></p></tablecell><tablecell><p>b</p></tablecell></tablerow>" +
      "<tablerow><tablecell><p></p></tablecell><tablecell><p>milieu</p></tablecell><tablecell><p>c</p></tablecell></tablerow></table>",
  );
});

test("a paragraph that was cut in two is one again, with what the other has written in its second part", () => {
  const { step, his, undo, seen } = pageOfTwo(p("un deux"));
  step((body) => {
    textThat(body, "un").delete(2, 5);
    body.insert(1, bodyToYjs([p("deux")]));
  });
  append(his, "deu", "h");
  append(his, "hx", " plus");
  undo.undo();
  expect(seen()).toBe("<p>un deuhx plus</p>");
});

test("a table that was pasted stays whole where the other has written in it, without one's own words", () => {
  const { step, his, undo, seen } = pageOfTwo(p("un"));
  step((body) => body.insert(1, bodyToYjs([around("table", row("a", "b"), row("c", "d"))])));
  append(his, "c", " par B");
  undo.undo();
  const empty = "<tablecell><p></p></tablecell>";
  expect(seen()).toBe(
    `<p>un</p><table><tablerow>${empty}${empty}</tablerow><tablerow><tablecell><p> par B</p></tablecell>${empty}</tablerow></table>`,
  );
  undo.redo();
  expect(seen()).toContain("<tablecell><p>c par B</p></tablecell><tablecell><p>d</p></tablecell>");
});

test("a column of which the other has filled a cell stays in every row", () => {
  const { step, his, undo, seen } = pageOfTwo(around("table", row("a"), row("b")));
  step((body) => {
    for (const at of [0, 1]) child(body, 0, at).insert(1, bodyToYjs([around("tableCell", p(""))]));
  }, fieldOrigin);
  his.doc.transact(() => child(his.body, 0, 1, 1, 0).insert(0, [new Y.XmlText("B")]));
  undo.undo();
  expect(seen().match(/tablecell>/g)).toHaveLength(8);
  expect(seen()).toContain("<p>B</p>");
});

test("of a list or an inset that was inserted, what the other has written stays, with nothing empty round it", () => {
  const { step, his, undo, seen } = pageOfTwo(p("un"));
  step((body) => body.insert(1, bodyToYjs([around("bulletList", li("a"), li("b")), around("encart", p("c"), p("d"))])));
  append(his, "b", " par B");
  append(his, "c", " de B");
  undo.undo();
  expect(seen()).toBe(
    "<p>un</p><bulletlist><listitem><p> par B</p></listitem></bulletlist><encart><p> de B</p></encart>",
  );
});

test("what the other adds after an item that was a paragraph stays as a list, once", () => {
  const { step, his, undo, seen } = pageOfTwo(p("un"));
  step(turn(0, around("bulletList", li("un"))));
  append(his, "un", " plus");
  his.doc.transact(() => (child(his.body, 0) as Y.XmlElement).insert(1, bodyToYjs([li("deux")])));
  undo.undo();
  expect(seen()).toBe("<bulletlist><listitem><p>deux</p></listitem></bulletlist><p>un plus</p>");
});

test("a block described by the other stays, and so does one of which the other has filled the rows", () => {
  const { step, document, his, undo, seen } = pageOfTwo(p("un"));
  step((body) =>
    body.insert(
      1,
      bodyToYjs([
        { type: "figure", attrs: { id: "f", alt: "" } },
        { type: "population", attrs: { id: "q" } },
      ]),
    ),
  );
  (child(his.body, 1) as Y.XmlElement).setAttribute("alt", "une place");
  addRow(his.data, "q", { label: "jeunes" }, { id: "r" });
  undo.undo();
  expect(seen()).toContain('alt="une place"');
  expect(document.body.length).toBe(3);
});

test("a row of fields that the other has filled stays, without what one had written in it", () => {
  const { step, document, his, undo } = pageOfTwo(p("un"));
  addRow(document.data, "q", {}, { id: "z" });
  step(() => addRow(document.data, "q", { label: "à moi" }, { id: "r" }), fieldOrigin);
  writeColumn(his.data, "q", "r", "count", "12");
  undo.undo();
  expect(document.data.toJSON()).toMatchObject({ q: { r: { count: "12" } } });
  expect(document.data.toJSON().q.r.label).toBeUndefined();
});

test("what was put back beside the other's words does not take them along when it goes", () => {
  const { step, document, his, undo, seen } = pageOfTwo(p("x"));
  step((body) => textThat(body, "x").insert(1, "ab"));
  append(his, "ab", "cd");
  step((body) => textThat(body, "x").delete(1, 4));
  undo.undo();
  expect(seen()).toBe("<p>xabcd</p>");
  undo.undo();
  expect(seen()).toBe("<p>xcd</p>");
  expect(document.body.length).toBe(1);
});
