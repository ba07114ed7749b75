import { type FocusEvent, type FormEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Transaction } from "yjs";
import { useEditing } from "../editing.ts";
import { useTypedWords } from "../kept-words/use-typed-words.ts";
import { textOfWords } from "../kept-words/words-left.ts";

/**
 * What one was writing in a row that somebody else has removed: `left` is given back until `forget`, and is "" where one was
 * about to write. `onFocus` and `onInput` listen to the list.
 */
export function useWordsOfRow(rows: readonly { id: string }[]) {
  const { doc } = useEditing().document;
  const typed = useTypedWords();
  const row = useRef<string | undefined>(undefined);
  const isOwn = useRef(true);
  const [left, setLeft] = useState<string | null>(null);
  useEffect(() => {
    // Of what is written here because of what others have removed, nothing is told: only who removed the row counts.
    const onTransaction = ({ local, changed }: Transaction) => {
      const id = row.current;
      if (id !== undefined && [...changed.values()].some((keys) => keys.has(id))) isOwn.current = local;
    };
    doc.on("beforeObserverCalls", onTransaction);
    return () => doc.off("beforeObserverCalls", onTransaction);
  }, [doc]);
  useLayoutEffect(() => {
    if (row.current === undefined || rows.some(({ id }) => id === row.current)) return;
    row.current = undefined;
    const words = typed.take();
    if (!isOwn.current) setLeft(textOfWords(words));
  }, [rows, typed]);
  const enter = (target: EventTarget) => {
    const id = rowOf(target);
    if (id !== row.current) typed.take();
    row.current = id;
  };
  return {
    left,
    forget: () => setLeft(null),
    onFocus({ target }: Pick<FocusEvent, "target">) {
      if (target.matches("input, textarea")) enter(target);
    },
    onInput(event: FormEvent) {
      enter(event.target);
      typed.note(event);
    },
    /** Listens to the focus: one who goes elsewhere writes in that row no more. */
    onBlur({ relatedTarget }: FocusEvent) {
      if (relatedTarget === null || rowOf(relatedTarget) === row.current) return;
      row.current = undefined;
      typed.take();
    },
  };
}

function rowOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>("[data-row]")?.dataset.row : undefined;
}
