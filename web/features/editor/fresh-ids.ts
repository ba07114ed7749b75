import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { proseRowName } from "@passerelles/shared/document/prose-rows.ts";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { newId } from "./new-id.ts";

/** A block on its way into the text: the id that it came with, and the one that it has now. */
export interface PlacedBlock {
  name: string;
  from: string;
  to: string;
}

/** What is pasted, its blocks and rows of prose with ids of their own: a copy is another figure than the one that was copied. */
export function withFreshIds(slice: Slice, present: Node, onPlaced: (block: PlacedBlock) => void): Slice {
  const taken = new Set<unknown>();
  present.descendants((node) => {
    if (hasId(node)) taken.add(node.attrs.id);
  });
  return new Slice(renew(slice.content, taken, onPlaced), slice.openStart, slice.openEnd);
}

function hasId({ type }: Node): boolean {
  return findBlock(type.name) !== undefined || type.name === proseRowName;
}

function renew(fragment: Fragment, taken: Set<unknown>, onPlaced: (block: PlacedBlock) => void): Fragment {
  const nodes = fragment.content.map((node) => {
    if (findBlock(node.type.name)) {
      const id = node.attrs.id && !taken.has(node.attrs.id) ? node.attrs.id : newId();
      taken.add(id);
      onPlaced({ name: node.type.name, from: String(node.attrs.id ?? ""), to: id });
      return node.type.create({ ...node.attrs, id }, renew(node.content, taken, onPlaced), node.marks);
    }
    if (node.type.name === proseRowName) {
      const id = node.attrs.id && !taken.has(node.attrs.id) ? node.attrs.id : newId();
      taken.add(id);
      return node.type.create({ ...node.attrs, id }, renew(node.content, taken, onPlaced), node.marks);
    }
    return node.isLeaf ? node : node.copy(renew(node.content, taken, onPlaced));
  });
  return Fragment.fromArray(nodes);
}
