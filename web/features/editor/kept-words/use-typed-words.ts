import { type FormEvent, useMemo } from "react";
import type { TypedWords } from "./words-left.ts";

/** What is typed in the controls of a form, so that it can be given back if what they fill is removed. */
export interface Typed {
  /** Listens to what is typed. */
  note(event: Pick<FormEvent, "target">): void;
  /** What was typed since the last time, the control that was typed in last at the end. */
  take(): TypedWords[];
}

/** Notes what one types in a form, by the name of each control. */
export function useTypedWords(): Typed {
  return useMemo(() => {
    const typed = new Map<string, string>();
    return {
      note({ target }) {
        if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || target.type === "file")
          return;
        const label = target.ariaLabel ?? target.labels?.[0]?.textContent ?? "";
        typed.delete(label);
        typed.set(label, target.value);
      },
      take() {
        const words = [...typed].flatMap(([label, text]) => (text === "" ? [] : [{ label, text }]));
        typed.clear();
        return words;
      },
    };
  }, []);
}
