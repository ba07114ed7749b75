import { useEffect, useRef } from "react";
import type { Drafts } from "./drafts.ts";
import type { SessionState } from "./page-session.ts";

/** Before the tab goes: writes what is being typed, and warns when something has not reached the server. */
export function useLeaving({ save }: SessionState, drafts: Drafts): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      drafts.flush();
      if (latest.current.kind !== "saved") event.preventDefault();
    };
    const onPageHide = () => drafts.flush();
    addEventListener("beforeunload", onBeforeUnload);
    addEventListener("pagehide", onPageHide);
    return () => {
      removeEventListener("beforeunload", onBeforeUnload);
      removeEventListener("pagehide", onPageHide);
    };
  }, [drafts]);
}
