import type { KeyboardEvent } from "react";
import type { Editing } from "./editing.ts";

/** Ctrl+Z and Ctrl+Y in a field act on the page's one history instead of the input's own. Returns whether they did. */
export function handleUndoKeys(event: KeyboardEvent, { undo, drafts }: Pick<Editing, "undo" | "drafts">): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return false;
  event.preventDefault();
  drafts.flush();
  if (key === "y" || event.shiftKey) undo.redo();
  else undo.undo();
  return true;
}
