import { anyText } from "@passerelles/shared/text/any-text.arbitrary.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptAround, matchEnd, matchStart } from "./excerpt.ts";

const shown = (text: string, ...words: string[]) =>
  excerptAround(text, words).replaceAll(matchStart, "[").replaceAll(matchEnd, "]");

test("matched words are marked with their accents, whatever the accents of the question", () => {
  expect(shown("La mobilité à Étampes", "etampes")).toBe("La mobilité à [Étampes]");
  expect(shown("L’ŒUVRE de l’œuvre", "oeuvre")).toBe("L’[ŒUVRE] de l’[œuvre]");
});

test("an unfinished word and other forms of a word are marked whole", () => {
  expect(shown("Les mobilités solidaires", "mobi")).toBe("Les [mobilités] solidaires");
  expect(shown("Des mobilités", "mobilite")).toBe("Des [mobilités]");
  expect(shown("Accompagner, accompagnement", "accompagnements")).toBe("Accompagner, [accompagnement]");
  expect(shown("la loi", "lot")).toBe("la loi");
});

test("the excerpt stands around the first match and says that it is a part", () => {
  const text = `${"avant ".repeat(100)}ici ${"après ".repeat(100)}`;
  expect(shown(text, "ici")).toMatch(/^… (avant ){5,12}\[ici\] (après ){5,40}…$/);
});

test("without a match it is the beginning of the text", () => {
  expect(shown("mot ".repeat(100), "rien")).toMatch(/^mot .* …$/);
  expect(shown("", "rien")).toBe("");
});

test("an excerpt is a part of the text, whatever the text, and short", () => {
  const words = fc.array(fc.constantFrom("a", "mobilite", "e", "etampes"), { maxLength: 3 });
  fc.assert(
    fc.property(anyText(300), words, (text, asked) => {
      const excerpt = excerptAround(text, asked);
      const plain = excerpt.replaceAll(/[\ue000\ue001]|^… | …$/g, "");
      expect(text.replaceAll(/[\ue000-\ue003\s·]/g, "")).toContain(plain.replaceAll(/[\s·]/g, ""));
      expect(plain.length).toBeLessThanOrEqual(220);
    }),
  );
});

test("lines and cells are told apart, unless a sign of punctuation does it", () => {
  expect(shown("Gouvernance\nUne phrase.\nStructure\t\tRôle\nFin", "rien")).toBe(
    "Gouvernance · Une phrase. Structure · Rôle · Fin",
  );
});

test("marks of pages are kept whole, are no word that matches, and are few", () => {
  const mark = "\ue002aaaaaaaa-0000-4000-8000-000000000000\ue003";
  expect(shown(`Avec ${mark}, aaa`, "aaa")).toBe(`Avec ${mark}, [aaa]`);
  const long = `${`${mark} `.repeat(700)}ici`;
  const pieces = excerptAround(long, ["ici"]).split(mark);
  expect(pieces).toHaveLength(6);
  expect(pieces.join("")).not.toMatch(/[\ue002\ue003a]/);
});
