import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { extensionsFor, ownVocabulary, relax } from "@passerelles/shared/document/tiptap-nodes.ts";
import { getSchema } from "@tiptap/core";
import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { blanksToEdge, deletionKey, leavesTextblock, withoutLetter } from "./deletion-key.ts";

const schema = relax(getSchema(extensionsFor(ownVocabulary())));
const link: BodyNode = { type: "renvoi", attrs: { id: "r" } };

/** A page of two paragraphs, with a selection in it. */
function at(from: number, to = from, ...first: (string | BodyNode)[]) {
  const content = first.map((part) => (typeof part === "string" ? { type: "text", text: part } : part));
  const doc = schema.nodeFromJSON({ type: "doc", content: [{ type: "paragraph", content }, { type: "paragraph" }] });
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
}

test("a deletion is told by its direction alone", () => {
  const keys = ["deleteContentBackward", "deleteWordForward", "deleteSoftLineBackward", "deleteByCut", "insertText"];
  expect(keys.map(deletionKey)).toEqual(["Backspace", "Delete", "Backspace", undefined, undefined]);
});

test("a deletion leaves a block of text at its edges, over several blocks, and beside a chosen one", () => {
  const leaves = (state: EditorState) => [leavesTextblock(state, "Backspace"), leavesTextblock(state, "Delete")];
  expect(leaves(at(1, 1, "un"))).toEqual([true, false]);
  expect(leaves(at(2, 2, "un"))).toEqual([false, false]);
  expect(leaves(at(3, 3, "un"))).toEqual([false, true]);
  expect(leaves(at(1, 3, "un"))).toEqual([false, false]);
  expect(leaves(at(1, 5, "un"))).toEqual([true, true]);
  const state = at(1, 1, "un", link);
  const chosen = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 3)));
  expect(leaves(chosen)).toEqual([true, true]);
});

test("blanks are all that a word's deletion takes where nothing else is left in the block", () => {
  expect(blanksToEdge(at(3, 3, "  un "), "Backspace")).toEqual({ from: 1, to: 3 });
  expect(blanksToEdge(at(5, 5, "  un "), "Delete")).toEqual({ from: 5, to: 6 });
  expect(blanksToEdge(at(4, 4, "  un "), "Backspace")).toBeUndefined();
  expect(blanksToEdge(at(1, 1, "  un "), "Backspace")).toBeUndefined();
  expect(blanksToEdge(at(2, 2, link, "un"), "Backspace")).toBeUndefined();
});

test("a letter is what one reads as one, and what stands among letters goes whole", () => {
  const left = (state: EditorState, key: "Backspace" | "Delete") => {
    const { firstChild } = withoutLetter(state, key).doc;
    return `${firstChild?.textContent} ${firstChild?.childCount}`;
  };
  expect(left(at(5, 5, "une\u0301👍🏽"), "Backspace")).toBe("un👍🏽 1");
  expect(left(at(9, 9, "une\u0301👍🏽"), "Backspace")).toBe("une\u0301 1");
  expect(left(at(3, 3, "un", link), "Delete")).toBe("un 1");
});
