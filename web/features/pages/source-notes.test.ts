import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { expect, test } from "vitest";
import { sourceNotes } from "./source-notes.ts";

const figure = (id: string, source: string, sourceUrl = ""): BodyNode => ({
  type: "indicateur",
  attrs: { id, source, sourceUrl, value: "1" },
});
const body = (...content: BodyNode[]): BodyNode => ({ type: "doc", content: [{ type: "paragraph", content }] });

test("sources are numbered in the order of the figures, and one that serves twice has one number", () => {
  const { notes, byBlock } = sourceNotes(
    body(figure("a", "Bilan 2017"), figure("b", "Insee", "https://insee.example/"), figure("c", "Bilan 2017")),
  );
  expect(notes).toEqual([
    { number: 1, text: "Bilan 2017" },
    { number: 2, text: "Insee", url: "https://insee.example/" },
  ]);
  expect([...byBlock]).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 1],
  ]);
});

test("a figure without source has no note, and an address that is not one is left out", () => {
  const { notes, byBlock } = sourceNotes(body(figure("a", ""), figure("b", "Bilan", "javascript:alert(1)")));
  expect(notes).toEqual([{ number: 1, text: "Bilan" }]);
  expect(byBlock.has("a")).toBe(false);
});
