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
      expect(text.replaceAll(/[\ue000\ue001]/g, "").replaceAll(/\s+/g, " ")).toContain(plain.trim());
      expect(plain.length).toBeLessThanOrEqual(220);
    }),
  );
});
