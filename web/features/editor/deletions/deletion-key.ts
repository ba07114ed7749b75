import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";

/** A key that takes away what stands before the caret, or after it. */
export type DeletionKey = "Backspace" | "Delete";

/** The key that means what the browser is about to delete, or has deleted, by its name of it; undefined for anything else. */
export function deletionKey(inputType: string): DeletionKey | undefined {
  const [, direction] = /^delete(?:Content|Word|SoftLine|HardLine)(Backward|Forward)$/.exec(inputType) ?? [];
  if (direction === undefined) return undefined;
  return direction === "Backward" ? "Backspace" : "Delete";
}

/** Whether a deletion would touch more than the words of the one block of text where the caret is. */
export function leavesTextblock({ selection }: EditorState, key: DeletionKey): boolean {
  if (!(selection instanceof TextSelection)) return true;
  const { $from, $to, empty } = selection;
  if (!empty) return !$from.sameParent($to);
  return $from.parentOffset === (key === "Backspace" ? 0 : $from.parent.content.size);
}

/**
 * The blanks between the caret and the edge of its block, where nothing else is there: browsers delete a word beyond them, out
 * of the block.
 */
export function blanksToEdge({ selection }: EditorState, key: DeletionKey): { from: number; to: number } | undefined {
  const { $from, empty } = selection;
  if (!empty || !(selection instanceof TextSelection)) return undefined;
  const [from, to] = key === "Backspace" ? [$from.start(), $from.pos] : [$from.pos, $from.end()];
  const between = $from.doc.textBetween(from, to, "\n", "\uFFFC");
  return from < to && between.trim() === "" ? { from, to } : undefined;
}

/** Takes away the letter, or what stands among letters, before the caret or after it. */
export function withoutLetter({ tr, selection: { $from } }: EditorState, key: DeletionKey): Transaction {
  const beside = key === "Backspace" ? $from.nodeBefore : $from.nodeAfter;
  const letters = [...new Intl.Segmenter().segment(beside?.text ?? "")];
  const size = letters.at(key === "Backspace" ? -1 : 0)?.segment.length ?? beside?.nodeSize ?? 0;
  const [from, to] = key === "Backspace" ? [$from.pos - size, $from.pos] : [$from.pos, $from.pos + size];
  return tr.delete(from, to).scrollIntoView();
}
