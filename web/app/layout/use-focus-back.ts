import { useEffect, useRef } from "react";

/** Gives the focus back to where it was once what opened over the screen is closed, if that is still there. */
export function useFocusBack(isOpen: boolean): void {
  // Read while drawing: by the time effects run, the dialog has taken the focus.
  const before = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  if (isOpen && !wasOpen.current) before.current = document.activeElement;
  wasOpen.current = isOpen;
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      setTimeout(() => {
        const { current } = before;
        if (current instanceof HTMLElement && current.isConnected && document.activeElement === document.body)
          current.focus();
      });
    };
  }, [isOpen]);
}
