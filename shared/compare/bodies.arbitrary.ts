import fc from "fast-check";
import type { BodyMark, BodyNode } from "../document/body-node.ts";

const mark: fc.Arbitrary<BodyMark> = fc.constantFrom<BodyMark>(
  { type: "bold" },
  { type: "italic" },
  { type: "link", attrs: { href: "https://exemple.fr" } },
);
const words = fc.constantFrom(
  "le",
  "bus",
  "part",
  "à",
  "huit",
  "heures",
  "garage",
  "solidaire",
  "😀",
  "12 500",
  "a",
  ".",
);
const said = fc.oneof(
  { arbitrary: fc.array(words, { minLength: 1, maxLength: 9 }).map((all) => all.join(" ")), weight: 5 },
  { arbitrary: fc.string({ minLength: 1, maxLength: 8 }), weight: 1 },
);
const text: fc.Arbitrary<BodyNode> = fc
  .record({ text: said, marks: fc.uniqueArray(mark, { maxLength: 2, selector: ({ type }) => type }) })
  .map(({ text, marks }) => ({ type: "text", text, ...(marks.length > 0 && { marks }) }));
const id = fc.constantFrom("b1", "b2", "b3", "b4", "");
const figure: fc.Arbitrary<BodyNode> = fc
  .record({ id, value: fc.constantFrom("250", "320", ""), label: said })
  .map((attrs) => ({ type: "indicateur", attrs }));
const inline = fc.array(
  fc.oneof({ arbitrary: text, weight: 6 }, figure, fc.constant<BodyNode>({ type: "hardBreak" })),
  { maxLength: 5 },
);
const paragraph = fc
  .record({ content: inline, level: fc.constantFrom(undefined, 2, 3) })
  .map(
    ({ content, level }): BodyNode =>
      level === undefined ? { type: "paragraph", content } : { type: "heading", attrs: { level }, content },
  );
const row = fc.record({
  id: fc.constantFrom("r1", "r2", "r3", "r4"),
  columns: fc.dictionary(fc.constantFrom("nom", "role", "structure"), said, { maxKeys: 3 }),
});
const partners: fc.Arbitrary<BodyNode> = fc
  .record({ id, rows: fc.uniqueArray(row, { maxLength: 4, selector: (one) => one.id }) })
  .map(({ id: own, rows }) => ({ type: "partenaires", attrs: { id: own }, rows }));
const { block } = fc.letrec<{ block: BodyNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    paragraph,
    partners,
    fc.record({
      type: fc.constantFrom("bulletList", "listItem", "blockquote", "inconnu", "table", "tableRow"),
      content: fc.array(tie("block"), { maxLength: 3 }),
    }),
    fc
      .record({ id, content: fc.array(tie("block"), { maxLength: 3 }) })
      .map(({ id: own, content }): BodyNode => ({ type: "encart", attrs: { id: own }, content })),
  ),
}));

/** Bodies of every sort of node: rich text, blocks in a line, blocks with rows, blocks that hold prose, unknown ones. */
export const anyBody: fc.Arbitrary<BodyNode> = fc
  .array(block, { maxLength: 6 })
  .map((content) => ({ type: "doc", content }));

/** A body, and what somebody has made of it: some of its nodes gone, others new, turned round or put elsewhere. */
export const editedBodies: fc.Arbitrary<[BodyNode, BodyNode]> = fc
  .tuple(anyBody, fc.array(fc.tuple(fc.nat(), fc.nat(), block), { maxLength: 4 }))
  .map(([body, edits]) => {
    const content = [...(body.content ?? [])];
    for (const [from, to, node] of edits) {
      const act = from % 4;
      const at = to % (content.length + 1);
      const [taken] = act === 0 ? [] : content.splice(from % Math.max(content.length, 1), 1);
      if (act === 0) content.splice(at, 0, node);
      else if (taken && act === 1) content.splice(to % (content.length + 1), 0, taken);
      else if (taken && act === 2) content.splice(at, 0, { type: "blockquote", content: [taken, node] });
    }
    return [body, { type: "doc", content }];
  });
