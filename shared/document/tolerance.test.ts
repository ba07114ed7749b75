import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { updateYFragment, ySyncPlugin } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { BodyNode } from "./body-node.ts";
import { readBody } from "./read-body.ts";
import { canShow, extensionsFor, relax } from "./tiptap-nodes.ts";
import { covers, noVocabulary, readVocabulary } from "./vocabulary.ts";
import { bodyToYjs } from "./write-body.ts";

const words = (text: string): BodyNode => ({ type: "text", text });
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: "paragraph", content });

function bodyOf(...nodes: BodyNode[]): Y.XmlFragment {
  const body = new Y.Doc({ gc: false }).getXmlFragment("body");
  body.insert(0, bodyToYjs(nodes));
  return body;
}

type Binding = Parameters<typeof updateYFragment>[3];

/** Opens a body as the editor does, and gives the document it shows and a way to edit it there. */
function open(body: Y.XmlFragment) {
  const used = readVocabulary(body);
  const schema = relax(getSchema(extensionsFor(used)));
  expect(canShow(schema, used)).toBe(true);
  const plugin = ySyncPlugin(body);
  let state = EditorState.create({ schema, plugins: [plugin] });
  const view = {
    get state() {
      return state;
    },
    dispatch(transaction: typeof state.tr) {
      state = state.apply(transaction);
    },
    hasFocus: () => false,
  } as unknown as EditorView;
  plugin.spec.view(view);
  return {
    doc: (): Node => state.doc,
    /** Writes after the first occurrence of a word, as a person who types there. */
    typeAfter(word: string, text: string) {
      let at = -1;
      state.doc.descendants((node, position) => {
        if (at < 0 && node.isText && node.text?.includes(word)) at = position + node.text.indexOf(word) + word.length;
      });
      state = state.apply(state.tr.insertText(text, at));
      const { binding } = plugin.getState(state) as { binding: Binding };
      body.doc?.transact(() => updateYFragment(body.doc as Y.Doc, body, state.doc, binding));
    },
  };
}

test("an unknown block survives editing beside it, with what it holds", () => {
  const unknown: BodyNode = {
    type: "carte",
    attrs: { zoom: "4", id: "b1" },
    content: [{ type: "point", attrs: { x: "1" }, content: [words("Arras")] }],
  };
  const body = bodyOf(paragraph(words("avant")), unknown, paragraph(words("après")));
  open(body).typeAfter("avant", " tout");
  expect(readBody(body).content).toEqual([paragraph(words("avant tout")), unknown, paragraph(words("après"))]);
});

test("an unknown inline node survives editing in its own paragraph", () => {
  const unknown: BodyNode = { type: "formule", attrs: { tex: "x" } };
  const body = bodyOf(paragraph(words("avant "), unknown, words(" après")));
  open(body).typeAfter("après", " tout");
  expect(readBody(body).content).toEqual([paragraph(words("avant "), unknown, words(" après tout"))]);
});

test("an unknown mark survives editing of the text that bears it", () => {
  const marked: BodyNode = { type: "text", text: "relu", marks: [{ type: "commentaire", attrs: { fil: "7" } }] };
  const body = bodyOf(paragraph(words("mot "), marked));
  open(body).typeAfter("mot", "s");
  expect(readBody(body).content).toEqual([paragraph(words("mots "), marked)]);
});

