import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { firstRowsOf } from "@passerelles/shared/document/new-prose-rows.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import type { Node, Schema } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { blockPlace } from "./block-place.ts";
import { newId } from "./new-id.ts";

/** Inserts an empty figure at the caret and returns its id. */
export function insertFigure(editor: Editor): string {
  const id = newId();
  editor.chain().focus().insertContent({ type: "indicateur", attrs: { id } }).run();
  return id;
}

function contentOf(schema: Schema, name: string, language: Language): Node[] {
  const block = findBlock(name);
  if (block?.cells) return firstRowsOf(block, language, newId).map((row) => schema.nodeFromJSON(row));
  return block?.prose && schema.nodes.paragraph ? [schema.nodes.paragraph.create()] : [];
}

/** Opens the menu of pages at the caret, as if its character had been typed. */
export function insertPageLink(editor: Editor): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, "x");
  editor
    .chain()
    .focus()
    .insertContent(before === "" || /\s/.test(before) ? "@" : " @")
    .run();
}

/**
 * Inserts a block that stands between paragraphs, and answers its id. One that holds prose takes the caret; another one is
 * selected, so that Enter opens it.
 */
export function insertBlock(editor: Editor, name: string, language: Language): string {
  const id = newId();
  const { schema, selection, tr } = editor.state;
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`no block ${name}`);
  const node = type.create({ id }, contentOf(schema, name, language));
  const place = blockPlace(selection.$to, type);
  tr.insert(place, node);
  const inside = type.isAtom ? NodeSelection.create(tr.doc, place) : TextSelection.near(tr.doc.resolve(place + 1));
  editor.view.dispatch(tr.setSelection(inside).scrollIntoView());
  editor.view.focus();
  return id;
}
