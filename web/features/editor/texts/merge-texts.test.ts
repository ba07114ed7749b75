import fc from "fast-check";
import { expect, test } from "vitest";
import { commonText, mergeTexts } from "./merge-texts.ts";
import { followText } from "./text-hunks.ts";

const base = fc.string({ unit: fc.constantFrom("a", "b", "é", " ", "😀"), maxLength: 20 });
/** A text with some of it removed, and letters of one's own put in. */
function madeOf(text: string, letters: string): fc.Arbitrary<string> {
  const part = fc.record({
    keeps: fc.boolean(),
    puts: fc.option(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 4 }), { nil: "", freq: 3 }),
  });
  const characters = [...text];
  return fc
    .array(part, { minLength: characters.length + 1, maxLength: characters.length + 1 })
    .map((parts) => parts.map(({ keeps, puts }, at) => puts + (keeps ? (characters[at] ?? "") : "")).join(""));
}
const both = base.chain((text) => fc.tuple(fc.constant(text), madeOf(text, "XYZ"), madeOf(text, "123")));
const only = (text: string, letters: RegExp) => text.replaceAll(letters, "");

test("what only one has changed is as they have left it", () => {
  fc.assert(
    fc.property(both, ([text, own]) => {
      expect(mergeTexts(text, own, text)).toBe(own);
      expect(mergeTexts(text, text, own)).toBe(own);
      expect(mergeTexts(text, own, own)).toBe(own);
    }),
  );
});

test("two who merge the same texts, each their own into the other's, get the same", () => {
  fc.assert(
    fc.property(both, ([text, own, theirs]) => {
      expect(mergeTexts(text, own, theirs)).toBe(mergeTexts(text, theirs, own));
    }),
  );
});

test("no letter that either has added is lost, nor are they in another order", () => {
  fc.assert(
    fc.property(both, fc.constantFrom("own" as const, "alike" as const), ([text, own, theirs], order) => {
      const merged = mergeTexts(text, own, theirs, order);
      expect(only(merged, /[^XYZ]/g)).toBe(only(own, /[^XYZ]/g));
      expect(only(merged, /[^123]/g)).toBe(only(theirs, /[^123]/g));
    }),
  );
});

test("no character is cut in two", () => {
  fc.assert(
    fc.property(both, ([text, own, theirs]) => {
      expect(mergeTexts(text, own, theirs).isWellFormed()).toBe(true);
    }),
  );
});

test("sentences that two people have lengthened at one place follow each other", () => {
  expect(mergeTexts("Une fresque", "Une fresque par A", "Une fresque par B", "own")).toBe("Une fresque par A par B");
  expect(mergeTexts("Une fresque", "Une belle fresque", "Une fresque peinte")).toBe("Une belle fresque peinte");
  expect(mergeTexts("", "un", "deux")).toBe("deuxun");
});

test("what one has written in a passage that the other has removed stays", () => {
  expect(mergeTexts("Le bus part à huit heures", "Le bus rouge part à huit heures", "Le train")).toContain("rouge");
});

test("very long texts are merged by their ends alone", () => {
  const long = "mot ".repeat(20_000);
  expect(mergeTexts(long, `A${long}`, `${long}B`)).toBe(`A${long}B`);
});

test("what two texts have in common is the same whichever comes first", () => {
  fc.assert(
    fc.property(both, ([, own, theirs]) => {
      expect(commonText(own, theirs)).toBe(commonText(theirs, own));
    }),
  );
  expect(commonText("le bus rouge", "le bus vert")).toMatch(/^le bus /);
});

test("a caret stays beside the letters that it stood beside", () => {
  const cases = [
    ["fresque|", "fresque par B", "fresque| par B"],
    ["|fresque", "une fresque", "|une fresque"],
    ["une fr|esque", "une belle fresque", "une belle fr|esque"],
    ["une belle fr|esque", "une fresque", "une fr|esque"],
    ["une be|lle fresque", "une fresque", "une |fresque"],
  ];
  for (const [before = "", after = "", expected = ""] of cases)
    expect(followText(before.replace("|", ""), after, before.indexOf("|"))).toBe(expected.indexOf("|"));
});
