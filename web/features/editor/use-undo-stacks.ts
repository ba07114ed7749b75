import { useCallback, useSyncExternalStore } from "react";
import type { PageUndo } from "./page-undo.ts";

const events = ["stack-item-added", "stack-item-popped", "stack-cleared"] as const;

/** Whether there is something to undo and to redo, live. */
export function useUndoStacks(undo: PageUndo): { undo: boolean; redo: boolean } {
  const subscribe = useCallback(
    (changed: () => void) => {
      for (const event of events) undo.on(event, changed);
      return () => {
        for (const event of events) undo.off(event, changed);
      };
    },
    [undo],
  );
  return {
    undo: useSyncExternalStore(subscribe, () => undo.canUndo()),
    redo: useSyncExternalStore(subscribe, () => undo.canRedo()),
  };
}
