import { indicateur } from "@passerelles/shared/blocks/indicateur.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { blocksOf } from "@passerelles/shared/document/walk-body.ts";
import { safeHref } from "../../lib/safe-href.ts";

/** Where figures of a page come from, as a numbered note on paper. */
export interface SourceNote {
  number: number;
  text: string;
  url?: string;
}

/** The sources of a body's figures in their order, each once, and the note of each figure by its block's id. */
export function sourceNotes(body: BodyNode): { notes: SourceNote[]; byBlock: ReadonlyMap<string, number> } {
  const notes = new Map<string, SourceNote>();
  const byBlock = new Map<string, number>();
  for (const { name, attributes } of blocksOf(body)) {
    const { id, source, sourceUrl } = attributes;
    if (name !== indicateur.name || !id || !source) continue;
    const key = `${source}\n${sourceUrl ?? ""}`;
    const url = safeHref(sourceUrl);
    const note = notes.get(key) ?? { number: notes.size + 1, text: source, ...(url && { url }) };
    notes.set(key, note);
    byBlock.set(id, note.number);
  }
  return { notes: [...notes.values()], byBlock };
}
