import { expect, test } from "vitest";
import { listPages } from "../api/pages.schemas.ts";
import { bodyMarkdown } from "../document/body-markdown.ts";
import { bodyText } from "../document/body-text.ts";
import type { ReadingContext } from "./define-block.ts";
import { mostPages, pagesQuestion, questionParts } from "./liste-question.ts";

const whole = {
  kind: "fiche-pratique",
  territory: "91",
  mode: "les-deux",
  public: "Seniors",
  thematique: "Mobilité",
  frein: "Coût du transport",
  text: "vélo",
  sort: "title",
  maximum: "5",
};

test("each field of a list is a part of its question", () => {
  expect(pagesQuestion(whole)).toEqual({
    kind: "fiche-pratique",
    territory: "91",
    scope: "both",
    term: ["publics:Seniors", "thematiques:Mobilité", "freins:Coût du transport"],
    q: "vélo",
    sort: "title",
    limit: 5,
  });
  expect(pagesQuestion({})).toEqual({ sort: "changed", limit: 10 });
  expect(pagesQuestion({ territory: "91", mode: "contenant" })).toMatchObject({ scope: "containing" });
});

test.each([
  ["0", 10],
  ["-3", 10],
  ["beaucoup", 10],
  ["7 pages", 7],
  ["1000000", mostPages],
])("« %s » pages at most is %i", (maximum, limit) => {
  expect(pagesQuestion({ maximum }).limit).toBe(limit);
});

test("whatever somebody has written in the document, the question is one that the API takes", () => {
  const strange = ["a".repeat(5000), "\u0000\u001b\n", "\ud800", "constructor", "publics:x", "  "];
  for (const text of strange) {
    const attributes = Object.fromEntries([...Object.keys(whole), "form"].map((name) => [name, text]));
    const question = pagesQuestion(attributes);
    expect(listPages.query.safeParse(question).error, text).toBeUndefined();
  }
});

test("the question is said in words", () => {
  const name = (code: string) => (code === "91" ? "Essonne" : code);
  const plain = (parts: string[]) => parts.join(" | ").replaceAll("\u00a0", " ");
  expect(plain(questionParts(whole, "fr", name))).toBe(
    "Fiches pratiques | public : Seniors | thématique : Mobilité | frein : Coût du transport | Essonne, ce qu’il contient et ce qui le contient | « vélo »",
  );
  expect(plain(questionParts({ territory: "91" }, "en", name))).toBe("All pages | Essonne and what it contains");
});

test("in a text a list says its question, and none of its answers", () => {
  const context: ReadingContext = {
    language: "fr",
    pageTitle: () => "Une page",
    pageUrl: () => "/pages/une-page",
    territoryName: () => "Essonne",
  };
  const body = { type: "doc", content: [{ type: "liste", attrs: { kind: "structure", territory: "91" } }] };
  expect(bodyText(body, context)).toBe("Structures · Essonne et ce qu’il contient");
  expect(bodyMarkdown(body, context)).toContain("*Liste de pages\u00a0: Structures · Essonne et ce qu’il contient*");
});
