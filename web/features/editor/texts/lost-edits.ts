import { lastSeenByBoth, type Revision } from "./revisions.ts";

/** What one person made of a text, in however many steps they wrote it. */
export interface LostEdit {
  before: string;
  after: string;
  /** The value that said it last. */
  last: Revision;
}

/** What was written on the way to a lost value since what both its author and that of the present one had seen, in order. */
export function editsLost(lost: Revision, present: Revision, isWanted: (each: Revision) => boolean): LostEdit[] {
  return editsBetween(lastSeenByBoth(lost, present), lost).filter(({ last }) => isWanted(last));
}

/**
 * What others had written and somebody wrote over who had begun before that came to them. Whoever does so writes first again
 * the text that they had begun with (see `use-draft.ts`), so that the history says it.
 */
export function editsWrittenOver(present: Revision, isWanted: (each: Revision) => boolean): LostEdit[] {
  const begun = present.over;
  const over = begun?.over;
  if (!begun || !over || !beginsAgain(begun, present)) return [];
  let seen = over.over;
  while (seen !== null && seen.text !== begun.text) seen = seen.over;
  return editsBetween(seen, over).filter(({ last }) => isWanted(last));
}

/** What was written after one value up to another one, in order. */
function editsBetween(from: Revision | null, to: Revision): LostEdit[] {
  const revisions: Revision[] = [];
  for (let each: Revision | null = to; each !== null && each !== from; each = each.over)
    if (each.text !== null) revisions.unshift(each);
  const edits: LostEdit[] = [];
  for (const [at, revision] of revisions.entries()) {
    const edit = edits.at(-1);
    const next = revisions[at + 1];
    const { over } = revision;
    const text = revision.text ?? "";
    if (next !== undefined && beginsAgain(revision, next)) edits.push({ before: text, after: text, last: next });
    else if (edit?.last === revision || edit?.last.id.client === revision.id.client) {
      edit.after = text;
      edit.last = revision;
    } else edits.push({ before: over === null ? "" : (over.text ?? text), after: text, last: revision });
  }
  return edits;
}

/** Whether somebody has written another one's value over by what was there before it, only to write theirs in the same breath. */
function beginsAgain(revision: Revision, next: Revision): boolean {
  const { id, over, text } = revision;
  if (over === null || over.id.client === id.client || next.over !== revision) return false;
  if (next.id.client !== id.client || next.id.clock !== id.clock + 1) return false;
  for (let each = over.over; each !== null; each = each.over) if (each.text === text) return true;
  return false;
}
