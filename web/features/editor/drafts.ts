/** What has been typed in fields and is not in the document yet, so that leaving, saving or undoing loses none of it. */
export interface Drafts {
  /** Registers a draft, until the returned function is called. */
  add(draft: Draft): () => void;
  /** Writes every draft now. */
  flush(): void;
  /** Takes what is being typed on a text that is no longer what is stored; null where nobody is typing on it. */
  giveUp(text: string): GivenUp | null;
}

interface Draft {
  flush(): void;
  /** Absent where what is typed is not merged with what others type. */
  giveUp?(text: string): GivenUp | null;
}

/** What was being typed in an input. */
export interface GivenUp {
  text: string;
  /** The input, where the caret is in it. */
  input: HTMLInputElement | HTMLTextAreaElement | null;
}

/** An empty book of drafts. */
export function createDrafts(): Drafts {
  const pending = new Set<Draft>();
  return {
    add(draft) {
      pending.add(draft);
      return () => pending.delete(draft);
    },
    flush() {
      for (const draft of pending) draft.flush();
    },
    giveUp(text) {
      for (const draft of pending) {
        const given = draft.giveUp?.(text);
        if (given) return given;
      }
      return null;
    },
  };
}
