/** What has been typed in fields and is not in the document yet, so that leaving, saving or undoing loses none of it. */
export interface Drafts {
  /** Registers a way to write a draft, until the returned function is called. */
  add(flush: () => void): () => void;
  /** Writes every draft now. */
  flush(): void;
}

/** An empty book of drafts. */
export function createDrafts(): Drafts {
  const pending = new Set<() => void>();
  return {
    add(flush) {
      pending.add(flush);
      return () => pending.delete(flush);
    },
    flush() {
      for (const flush of pending) flush();
    },
  };
}
