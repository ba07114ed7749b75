import { mergeTexts } from "@passerelles/shared/text/merge-texts.ts";
import { followText } from "@passerelles/shared/text/text-hunks.ts";
import { type RefCallback, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useEditing } from "./editing.ts";
import { fieldOrigin } from "./page-undo.ts";

/** Idle time, milliseconds, after which what was typed in a field goes into the document. */
const idle = 400;

type Input = HTMLInputElement | HTMLTextAreaElement;

interface Draft {
  text: string;
  set(text: string): void;
  /** Writes what was typed now. */
  flush(): void;
  /** For the input of a free text, whose caret stays beside the same letters when somebody else writes there. */
  ref: RefCallback<Input>;
}

interface Typed {
  text: string;
  /** The text that it was typed on. */
  base: string;
  /** What is stored, as it was taken into account: another text than `base` where the two cannot be merged. */
  seen: string;
}

/**
 * A text under edit: what is being typed shows at once and goes into the document when typing pauses, since each writing
 * keeps its text in the history for ever. What others write meanwhile joins it where the text is free; else what one types
 * is not overwritten by theirs. Where others have put other words in the place of those that one is putting others in the place
 * of, what one types stands, whole, once it is written; and the document says what it was typed on, so that they are told.
 */
export function useDraft(stored: string, write: (text: string) => void, isFree = false): Draft {
  const { drafts, document: shared } = useEditing();
  const [typed, setTyped] = useState<Typed | null>(null);
  const { ref, input, isComposing } = useInput(useCallback(() => setTyped((present) => present && { ...present }), []));

  let draft = typed;
  // What an input method is putting together is lost when the text changes under it: the others' words wait.
  if (isFree && draft !== null && draft.seen !== stored && !isComposing.current) {
    draft = rebased(draft, stored);
    setTyped(draft);
  }
  const latest = useRef({ draft, write, stored });
  latest.current = { draft, write, stored };

  const flush = useCallback(() => {
    const { draft, write, stored } = latest.current;
    if (draft === null) return;
    latest.current.draft = null;
    const { text, base, seen } = isFree ? rebased(draft, stored) : { ...draft, base: stored, seen: stored };
    if (base === seen) write(text);
    else
      shared.doc.transact(() => {
        write(base);
        write(text);
      }, fieldOrigin);
    setTyped(null);
  }, [isFree, shared]);

  const set = useCallback((text: string) => {
    const { draft, stored } = latest.current;
    latest.current.draft = { text, base: draft?.base ?? stored, seen: draft?.seen ?? stored };
    setTyped(latest.current.draft);
  }, []);

  useEffect(() => {
    if (typed === null || isComposing.current) return;
    const timer = setTimeout(flush, idle);
    return () => clearTimeout(timer);
  }, [typed, flush, isComposing]);

  const giveUp = useCallback(
    (text: string) => {
      const { draft, stored } = latest.current;
      const isHere = input.current !== null && input.current === document.activeElement;
      if (!isFree || (draft === null ? !isHere || stored !== text : draft.base !== text)) return null;
      latest.current.draft = null;
      setTyped(null);
      return { text: draft?.text ?? text, input: isHere ? input.current : null };
    },
    [isFree, input],
  );

  useEffect(() => {
    const remove = drafts.add({ flush, giveUp });
    return () => {
      flush();
      remove();
    };
  }, [drafts, flush, giveUp]);

  const text = draft?.text ?? stored;
  useSteadyCaret(input.current, text, isFree);
  return { text, set, flush, ref };
}

function rebased({ text, base, seen }: Typed, stored: string): Typed {
  if (seen === stored) return { text, base, seen };
  const merged = mergeTexts(base, text, stored, "own");
  return merged === null ? { text, base, seen: stored } : { text: merged, base: stored, seen: stored };
}

/** The input, and whether an input method is putting letters together in it; `onComposed` is called once it has. */
function useInput(onComposed: () => void) {
  const input = useRef<Input | null>(null);
  const isComposing = useRef(false);
  const ref = useCallback(
    (element: Input | null) => {
      input.current = element;
      const begin = () => {
        isComposing.current = true;
      };
      const end = () => {
        isComposing.current = false;
        onComposed();
      };
      element?.addEventListener("compositionstart", begin);
      element?.addEventListener("compositionend", end);
      return () => {
        input.current = null;
        isComposing.current = false;
        element?.removeEventListener("compositionstart", begin);
        element?.removeEventListener("compositionend", end);
      };
    },
    [onComposed],
  );
  return { ref, input, isComposing };
}

/** Keeps the caret of an input beside the same letters when it is drawn with another text than was typed in it. */
function useSteadyCaret(input: Input | null, text: string, isFree: boolean): void {
  const isOther = isFree && input !== null && input === document.activeElement && input.value !== text;
  const before = isOther && { text: input.value, start: input.selectionStart, end: input.selectionEnd };
  useLayoutEffect(() => {
    if (!before || before.start === null || before.end === null) return;
    const start = followText(before.text, text, before.start);
    input?.setSelectionRange(start, before.end === before.start ? start : followText(before.text, text, before.end));
  });
}
