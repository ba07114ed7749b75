import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { newId } from "./new-id.ts";

/** What is pasted, its blocks with ids of their own: a copy is another figure than the one that was copied. */
export function withFreshIds(slice: Slice, present: Node): Slice {
  const taken = new Set<unknown>();
  present.descendants((node) => {
    if (findBlock(node.type.name)) taken.add(node.attrs.id);
  });
  return new Slice(renew(slice.content, taken), slice.openStart, slice.openEnd);
}

function renew(fragment: Fragment, taken: Set<unknown>): Fragment {
  const nodes = fragment.content.map((node) => {
    if (findBlock(node.type.name)) {
      const id = node.attrs.id && !taken.has(node.attrs.id) ? node.attrs.id : newId();
      taken.add(id);
      return node.type.create({ ...node.attrs, id }, node.content, node.marks);
    }
    return node.isLeaf ? node : node.copy(renew(node.content, taken));
  });
  return Fragment.fromArray(nodes);
}
