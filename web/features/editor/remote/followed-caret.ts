import type { Node } from "@tiptap/pm/model";

/** A block of text and the place before it. */
interface TextBlock {
  node: Node;
  at: number;
}

/**
 * Where a caret goes whose block of text was deleted and made anew, by a move, or as another sort of block: into the one
 * that says the same, or ends with it, among those that have changed, as far in as it was. Undefined when none is like it.
 */
export function followedPlace(before: Node, after: Node, place: number): number | undefined {
  const $at = before.resolve(place);
  if (!$at.parent.isTextblock) return undefined;
  const present = blocksThatChanged(after, before);
  const text = $at.parent.textBetween(0, $at.parent.content.size, undefined, "\ufffc");
  const offset = $at.parentOffset;
  let best: { likeness: number; place: number } | undefined;
  for (const { node, at } of present) {
    const said = node.textBetween(0, node.content.size, undefined, "\ufffc");
    const start = commonStart(text, said);
    const end = Math.min(commonEnd(text, said), Math.min(text.length, said.length) - start);
    const likeness = text === said ? Number.POSITIVE_INFINITY : start + end;
    const isJoined = text !== "" && text !== said && said.endsWith(text);
    const isLike = text === said || isJoined || likeness * 2 > Math.max(text.length, said.length);
    if (!isLike || (best && best.likeness >= likeness)) continue;
    const within =
      offset <= start && !isJoined ? offset : Math.max(isJoined ? 0 : start, said.length - (text.length - offset));
    best = { likeness, place: at + 1 + Math.min(within, node.content.size) };
  }
  return best?.place;
}

/** The blocks of text of `after` in the stretch where it differs from `before`. */
function blocksThatChanged(after: Node, before: Node): TextBlock[] {
  const start = after.content.findDiffStart(before.content);
  const end = after.content.findDiffEnd(before.content)?.a;
  if (start === null || end === undefined) return [];
  const found: TextBlock[] = [];
  after.nodesBetween(Math.min(start, end), Math.max(start, end), (node, at) => {
    if (node.isTextblock) found.push({ node, at });
    return !node.isTextblock;
  });
  return found;
}

function commonStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}
