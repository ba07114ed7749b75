import { type Fragment, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";

/**
 * Makes the document of a transaction read like this content, of one block at least, by one step that touches only what differs, so that whatever
 * is kept by position (selected cells, a column being resized, decorations) stays where it is. Where documents are such
 * that no step within them can be made, whole blocks of the page are replaced.
 */
export function replaceWithContent(tr: Transaction, content: Fragment): Transaction {
  const present = tr.doc.content;
  const start = present.findDiffStart(content);
  const ends = start === null ? null : present.findDiffEnd(content);
  if (start === null || ends === null) return tr;
  // What repeats itself can be met from both ends.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const wanted = tr.doc.type.create(tr.doc.attrs, content);
  const isWithin = stepsWithin(tr, new ReplaceStep(start, ends.a + overlap, wanted.slice(start, ends.b + overlap)));
  return isWithin && tr.doc.eq(wanted) ? tr : replaceBlocks(tr, content);
}

function stepsWithin(tr: Transaction, step: ReplaceStep): boolean {
  try {
    return tr.maybeStep(step).failed === null;
  } catch {
    // A document that two people's edits left out of the schema: nothing was changed.
    return false;
  }
}

/** The same, by the blocks of the page between those that are alike at both ends. */
function replaceBlocks(tr: Transaction, content: Fragment): Transaction {
  const present = tr.doc.content;
  const least = Math.min(present.childCount, content.childCount);
  let first = 0;
  while (first < least && present.child(first).eq(content.child(first))) first += 1;
  let last = 0;
  while (
    last < least - first &&
    present.child(present.childCount - 1 - last).eq(content.child(content.childCount - 1 - last))
  )
    last += 1;
  const from = sizeOf(present, 0, first);
  const to = present.size - sizeOf(present, present.childCount - last, present.childCount);
  const until = content.size - sizeOf(content, content.childCount - last, content.childCount);
  return tr.step(new ReplaceStep(from, to, new Slice(content.cut(sizeOf(content, 0, first), until), 0, 0)));
}

function sizeOf(fragment: Fragment, from: number, to: number): number {
  let size = 0;
  for (let at = from; at < to; at += 1) size += fragment.child(at).nodeSize;
  return size;
}
