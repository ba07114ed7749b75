import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import type { Awareness } from "y-protocols/awareness";

/** Why the server refuses what is written. */
export type RefusalReason = "trashed" | "readOnly" | "signedOut" | "outdated" | "full" | "gone" | "malformed";

/** Where what was written is. */
export type Save =
  | { kind: "saved"; at: string | null }
  | { kind: "saving" }
  | { kind: "offline"; pending: number }
  | { kind: "refused"; reason: RefusalReason; pending: number };

/** What the editor knows of its connection. */
export interface SessionState {
  /** Whether the document is here, from the server or from this device. */
  loaded: boolean;
  save: Save;
  /** Other people on the page, each once. */
  others: readonly { id: string; name: string }[];
  /** Whether what is not sent yet survives a reload of this page. */
  keptLocally: boolean;
}

/** A page's document, live. */
export interface PageSession {
  document: PageDocument;
  awareness: Awareness;
  subscribe(changed: () => void): () => void;
  getSnapshot(): SessionState;
  /** Tries again now, for instance after signing in. */
  retry(): void;
  close(): void;
}
