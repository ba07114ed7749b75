import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { BodyNode } from "./body-node.ts";
import { type PageDocument, pageDocument, readRows, readText } from "./page-document.ts";
import { readBody } from "./read-body.ts";
import { replaceContent } from "./replace-content.ts";
import { bodyToYjs } from "./write-body.ts";
import { addRow, writeText } from "./write-fields.ts";

interface Content {
  title: string;
  rows: Record<string, Record<string, string>>;
  body: BodyNode[];
}

function documentOf(content: Content): PageDocument {
  const made = pageDocument(new Y.Doc());
  writeText(made.fields, "title", content.title);
  for (const [id, columns] of Object.entries(content.rows)) addRow(made.fields, "lieux", columns, { id });
  const block = new Y.Map<unknown>();
  for (const [id, columns] of Object.entries(content.rows)) block.set(id, new Y.Map(Object.entries(columns)));
  made.data.set("bloc", block);
  made.body.insert(0, bodyToYjs(content.body));
  return made;
}

function reading(document: PageDocument) {
  return {
    title: readText(document.fields, "title"),
    rows: readRows(document.fields, "lieux"),
    data: document.data.toJSON(),
    body: withSortedMarks(readBody(document.body)),
  };
}

/** The order of marks says nothing: the editor sorts them by its schema. */
function withSortedMarks(node: BodyNode): BodyNode {
  const marks = node.marks?.toSorted((a, b) => (a.type < b.type ? -1 : 1));
  return { ...node, ...(marks && { marks }), ...(node.content && { content: node.content.map(withSortedMarks) }) };
}

const mark = fc.constantFrom(
  { type: "bold" },
  { type: "italic" },
  { type: "link", attrs: { href: "https://exemple.fr" } },
);
const text = fc.record({
  type: fc.constant("text"),
  text: fc.oneof(
    fc.constantFrom("un", "une", "unes 😀", "😀", "😁 une"),
    fc.string({ minLength: 1, unit: "grapheme" }),
  ),
  marks: fc.oneof(fc.constant(undefined), fc.uniqueArray(mark, { maxLength: 2, selector: ({ type }) => type })),
});
const { node } = fc.letrec<{ node: BodyNode; element: BodyNode }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, depthSize: "small" }, text as fc.Arbitrary<BodyNode>, tie("element")),
  element: fc.record(
    {
      type: fc.constantFrom("paragraph", "heading", "bulletList", "listItem", "inconnu"),
      attrs: fc.dictionary(
        fc.constantFrom("level", "id", "checked"),
        fc.oneof(fc.integer({ max: 3, min: 1 }), fc.boolean(), fc.constantFrom("a", "b")),
      ),
      content: fc.array(tie("node"), { maxLength: 4 }),
    },
    { requiredKeys: ["type"] },
  ) as fc.Arbitrary<BodyNode>,
}));
const content: fc.Arbitrary<Content> = fc.record({
  title: fc.string(),
  rows: fc.dictionary(fc.constantFrom("r1", "r2", "r3"), fc.dictionary(fc.constantFrom("code", "note"), fc.string())),
  body: fc.array(node, { maxLength: 6 }),
});

test("any content can be made to read like any other", () => {
  fc.assert(
    fc.property(content, content, (a, b) => {
      const live = documentOf(a);
      const wanted = documentOf(b);
      replaceContent(live, wanted);
      expect(reading(live)).toEqual(reading(wanted));
    }),
    { numRuns: 200 },
  );
});

test("content that already reads the same is not touched", () => {
  fc.assert(
    fc.property(content, (a) => {
      const live = documentOf(a);
      const before = Y.encodeStateAsUpdate(live.doc);
      replaceContent(live, documentOf(a));
      expect(Y.encodeStateAsUpdate(live.doc)).toEqual(before);
    }),
  );
});

describe("what stays is kept", () => {
  const p = (words: string, marks?: BodyNode["marks"]): BodyNode => ({
    type: "paragraph",
    content: [{ type: "text", text: words, ...(marks && { marks }) }],
  });
  const write = (document: PageDocument, paragraph: number, at: number, words: string) =>
    ((document.body.get(paragraph) as Y.XmlElement).get(0) as Y.XmlText).insert(at, words);
  const linesOf = (document: PageDocument) =>
    readBody(document.body).content?.map((line) => line.content?.map((run) => run.text).join("") ?? "");

  /** Replaces the content on one side while somebody else writes on the other, then brings both together. */
  function whileSomebodyWrites(from: BodyNode[], to: BodyNode[], change: (other: PageDocument) => void): PageDocument {
    const live = documentOf({ title: "", rows: {}, body: from });
    const other = pageDocument(new Y.Doc());
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(live.doc));
    replaceContent(live, documentOf({ title: "", rows: {}, body: to }));
    change(other);
    Y.applyUpdate(live.doc, Y.encodeStateAsUpdate(other.doc));
    return live;
  }

  test("what somebody writes meanwhile in a paragraph that stays", () => {
    const live = whileSomebodyWrites([p("un"), p("deux"), p("trois")], [p("zéro"), p("un"), p("trois")], (other) =>
      write(other, 2, 5, " et demi"),
    );
    expect(linesOf(live)).toEqual(["zéro", "un", "trois et demi"]);
  });

  test("what somebody writes meanwhile in the words that stay of a paragraph that changes", () => {
    const live = whileSomebodyWrites([p("le prêt de vélos")], [p("le don de vélos")], (other) =>
      write(other, 0, 16, " électriques"),
    );
    expect(linesOf(live)).toEqual(["le don de vélos électriques"]);
  });

  test("what somebody writes meanwhile in words whose marks change", () => {
    const live = whileSomebodyWrites([p("important")], [p("important", [{ type: "bold" }])], (other) =>
      write(other, 0, 9, " ici"),
    );
    expect(linesOf(live)).toEqual(["important ici"]);
  });
});
