import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { newId } from "./new-id.ts";

/** Told of each block that got another id. */
type OnRenewed = (name: string, from: string, to: string) => void;

/** What is pasted, its blocks with ids of their own: a copy is another figure than the one that was copied. */
export function withFreshIds(slice: Slice, present: Node, onRenewed: OnRenewed = () => {}): Slice {
  const taken = new Set<unknown>();
  present.descendants((node) => {
    if (findBlock(node.type.name)) taken.add(node.attrs.id);
  });
  return new Slice(renew(slice.content, taken, onRenewed), slice.openStart, slice.openEnd);
}

function renew(fragment: Fragment, taken: Set<unknown>, onRenewed: OnRenewed): Fragment {
  const nodes = fragment.content.map((node) => {
    if (findBlock(node.type.name)) {
      const id = node.attrs.id && !taken.has(node.attrs.id) ? node.attrs.id : newId();
      taken.add(id);
      if (id !== node.attrs.id) onRenewed(node.type.name, String(node.attrs.id ?? ""), id);
      return node.type.create({ ...node.attrs, id }, renew(node.content, taken, onRenewed), node.marks);
    }
    return node.isLeaf ? node : node.copy(renew(node.content, taken, onRenewed));
  });
  return Fragment.fromArray(nodes);
}
