import diff from "fast-diff";

/** One place where a text was changed: what was removed from `at` on, and what was put there instead. */
export interface Hunk {
  at: number;
  removed: number;
  added: string;
}

/** Product of lengths above which a text is compared by its two ends alone: looking for more would hold the window. */
const mostCompared = 25_000_000;

/** What makes one text of another, in order. */
export function hunksBetween(from: string, to: string): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let open: Hunk | null = null;
  for (const [kind, text] of compare(from, to)) {
    if (kind === diff.EQUAL) {
      open = null;
      at += text.length;
      continue;
    }
    if (open === null) {
      open = { at, removed: 0, added: "" };
      hunks.push(open);
    }
    if (kind === diff.INSERT) open.added += text;
    else {
      open.removed += text.length;
      at += text.length;
    }
  }
  return hunks;
}

/** Where a caret stands once a text has become another: beside the letters that it stood beside, before what came there. */
export function followText(from: string, to: string, caret: number): number {
  let moved = 0;
  for (const { at, removed, added } of hunksBetween(from, to)) {
    if (at >= caret) break;
    if (at + removed > caret) return at + moved + added.length;
    moved += added.length - removed;
  }
  return caret + moved;
}

function compare(from: string, to: string): diff.Diff[] {
  if (from.length * to.length <= mostCompared) return diff(from, to);
  let start = 0;
  while (start < from.length && from[start] === to[start]) start += 1;
  let end = 0;
  const most = Math.min(from.length, to.length) - start;
  while (end < most && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  return [
    [diff.EQUAL, from.slice(0, start)],
    [diff.DELETE, from.slice(start, from.length - end)],
    [diff.INSERT, to.slice(start, to.length - end)],
    [diff.EQUAL, from.slice(from.length - end)],
  ];
}
