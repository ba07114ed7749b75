import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeTexts } from "./merge-texts.ts";
import { followText } from "./text-hunks.ts";
import { isWord, partsOf } from "./words.ts";

const wordsOf = (text: string) => partsOf(text).filter(isWord);
const base = fc.array(fc.constantFrom("le", "bus", "part", "à", "huit", "heures", "😀", "été"), { maxLength: 8 });

/** A text with some of its words removed or replaced, and words of one's own put in. */
function madeOf(words: readonly string[], letter: string, acts: readonly ("keep" | "remove" | "replace")[]) {
  const one = fc.record({ act: fc.constantFrom(...acts), puts: fc.boolean() });
  return fc.array(one, { minLength: words.length + 1, maxLength: words.length + 1 }).map((all) =>
    all
      .flatMap(({ act, puts }, at) => {
        const word = words[at];
        const kept = word === undefined || act === "remove" ? [] : [act === "keep" ? word : `${word}${letter}${at}`];
        return [...(puts ? [`${letter}${at}`] : []), ...kept];
      })
      .join(" "),
  );
}
const textsOf = (...acts: ("keep" | "remove" | "replace")[]) =>
  base.chain((words) =>
    fc.tuple(
      fc.constant(words.join(" ")),
      madeOf(words, "x", ["keep", ...acts]),
      madeOf(words, "y", ["keep", ...acts]),
    ),
  );
const anyTexts = textsOf("remove", "replace");

test("what only one has changed is as they have left it", () => {
  fc.assert(
    fc.property(anyTexts, ([text, own]) => {
      expect(mergeTexts(text, own, text)).toBe(own);
      expect(mergeTexts(text, text, own)).toBe(own);
      expect(mergeTexts(text, own, own)).toBe(own);
    }),
  );
});

test("two who merge the same texts, each their own into the other's, get the same", () => {
  fc.assert(
    fc.property(anyTexts, ([text, own, theirs]) => {
      expect(mergeTexts(text, own, theirs)).toBe(mergeTexts(text, theirs, own));
    }),
  );
});

test("each word of a merged text is one that somebody wrote, and no text is left without it that only one has added", () => {
  fc.assert(
    fc.property(anyTexts, fc.constantFrom("own" as const, "alike" as const), ([text, own, theirs], order) => {
      const merged = mergeTexts(text, own, theirs, order);
      if (merged === null) return;
      const written = new Set([text, own, theirs].flatMap(wordsOf));
      for (const word of wordsOf(merged)) expect(written).toContain(word);
      const isNew = (word: string) => !wordsOf(text).includes(word);
      for (const one of [own, theirs]) {
        const added = wordsOf(one).filter(isNew);
        expect(wordsOf(merged).filter((word) => added.includes(word))).toEqual(added);
      }
    }),
  );
});

test("texts to which words were only added are always merged, and keep all their words", () => {
  fc.assert(
    fc.property(textsOf(), ([text, own, theirs]) => {
      const merged = mergeTexts(text, own, theirs) ?? "";
      const added = [...wordsOf(own), ...wordsOf(theirs)].filter((word) => !wordsOf(text).includes(word));
      expect(wordsOf(merged).sort()).toEqual([...wordsOf(text), ...added].sort());
    }),
  );
});

test("words that two people have added at one place follow each other", () => {
  expect(mergeTexts("Une fresque", "Une fresque par A", "Une fresque par B", "own")).toBe("Une fresque par A par B");
  expect(mergeTexts("Une fresque", "Une belle fresque", "Une fresque peinte")).toBe("Une belle fresque peinte");
  expect(mergeTexts("", "un", "deux")).toBe("deux un");
  expect(mergeTexts("Une fresque", "Une fresque, par A", "Hier, Une fresque")).toBe("Hier, Une fresque, par A");
});

test("who goes on with a word that another one has finished writes it once", () => {
  expect(mergeTexts("les voitur", "les voitures de la ville", "les voitures")).toBe("les voitures de la ville");
});

test("texts in which the same words were replaced by others are not merged", () => {
  const cases = [
    ["Mobilité solidaire en Essonne", "Garage solidaire d’Étampes", "Auto-école sociale de Thiers"],
    ["250", "320", "2 500"],
    [
      "Le service accueille 250 personnes.",
      "Le service accueille 320 personnes.",
      "Le service accueille 2 500 personnes.",
    ],
    ["Ouvert en 2017.", "Ouvert en 2018.", "Ouvert en 2019."],
    ["A.1-3", "A.1-4", "B.1-3"],
    ["https://exemple.fr/un", "https://exemple.fr/deux", "https://exemple.org/un"],
    ["trois", "quatre", "cinq"],
    [
      "Une plateforme prête des scooters aux jeunes de la ville.",
      "Le garage associatif répare les voitures des demandeurs d’emploi.",
      "Vingt-deux communes financent un transport à la demande.",
    ],
  ] as const;
  for (const [text, own, theirs] of cases) {
    expect(mergeTexts(text, own, theirs)).toBeNull();
    expect(mergeTexts(text, theirs, own)).toBeNull();
  }
});

test("different words of one sentence are corrected by two people", () => {
  const text = "Le service accueil 250 personnes par ans.";
  expect(
    mergeTexts(text, "Le service accueille 250 personnes par ans.", "Le service accueil 320 personnes par an."),
  ).toBe("Le service accueille 320 personnes par an.");
});

test("what one has written in a passage that the other has removed stays", () => {
  expect(mergeTexts("Le bus part à huit heures", "Le bus rouge part à huit heures", "Le train")).toContain("rouge");
});

test("very long texts are merged by their ends alone", () => {
  const long = "mot ".repeat(20_000);
  expect(mergeTexts(long, `A ${long}`, `${long}B`)).toBe(`A ${long}B`);
});

test("a text is in parts that make it up, and a number is one of them", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "1", " ", ".", "«", "’", "é", "\u202f", "😀", "\n") }),
      (text) => {
        expect(partsOf(text).join("")).toBe(text);
      },
    ),
  );
  expect(wordsOf("« L’auto-école » : 12\u202f500,50 € (2017), voir www.exemple.fr.")).toEqual([
    "L’auto-école",
    "12\u202f500,50",
    "€",
    "2017",
    "voir",
    "www.exemple.fr",
  ]);
});

test("a text of nothing but signs, or of digits with spaces between, is taken apart in time", () => {
  expect(partsOf(".".repeat(200_000))).toHaveLength(200_000);
  expect(partsOf("1 ".repeat(200_000))).toHaveLength(2);
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
