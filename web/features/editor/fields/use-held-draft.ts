import { useCallback, useEffect, useRef, useState } from "react";
import { useEditing } from "../editing.ts";

/**
 * A text that only goes into the document once it is understood: what is not stays under the eyes of whoever typed it.
 * `write` returns whether it took the text.
 */
export function useHeldDraft(stored: string, write: (typed: string) => boolean) {
  const { drafts } = useEditing();
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, write });
  latest.current.write = write;
  const set = useCallback((text: string | null) => {
    latest.current.typed = text;
    setTyped(text);
  }, []);
  const flush = useCallback(() => {
    const { typed: text, write: take } = latest.current;
    if (text !== null && take(text)) set(null);
  }, [set]);
  useEffect(() => {
    const remove = drafts.add({ flush });
    return () => {
      flush();
      remove();
    };
  }, [drafts, flush]);
  return { text: typed ?? stored, set, flush };
}
