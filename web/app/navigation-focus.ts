import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { isWrittenIn } from "../lib/is-written-in.ts";

/**
 * After each navigation to another path the focus goes to the screen's title, so that a screen reader says where one
 * is. The first screen keeps the browser's own focus. A screen whose title comes late is waited for.
 */
export function useNavigationFocus(): void {
  const router = useRouter();
  useEffect(() => {
    let observer: MutationObserver | undefined;
    const stop = router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
      observer?.disconnect();
      if (!pathChanged || fromLocation === undefined) return;
      if (focusTitle()) return;
      observer = new MutationObserver(() => {
        // A screen that has taken the focus to be written in keeps it.
        if (isWrittenIn(document.activeElement) || focusTitle()) observer?.disconnect();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    return () => {
      stop();
      observer?.disconnect();
    };
  }, [router]);
}

function focusTitle(): boolean {
  const title = document.querySelector<HTMLElement>("[data-focus-target]");
  title?.focus({ preventScroll: true });
  return title !== null;
}
