import type * as Y from "yjs";

const listeners = new WeakMap<Y.Doc, Set<() => void>>();

/** Calls this before what others have done comes into a document, outside of any transaction. Answers how to stop it. */
export function beforeReceiving(doc: Y.Doc, listener: () => void): () => void {
  const those = listeners.get(doc) ?? new Set();
  listeners.set(doc, those.add(listener));
  return () => void those.delete(listener);
}

/** To be called by whoever is about to apply what others have done. */
export function tellReceiving(doc: Y.Doc): void {
  for (const listener of listeners.get(doc) ?? []) listener();
}
