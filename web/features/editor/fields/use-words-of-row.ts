import { type FocusEvent, type FormEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useEditing } from "../editing.ts";
import { useTypedWords } from "../kept-words/use-typed-words.ts";
import { textOfWords } from "../kept-words/words-left.ts";

/**
 * What one was writing in a row that somebody else has removed: `left` is given back until `forget`. `onInput` listens to
 * what is typed in the list.
 */
export function useWordsOfRow(rows: readonly { id: string }[]) {
  const { doc } = useEditing().document;
  const typed = useTypedWords();
  const row = useRef<string | undefined>(undefined);
  const isOwn = useRef(true);
  const [left, setLeft] = useState("");
  useEffect(() => {
    const onTransaction = ({ local }: { local: boolean }) => {
      isOwn.current = local;
    };
    doc.on("beforeTransaction", onTransaction);
    return () => doc.off("beforeTransaction", onTransaction);
  }, [doc]);
  useLayoutEffect(() => {
    if (row.current === undefined || rows.some(({ id }) => id === row.current)) return;
    row.current = undefined;
    const words = typed.take();
    if (!isOwn.current) setLeft(textOfWords(words));
  }, [rows, typed]);
  return {
    left,
    forget: () => setLeft(""),
    onInput(event: FormEvent) {
      const id = rowOf(event.target);
      if (id !== row.current) typed.take();
      row.current = id;
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
