/** A search that was opened in the text. */
export interface FindAsked {
  /** When: another one begins anew. */
  asked: number;
  replacing: boolean;
  initial: string;
}

/** A search that begins with what is selected. */
export function askFind(replacing: boolean): FindAsked {
  const initial = globalThis.getSelection()?.toString().split("\n")[0] ?? "";
  return { asked: Date.now(), replacing, initial: initial.slice(0, 200) };
}
