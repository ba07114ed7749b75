import { useCallback, useEffect, useRef, useState } from "react";
import { useEditing } from "./editing.ts";

/** Idle time, milliseconds, after which what was typed in a field goes into the document. */
const idle = 400;

interface Draft {
  text: string;
  set(text: string): void;
  /** Writes what was typed now. */
  flush(): void;
}

/**
 * A text under edit: what is being typed shows at once and is not overwritten by others meanwhile; it goes into the
 * document when typing pauses, since each writing keeps its text in the history for ever.
 */
export function useDraft(stored: string, write: (text: string) => void): Draft {
  const { drafts } = useEditing();
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, write });
  latest.current.write = write;

  const flush = useCallback(() => {
    const { draft, write } = latest.current;
    if (draft === null) return;
    latest.current.draft = null;
    write(draft);
    setDraft(null);
  }, []);

  const set = useCallback((text: string) => {
    latest.current.draft = text;
    setDraft(text);
  }, []);

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(flush, idle);
    return () => clearTimeout(timer);
  }, [draft, flush]);

  useEffect(() => {
    const remove = drafts.add(flush);
    return () => {
      flush();
      remove();
    };
  }, [drafts, flush]);

  return { text: draft ?? stored, set, flush };
}
