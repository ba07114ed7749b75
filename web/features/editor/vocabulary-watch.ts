import { covers, readVocabulary, type Vocabulary } from "@passerelles/shared/document/vocabulary.ts";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";

/** The vocabulary that the text's editor must know, and the moment when it must be made again. */
export interface VocabularyWatch {
  subscribe(changed: () => void): () => void;
  getSnapshot(): Vocabulary;
  /** Gives the way to unbind the present editor; called before its binding sees a node that it would delete. */
  onOutgrown(unbind: () => void): () => void;
  stop(): void;
}

/**
 * Watches a body for names that appear in it. Observers are called in the order of their registration: this must be made
 * before any editor binds itself to the body.
 */
export function watchVocabulary(body: Y.XmlFragment): VocabularyWatch {
  let present = readVocabulary(body);
  const listeners = new Set<() => void>();
  const unbinders = new Set<() => void>();

  const look = (_: unknown, transaction: Y.Transaction) => {
    if (transaction.origin === ySyncPluginKey) return;
    const found = readVocabulary(body);
    if (covers(present, found)) return;
    present = found;
    for (const unbind of unbinders) unbind();
    for (const changed of listeners) changed();
  };
  body.observeDeep(look);

  return {
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    getSnapshot: () => present,
    onOutgrown(unbind) {
      unbinders.add(unbind);
      return () => unbinders.delete(unbind);
    },
    stop: () => body.unobserveDeep(look),
  };
}
