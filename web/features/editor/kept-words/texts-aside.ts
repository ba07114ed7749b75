import type { Label } from "@passerelles/shared/strings/label.ts";

/** A text of a field that has not come into the one that stays there. */
export interface TextAside {
  id: number;
  /** What the field is called. */
  name: Label | undefined;
  text: string;
  /** Whether it was written here. */
  isOwn: boolean;
  /** The input in which one was typing it; null when one was elsewhere. */
  input: HTMLElement | null;
  /** Where the caret was in it; null for at its end. */
  caret: number | null;
  /** Told how one goes on with it. */
  goOn?: ((text: string) => void) | undefined;
}

/** The texts that are offered for copying until one has read of them. */
export interface TextsAside {
  subscribe(changed: () => void): () => void;
  getSnapshot(): readonly TextAside[];
  add(text: Omit<TextAside, "id">): void;
  remove(id: number): void;
}

/** How many are kept at once; older ones are in the history of the page. */
const most = 5;

/** An empty list of texts. */
export function createTextsAside(): TextsAside {
  let texts: readonly TextAside[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  const become = (next: readonly TextAside[]) => {
    texts = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    getSnapshot: () => texts,
    add(text) {
      count += 1;
      become([...texts, { ...text, id: count }].slice(-most));
    },
    remove: (id) => become(texts.filter((text) => text.id !== id)),
  };
}
