import type { NodeType, ResolvedPos } from "@tiptap/pm/model";

/**
 * The position nearest to a caret at which a block of this type may stand: before an empty paragraph, so that one goes on
 * writing under it, else after what the caret is in.
 */
export function blockPlace($at: ResolvedPos, type: NodeType): number {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const parent = $at.node(depth - 1);
    const index = $at.index(depth - 1);
    const isEmpty = depth === $at.depth && $at.parent.isTextblock && $at.parent.content.size === 0;
    if (isEmpty && parent.canReplaceWith(index, index, type)) return $at.before(depth);
    if (parent.canReplaceWith(index + 1, index + 1, type)) return $at.after(depth);
  }
  return $at.depth === 0 ? $at.pos : $at.doc.content.size;
}
