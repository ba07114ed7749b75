import { type EditorState, TextSelection } from "@tiptap/pm/state";

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
  const between = selection.$from.doc.textBetween(from, to, "\n", "\uFFFC");
  return from < to && between.trim() === "" ? { from, to } : undefined;
}
