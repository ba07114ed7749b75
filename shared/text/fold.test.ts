import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldedWords, foldText } from "./fold.ts";

describe("folding", () => {
  test.each([
    ["Étampes", "etampes"],
    ["L’Haÿ-les-Roses", "l hay les roses"],
    ["Val-d'Oise", "val d oise"],
    ["ŒUVRE et Æthuse", "oeuvre et aethuse"],
    ["Saint‑Étienne – du–Rouvray", "saint etienne du rouvray"],
    ["  Île\u00a0de\u202fFrance ", "ile de france"],
    ["mobi\u00adlité", "mobilite"],
    ["100 m²", "100 m2"],
    ["Straße, Łódź, Tromsø", "strasse, lodz, tromso"],
    ["İstanbul", "istanbul"],
    ["", ""],
  ])("%s is compared as “%s”", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("folding twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test("composed and decomposed forms of a text are compared alike", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
      }),
    );
  });

  test("words are letters and digits only", () => {
    expect(foldedWords("CC du Pays Houdanais (CCPH), n° 2")).toEqual([
      "cc",
      "du",
      "pays",
      "houdanais",
      "ccph",
      "n",
      "2",
    ]);
    expect(foldedWords("… — !")).toEqual([]);
  });
});
