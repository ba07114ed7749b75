import * as Y from "yjs";

/**
 * Adds a step of the log to the document of all before it, without what this knows already. Yjs fails, or knots its lists, where
 * a struct begins in what is known as something else: whoever says two things under one clock, each to a node of its own, has
 * both committed, and the first of the log holds.
 */
export function addStep(doc: Y.Doc, step: Uint8Array): void {
  Y.applyUpdate(doc, beginsInKnown(doc, step) ? Y.diffUpdate(step, Y.encodeStateVector(doc)) : step);
}

/** Whether an update has, of some client, something that a document knows, and more. */
function beginsInKnown({ store }: Y.Doc, update: Uint8Array): boolean {
  if (store.clients.size === 0) return false;
  const { from, to } = Y.parseUpdateMeta(update);
  for (const [client, begin] of from) {
    const known = Y.getState(store, client);
    if (begin < known && known < (to.get(client) ?? 0)) return true;
  }
  return false;
}
