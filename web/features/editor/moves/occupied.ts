import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { blockOfControl } from "../block-views/control-of-block.ts";

/** Tells of each child of a parent whether another person is in it: their caret, or they in the form of a block. */
export function occupiedBy(awareness: Awareness, parent: Y.XmlFragment): (child: Y.XmlElement) => boolean {
  const occupied = new Set<unknown>();
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID) continue;
    const head: unknown = state.cursor?.head;
    if (head) occupied.add(childWith(head, awareness.doc, parent));
    const block = blockOfControl(typeof state.field === "string" ? state.field : null);
    if (block !== undefined) occupied.add(parent.toArray().find((child) => holdsBlock(child, block)));
  }
  return (child) => occupied.has(child);
}

/** The child of `parent` that this place is in; undefined outside it. What others say of themselves may be anything. */
function childWith(head: unknown, doc: Y.Doc, parent: Y.XmlFragment): unknown {
  try {
    const place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(head), doc);
    let type: Y.AbstractType<unknown> | null = place?.type ?? null;
    while (type !== null && type.parent !== (parent as Y.AbstractType<unknown>))
      type = type.parent as Y.AbstractType<unknown> | null;
    return type ?? undefined;
  } catch {
    return undefined;
  }
}

function holdsBlock(element: unknown, id: string): boolean {
  if (!(element instanceof Y.XmlElement)) return false;
  return element.getAttribute("id") === id || element.toArray().some((child) => holdsBlock(child, id));
}
