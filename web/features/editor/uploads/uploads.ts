import type { StoredFile } from "@passerelles/shared/api/files.schemas.ts";
import { isMoving } from "./moving-image.ts";
import { type Progress, sendFile } from "./send-file.ts";

/** A file that is being sent for a block. */
export type UploadState =
  | ({ kind: "sending"; name: string } & Progress)
  | { kind: "failed"; name: string; problem: unknown }
  | { kind: "done"; file: StoredFile; moved: boolean; forNewBlock: boolean };

/** What became of a file otherwise than one would think: it is no image that is shown, or only its first view is. */
export type SentAs = "notShown" | "stilled";

/** The files that are being sent from this page, by the id of the block that will show them. */
export interface Uploads {
  subscribe(changed: () => void): () => void;
  stateOf(blockId: string): UploadState | undefined;
  /** Whether a file is on its way. */
  isSending(): boolean;
  /**
   * Sends a file for a block; what was being sent for it is given up. `forNewBlock` says that the block was made for this
   * file: both come and go in one step of the history.
   */
  start(blockId: string, file: File, forNewBlock?: boolean): void;
  /** Sends again what failed. */
  retry(blockId: string): void;
  /** Gives up what is being sent for a block, and forgets it. */
  forget(blockId: string): void;
  /** Remembers what became of the last file of a block, until another one is sent for it. */
  tell(blockId: string, sentAs: SentAs): void;
  /** What is remembered of it: its view and its form both say so. */
  sentAs(blockId: string): SentAs | undefined;
  /** Gives up everything. */
  close(): void;
}

interface Entry {
  file: File;
  forNewBlock: boolean;
  stop: AbortController;
  state: UploadState;
}

/** Sends files while the page is open; the editor of its text may come and go meanwhile. */
export function createUploads(): Uploads {
  const entries = new Map<string, Entry>();
  const told = new Map<string, SentAs>();
  const listeners = new Set<() => void>();
  const set = (blockId: string, entry: Entry, state: UploadState) => {
    if (entries.get(blockId) !== entry) return;
    entry.state = state;
    for (const listener of listeners) listener();
  };
  const forget = (blockId: string) => {
    const entry = entries.get(blockId);
    entries.delete(blockId);
    entry?.stop.abort();
    for (const listener of listeners) listener();
  };
  const start = (blockId: string, file: File, forNewBlock = false) => {
    told.delete(blockId);
    forget(blockId);
    const { name } = file;
    const stop = new AbortController();
    const entry: Entry = { file, forNewBlock, stop, state: { kind: "sending", name, sent: 0, waiting: false } };
    entries.set(blockId, entry);
    set(blockId, entry, entry.state);
    const onProgress = (progress: Progress) => set(blockId, entry, { kind: "sending", name, ...progress });
    Promise.all([sendFile(file, { signal: stop.signal, onProgress }), moves(file)]).then(
      ([stored, moved]) => set(blockId, entry, { kind: "done", file: stored, moved, forNewBlock }),
      (problem: unknown) => set(blockId, entry, { kind: "failed", name, problem }),
    );
  };
  return {
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    stateOf: (blockId) => entries.get(blockId)?.state,
    isSending: () => [...entries.values()].some(({ state }) => state.kind === "sending"),
    start,
    retry: (blockId) => {
      const entry = entries.get(blockId);
      if (entry) start(blockId, entry.file, entry.forNewBlock);
    },
    forget,
    tell: (blockId, sentAs) => {
      told.set(blockId, sentAs);
      for (const listener of listeners) listener();
    },
    sentAs: (blockId) => told.get(blockId),
    close: () => {
      for (const blockId of [...entries.keys()]) forget(blockId);
    },
  };
}

/** Of a file that cannot be read, the sending says so. */
async function moves(file: File): Promise<boolean> {
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer());
  return isMoving(new Uint8Array(bytes));
}
