import type { Editor } from "@tiptap/react";
import { newId } from "./new-id.ts";

/** Inserts an empty figure at the caret and returns its id. */
export function insertFigure(editor: Editor): string {
  const id = newId();
  editor.chain().focus().insertContent({ type: "indicateur", attrs: { id } }).run();
  return id;
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
