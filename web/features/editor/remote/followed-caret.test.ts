import { extensionsFor } from "@passerelles/shared/document/tiptap-nodes.ts";
import { noVocabulary } from "@passerelles/shared/document/vocabulary.ts";
import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { followedPlace } from "./followed-caret.ts";

const schema = getSchema(extensionsFor(noVocabulary));
const text = (type: string, words: string) =>
  schema.node(type, type === "heading" ? { level: 2 } : null, words === "" ? [] : [schema.text(words)]);
const p = (words: string) => text("paragraph", words);
const doc = (...blocks: Node[]) => schema.node("doc", null, blocks);
const list = (...items: Node[][]) =>
  schema.node(
    "bulletList",
    null,
    items.map((item) => schema.node("listItem", null, item)),
  );

/** The document around the place to which a caret after these words goes, `|` in its stead. */
function followed(before: Node, words: string, after: Node): string | undefined {
  let place = -1;
  before.descendants((node, at) => {
    if (node.isText && node.text?.includes(words)) place = at + node.text.indexOf(words) + words.length;
  });
  const found = followedPlace(before, after, place);
  if (found === undefined) return undefined;
  const $found = after.resolve(found);
  const said = $found.parent.textContent;
  return `${$found.parent.type.name} ${said.slice(0, $found.parentOffset)}|${said.slice($found.parentOffset)}`;
}

test("a caret goes along when its paragraph becomes a title, whose sign is taken out of the text", () => {
  const before = doc(p("## un bonjour"), p("deux"));
  expect(followed(before, "un bonj", doc(text("heading", "un bonjour"), p("deux")))).toBe("heading un bonj|our");
});

test("a caret goes along when its block is moved, beside others that are like it", () => {
  const before = doc(p("un"), p("deux mots"), p("trois"), p("un"));
  expect(followed(before, "deux m", doc(p("un"), p("trois"), p("un"), p("deux mots")))).toBe("paragraph deux m|ots");
});

test("a caret goes along into a list, and deeper", () => {
  expect(followed(doc(p("un"), p("deux")), "de", doc(list([p("un")], [p("deux")])))).toBe("paragraph de|ux");
  const before = doc(list([p("un")], [p("deux")]));
  expect(followed(before, "deu", doc(list([p("un"), list([p("deux")])])))).toBe("paragraph deu|x");
});

test("what others wrote in the block meanwhile moves the caret as far as it must", () => {
  const before = doc(p("deux mots"), p("fin"));
  expect(followed(before, "deux", doc(p("fin"), p("Voici deux mots")))).toBe("paragraph Voici deux| mots");
});

test("a caret goes along into the block that its own is joined to", () => {
  const before = doc(p("une longue ligne"), p("un"), p("fin"));
  expect(followed(before, "un", doc(p("une longue ligneun"), p("fin")))).toBe("paragraph une longue ligneun|");
  expect(followed(doc(p("alpha"), p("bravo")), "br", doc(p("alphabravo")))).toBe("paragraph alphabr|avo");
});

test("a caret goes nowhere where nothing is like what it was in", () => {
  expect(followed(doc(p("un paragraphe"), p("fin")), "un", doc(p("autre"), p("fin")))).toBeUndefined();
});
