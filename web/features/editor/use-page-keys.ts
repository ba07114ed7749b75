import { useEffect, useRef, useState } from "react";
import type { Drafts } from "./drafts.ts";

/** How long the answer to Ctrl+S stays, milliseconds. */
const reassuring = 4000;

/** Ctrl+S reassures and Ctrl+/ opens the shortcuts, anywhere on the page. Returns whether the person has just asked. */
export function usePageKeys(drafts: Drafts, onShortcuts: () => void): boolean {
  const [asked, setAsked] = useState(0);
  const open = useRef(onShortcuts);
  open.current = onShortcuts;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === "s" && !event.shiftKey) {
        drafts.flush();
        setAsked(Date.now());
      } else if (key === "/") open.current();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [drafts]);

  useEffect(() => {
    if (asked === 0) return;
    const timer = setTimeout(() => setAsked(0), reassuring);
    return () => clearTimeout(timer);
  }, [asked]);

  return asked !== 0;
}
