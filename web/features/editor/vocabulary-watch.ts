import { ownVocabulary } from "@passerelles/shared/document/tiptap-nodes.ts";
import { covers, joinVocabularies, readVocabulary, type Vocabulary } from "@passerelles/shared/document/vocabulary.ts";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";

/** What the text's editor must know; each generation asks for an editor made anew. */
export interface Known {
  vocabulary: Vocabulary;
  generation: number;
}

/** The vocabulary of a body, live. */
export interface VocabularyWatch {
  subscribe(changed: () => void): () => void;
  getSnapshot(): Known;
  /** Gives the way to unbind the present editor; called before its binding sees a node that it would delete. */
  onOutgrown(unbind: () => void): () => void;
  stop(): void;
}

/**
 * Watches a body for names that appear in it. Observers are called in the order of their registration: this must be made
 * before any editor binds itself to the body.
 */
export function watchVocabulary(body: Y.XmlFragment): VocabularyWatch {
  let present: Known = { vocabulary: joinVocabularies(ownVocabulary(), readVocabulary(body)), generation: 0 };
  const listeners = new Set<() => void>();
  const unbinders = new Set<() => void>();

  const look = (_: unknown, transaction: Y.Transaction) => {
    if (transaction.origin === ySyncPluginKey) return;
    const found = readVocabulary(body);
    if (covers(present.vocabulary, found)) return;
    present = { vocabulary: joinVocabularies(present.vocabulary, found), generation: present.generation + 1 };
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
