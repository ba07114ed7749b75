import { useEffect } from "react";
import type { LivePage } from "./collab-provider.ts";
import type { Drafts } from "./drafts.ts";

/** Before the tab goes: writes what is being typed, and warns when leaving now could lose something. */
export function useLeaving(live: LivePage, drafts: Drafts): void {
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      drafts.flush();
      if (live.getState().warnBeforeLeaving) event.preventDefault();
    };
    const onPageHide = () => drafts.flush();
    addEventListener("beforeunload", onBeforeUnload);
    addEventListener("pagehide", onPageHide);
    return () => {
      removeEventListener("beforeunload", onBeforeUnload);
      removeEventListener("pagehide", onPageHide);
    };
  }, [live, drafts]);
}
