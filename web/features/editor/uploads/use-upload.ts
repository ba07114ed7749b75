import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useEditing } from "../editing.ts";
import { rememberFile } from "./stored-file.ts";
import type { SentAs, UploadState } from "./uploads.ts";

/** What is being sent for a block; when it has become a file, `onDone` is told, once. */
export function useUpload(
  blockId: string,
  onDone: (done: UploadState & { kind: "done" }) => void,
): UploadState | undefined {
  const { uploads } = useEditing();
  const client = useQueryClient();
  const state = useUploadState(blockId);
  const latest = useRef(onDone);
  latest.current = onDone;
  useEffect(() => {
    if (state?.kind !== "done") return;
    rememberFile(client, state.file);
    uploads.forget(blockId);
    latest.current(state);
  }, [state, blockId, client, uploads]);
  return state;
}

/** What is being sent for a block. */
export function useUploadState(blockId: string): UploadState | undefined {
  const { uploads } = useEditing();
  return useSyncExternalStore(uploads.subscribe, () => uploads.stateOf(blockId));
}

/** What became of the last file that was sent for a block, when it is shown otherwise than it was sent. */
export function useSentAs(blockId: string): SentAs | undefined {
  const { uploads } = useEditing();
  return useSyncExternalStore(uploads.subscribe, () => uploads.sentAs(blockId));
}