test("overlapping unknown marks keep their own attributes", () => {
  const body = bodyOf(paragraph(words("deux fils")));
  const text = (body.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.format(0, 4, { "fil--AAAAAAAA": { n: "1" }, "fil--BBBBBBBB": { n: "2" } });
  open(body).typeAfter("fils", " ici");
  const marks = readBody(body).content?.[0]?.content?.[0]?.marks;
  expect(marks?.map((mark) => mark.attrs?.n).sort()).toEqual(["1", "2"]);
});

test("unknown attributes of a known node survive editing of that node", () => {
  const aligned: BodyNode = { type: "paragraph", attrs: { align: "center" }, content: [words("texte")] };
  const body = bodyOf(aligned);
  open(body).typeAfter("texte", " centré");
  expect(readBody(body).content).toEqual([{ ...aligned, content: [words("texte centré")] }]);
});

test("what an older build does not know of a block survives writing beside it, in the block too", () => {
  const inset: BodyNode = {
    type: "encart",
    attrs: { tone: "info", since: "2030" },
    content: [paragraph(words("lire"))],
  };
  const fleet: BodyNode = { type: "flotte", attrs: { id: "f", source: "Bilan", since: "2030" } };
  const body = bodyOf(inset, fleet, paragraph(words("après")));
  const editor = open(body);
  editor.typeAfter("lire", " bien");
  editor.typeAfter("après", " tout");
  const [changed, beside] = readBody(body).content ?? [];
  expect(changed).toEqual({ ...inset, content: [paragraph(words("lire bien"))] });
  expect(beside).toMatchObject(fleet);
});

test("empty rows, missing cells and empty cells of a table survive editing in another cell", () => {
  const cell = (text?: string): BodyNode =>
    text === undefined ? { type: "tableCell" } : { type: "tableCell", content: [paragraph(words(text))] };
  const table: BodyNode = {
    type: "table",
    content: [
      { type: "tableRow", content: [cell("un"), cell("deux"), cell("trois")] },
      { type: "tableRow" },
      { type: "tableRow", content: [cell("quatre"), cell()] },
    ],
  };
  const body = bodyOf(table, { type: "bulletList" });
  open(body).typeAfter("quatre", " et demi");
  const rows = readBody(body).content?.[0]?.content;
  expect(rows?.map((row) => row.content?.length ?? 0)).toEqual([3, 0, 2]);
  expect(readBody(body).content?.[1]).toEqual({ type: "bulletList" });
  expect(JSON.stringify(rows)).toContain("quatre et demi");
});

test("a bold word that two people's edits left in a code block stays there", () => {
  const bold: BodyNode = { type: "text", text: "b", marks: [{ type: "bold" }] };
  const body = bodyOf({ type: "codeBlock", content: [words("a "), bold] }, paragraph(words("fin")));
  open(body).typeAfter("fin", " de page");
  expect(readBody(body).content?.[0]?.content).toEqual([words("a "), bold]);
});

test("opening a document writes nothing in it", () => {
  const body = bodyOf(
    { type: "heading", attrs: { level: 2 }, content: [words("Titre")] },
    paragraph({ type: "indicateur", attrs: { id: "f", value: "46 %" } }),
    { type: "carte" },
  );
  const before = Y.encodeStateVector(body.doc as Y.Doc);
  expect(open(body).doc().childCount).toBe(3);
  expect(Y.encodeStateVector(body.doc as Y.Doc)).toEqual(before);
});

test("a name that appears later asks for a new editor, one already known does not", () => {
  const body = bodyOf(paragraph(words("texte")));
  const known = readVocabulary(body);
  body.insert(1, bodyToYjs([paragraph(words("suite"))]));
  expect(covers(known, readVocabulary(body))).toBe(true);
  body.insert(2, bodyToYjs([{ type: "carte" }]));
  expect(covers(known, readVocabulary(body))).toBe(false);
});

test("what no schema can express is not opened for writing", () => {
  const doc = new Y.Doc();
  const body = doc.getXmlFragment("body");
  body.insert(0, [new Y.XmlText("texte sans paragraphe")]);
  const schema = getSchema(extensionsFor(noVocabulary));
  expect(canShow(schema, readVocabulary(body))).toBe(false);
});

const cellOf = (column: string, text: string): BodyNode => ({
  type: "proseCell",
  attrs: { column },
  content: [paragraph(words(text))],
});
const misplaced: [string, BodyNode][] = [
  ["a figure", { type: "indicateur", attrs: { id: "x", value: "46 %" } }],
  ["a link to a page", { type: "renvoi", attrs: { page: "00000000-0000-4000-8000-000000000000" } }],
  ["a row of steps", { type: "proseRow", attrs: { id: "z", order: "a1" }, content: [cellOf("etape", "rangée nue")] }],
  ["a cell of steps", cellOf("etape", "cellule nue")],
  ["an item of a list", { type: "listItem", content: [paragraph(words("puce nue"))] }],
  [
    "a row of a table",
    { type: "tableRow", content: [{ type: "tableCell", content: [paragraph(words("cellule seule"))] }] },
  ],
];

test.each(misplaced)(
  "%s that stands at the top of the text is opened, and stays as it is in what holds it",
  (_name, node) => {
    const body = bodyOf(paragraph(words("avant")), node, node, paragraph(words("après")));
    open(body).typeAfter("avant", " le reste");
    const kept = JSON.stringify(readBody(body));
    for (const [own] of JSON.stringify(node).matchAll(/"(?:value|page|column|text|order)":"[^"]+"/g)) {
      expect(kept.split(own)).toHaveLength(3);
    }
    expect(kept.split(`"type":"${node.type}"`)).toHaveLength(3);
    expect(kept).toContain("avant le reste");
    expect(kept).toContain("après");
  },
);
