import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";

/** Tells of each child of a parent whether another person's caret is in it. */
export function occupiedBy(awareness: Awareness, parent: Y.XmlFragment): (child: Y.XmlElement) => boolean {
  const occupied = new Set<unknown>();
  for (const [client, state] of awareness.getStates()) {
    const head: unknown = client === awareness.clientID ? undefined : state.cursor?.head;
    if (head) occupied.add(childWith(head, awareness.doc, parent));
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
