import { extensionsFor, relax } from "@passerelles/shared/document/tiptap-nodes.ts";
import { noVocabulary } from "@passerelles/shared/document/vocabulary.ts";
import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { replaceWithContent } from "./minimal-change.ts";

const schema = relax(getSchema(extensionsFor(noVocabulary)));
const text = fc.stringMatching(/^[ab]{0,4}$/);
const node = (type: string, content: readonly Node[] = [], attrs: object | null = null) =>
  schema.node(type, attrs as Record<string, unknown> | null, [...content]);
const paragraph = (words: string) => node("paragraph", words === "" ? [] : [schema.text(words)]);
const cells = fc.array(text, { minLength: 0, maxLength: 3 });
/** Blocks of a page, some of them out of the schema, as two people's edits may leave them. */
const block = fc.oneof(
  text.map(paragraph),
  text.map((words) => node("heading", words === "" ? [] : [schema.text(words)], { level: 2 })),
  fc.array(text, { maxLength: 3 }).map((items) =>
    node(
      "bulletList",
      items.map((item) => node("listItem", [paragraph(item)])),
    ),
  ),
  fc.array(cells, { maxLength: 3 }).map((rows) =>
    node(
      "table",
      rows.map((row) =>
        node(
          "tableRow",
          row.map((cell) => node("tableCell", [paragraph(cell)])),
        ),
      ),
    ),
  ),
);
const page = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => node("doc", blocks));

test("any document becomes any other, whatever they hold", () => {
  fc.assert(
    fc.property(page, page, (before, after) => {
      const state = EditorState.create({ schema, doc: before });
      expect(replaceWithContent(state.tr, after.content).doc.toJSON()).toEqual(after.toJSON());
    }),
    { numRuns: 300 },
  );
});

test("what stands around a changed word keeps its place", () => {
  const table = (word: string) =>
    node("table", [node("tableRow", [node("tableCell", [paragraph(word)]), node("tableCell", [paragraph("b")])])]);
  const state = EditorState.create({ schema, doc: node("doc", [paragraph("un"), table("a"), paragraph("fin")]) });
  const tr = replaceWithContent(state.tr, node("doc", [paragraph("un"), table("aaa"), paragraph("fin")]).content);
  expect(tr.steps).toHaveLength(1);
  // The second cell, before it and after it.
  expect([tr.mapping.map(11), tr.mapping.map(4)]).toEqual([13, 4]);
  expect(tr.mapping.mapResult(11).deleted).toBe(false);
});
