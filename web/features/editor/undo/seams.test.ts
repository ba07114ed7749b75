import { yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { expect, test } from "vitest";
import type * as Y from "yjs";
import { edit, schema } from "./edit-body.ts";
import { around, li, p, pageOfTwo } from "./page-of-two.ts";

/** Joins the block that begins with these words to the one before. */
const join = (words: string, depth?: number) => (body: Y.XmlFragment) =>
  edit(body, (tr, find) => tr.join(find(words) - (depth ?? 1), depth));
const split = (words: string, depth?: number) => (body: Y.XmlFragment) =>
  edit(body, (tr, find) => tr.split(find(words), depth));
const write = (body: Y.XmlFragment, after: string, words: string) =>
  edit(body, (tr, find) => tr.insertText(words, find(after) + after.length));

test("blocks that were joined come apart with what the other has written in each of them", () => {
  const { step, his, undo, seen } = pageOfTwo(p("alpha"), p("bravo"), p("fin"));
  step(join("bravo"));
  expect(seen()).toBe("<p>alphabravo</p><p>fin</p>");
  write(his.body, "bravo", " et la suite");
  write(his.body, "al", "-");
  write(his.body, "bra", "+");
  undo.undo();
  expect(seen()).toBe("<p>al-pha</p><p>bra+vo et la suite</p><p>fin</p>");
  undo.redo();
  expect(seen()).toBe("<p>al-phabra+vo et la suite</p><p>fin</p>");
  write(his.body, "suite", " !");
  undo.undo();
  expect(seen()).toBe("<p>al-pha</p><p>bra+vo et la suite !</p><p>fin</p>");
});

test("what the other has taken out, and marked, in joined words is so in the block that is back", () => {
  const { step, his, undo, seen } = pageOfTwo(p("alpha"), p("bravo"), p("charly"));
  step((body) => {
    join("charly")(body);
    join("bravo")(body);
  });
  edit(his.body, (tr, find) => tr.delete(find("rav"), find("rav") + 3));
  edit(his.body, (tr, find) => tr.addMark(find("char"), find("char") + 4, schema.mark("bold")));
  write(his.body, "ly", " gras");
  undo.undo();
  expect(seen()).toBe("<p>alpha</p><p>bo</p><p><bold>char</bold>ly gras</p>");
});

test("items that were joined come apart with what the other has written in each of them", () => {
  const list = around("bulletList", li("alpha"), li("bravo"));
  const { step, his, undo, seen } = pageOfTwo(list, p("fin"));
  step(join("bravo", 2));
  write(his.body, "bravo", " et onze");
  undo.undo();
  expect(seen()).toContain("<p>alpha</p></listitem><listitem><p>bravo et onze</p>");
});

test("a block that was split is whole again, with what the other has written in each part", () => {
  const { step, his, undo, seen } = pageOfTwo(p("alphabravo"), p("fin"));
  step(split("bravo"));
  expect(seen()).toBe("<p>alpha</p><p>bravo</p><p>fin</p>");
  write(his.body, "alpha", " et un");
  write(his.body, "bravo", " et deux");
  undo.undo();
  expect(seen()).toBe("<p>alpha et unbravo et deux</p><p>fin</p>");
  undo.redo();
  expect(seen()).toBe("<p>alpha et un</p><p>bravo et deux</p><p>fin</p>");
});

test("words that come back to the middle of a block leave what stood after them there", () => {
  const { step, his, undo, seen } = pageOfTwo(p("un deux trois"), p("fin"));
  step((body) =>
    edit(body, (tr, find) =>
      tr
        .delete(find("deux "), find("trois"))
        .insert(tr.doc.content.size, schema.node("paragraph", null, [schema.text("deux ")])),
    ),
  );
  write(his.body, "trois", " et quatre");
  undo.undo();
  expect(seen()).toBe("<p>un deux trois et quatre</p><p>fin</p>");
});

/** Where the words of each block of text begin, and what they say. */
function textblocks(body: Y.XmlFragment): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = [];
  yXmlFragmentToProseMirrorRootNode(body, schema).descendants((node, at) => {
    if (node.isTextblock) found.push({ at: at + 1, text: node.textContent });
    return !node.isTextblock;
  });
  return found;
}

const firstLetter = 0x4e00;
const typing = fc.record({ inSecond: fc.boolean(), place: fc.nat(60), length: fc.integer({ min: 1, max: 3 }) });
const seam = fc.record({
  isJoin: fc.boolean(),
  kind: fc.constantFrom("paragraphs", "items", "items in two steps", "bold"),
  typings: fc.array(typing, { minLength: 1, maxLength: 8 }),
  again: fc.array(typing, { maxLength: 4 }),
});

test("wherever the other types in blocks that are joined or split, all stays on its side of the seam, in order", () => {
  fc.assert(
    fc.property(seam, ({ isJoin, kind, typings, again }) => {
      const isItems = kind.startsWith("items");
      const said = (text: string) =>
        kind === "bold" ? { ...p(""), content: [{ type: "text", text, marks: [{ type: "bold" }] }] } : p(text);
      const texts = isJoin ? ["un", "deux"] : ["undeux"];
      const page = isItems ? [around("bulletList", ...texts.map((text) => li(text)))] : texts.map(said);
      const { step, document, his, undo, seen } = pageOfTwo(p("début"), ...page, p("fin"));
      step((body) => {
        if (!isJoin) split("deux", isItems ? 2 : 1)(body);
        else if (kind !== "items in two steps") join("deux", isItems ? 2 : 1)(body);
        else {
          edit(body, (tr, find) => tr.join(find("deux") - 2));
          join("deux")(body);
        }
      });
      const sides: [string, string] = ["un", "deux"];
      let letter = firstLetter;
      const type = (
        { inSecond, place, length }: typeof typing extends fc.Arbitrary<infer T> ? T : never,
        isOne: boolean,
      ) => {
        const [first, second] = sides;
        // At the seam itself either side is right.
        const within = (inSecond ? second : first).length + (isOne ? 0 : 1);
        const offset = (place % within) + (isOne && inSecond ? 1 : 0);
        const words = String.fromCodePoint(...Array.from({ length }, () => letter++));
        const side = inSecond ? 1 : 0;
        sides[side] = sides[side].slice(0, offset) + words + sides[side].slice(offset);
        const block = textblocks(his.body)[isOne ? 1 : 1 + side];
        const start = (block?.at ?? 0) + (isOne && inSecond ? first.length : 0);
        edit(his.body, (tr) => tr.insertText(words, start + offset));
      };
      const expectSides = (isOne: boolean) => {
        seen();
        const [, ...found] = textblocks(document.body).map(({ text }) => text);
        expect(found).toEqual([...(isOne ? [sides.join("")] : sides), "fin"]);
      };
      for (const one of typings) type(one, isJoin);
      expectSides(isJoin);
      undo.undo();
      expectSides(!isJoin);
      for (const one of again) type(one, !isJoin);
      expectSides(!isJoin);
      undo.redo();
      expectSides(isJoin);
      undo.undo();
      expectSides(!isJoin);
    }),
    { numRuns: 150 },
  );
});
