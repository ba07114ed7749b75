import { closeCode, grantCodes } from "@passerelles/shared/collab/protocol.ts";

/** Somebody else who is on the page. */
export interface PersonPresent {
  clientId: number;
  id: string;
  name: string;
  color: string;
  /** Name of the field of the page that they are in; null when they are elsewhere. */
  field: string | null;
}

/** Why what is written is not taken. */
export type RefusalReason =
  | "read-only"
  | "trashed"
  | "paused"
  | "signed-out"
  | "forbidden"
  | "gone"
  | "outdated"
  | "restored"
  | "carried"
  | "full"
  | "too-big"
  | "rejected";

/** Whether the document cannot be written on after this refusal, so that the page begins anew with the server's. */
export function beginsAnew(reason: RefusalReason): reason is "restored" | "carried" {
  return reason === "restored" || reason === "carried";
}

/** What may be said of what was written. `pending` counts the modifications that are not known to be committed. */
export type SaveState =
  /** The server has said that everything sent is committed; `at` that moment, or null when nothing was written yet. */
  | { kind: "saved"; at: Date | null }
  | { kind: "saving"; pending: number }
  | { kind: "offline"; pending: number }
  | { kind: "refused"; reason: RefusalReason; pending: number };

export type Grant = keyof typeof grantCodes;

/** All that an editor shows of its connection. A new object whenever something changes, the same one otherwise. */
export interface CollabState {
  status: "connecting" | "synced" | "offline";
  save: SaveState;
  /** Null until the server has said it. */
  grant: Grant | null;
  /** The others, without oneself. */
  people: readonly PersonPresent[];
  /** Whether this browser keeps what is written until it is committed. */
  keptLocally: boolean;
  /** Whether closing the window now may lose something: ask first. */
  warnBeforeLeaving: boolean;
}

/** What a state is drawn from. */
export interface CollabFacts {
  status: CollabState["status"];
  grant: Grant | null;
  /** The code with which the server has closed for good, or null. */
  closedWith: number | null;
  pending: number;
  /** Whether everything written was sent on the present connection, and the server has said that it is committed. */
  isCommitted: boolean;
  committedAt: Date | null;
}

const reasons: Readonly<Record<number, RefusalReason>> = {
  [closeCode.signedOut]: "signed-out",
  [closeCode.forbidden]: "forbidden",
  [closeCode.gone]: "gone",
  [closeCode.outdated]: "outdated",
  [closeCode.restored]: "restored",
  [closeCode.anothersText]: "carried",
  [closeCode.documentFull]: "full",
  [closeCode.tooBig]: "too-big",
};

/** What may be said of what was written, given the facts. Only a commit on a live connection makes it "saved". */
export function saveState({ status, grant, closedWith, pending, isCommitted, committedAt }: CollabFacts): SaveState {
  if (closedWith !== null) return { kind: "refused", reason: reasons[closedWith] ?? "rejected", pending };
  if (status === "offline") return { kind: "offline", pending };
  if (grant === "trashed" || grant === "paused") return { kind: "refused", reason: grant, pending };
  if (grant === "read")
    return pending > 0 ? { kind: "refused", reason: "read-only", pending } : { kind: "saved", at: null };
  if (status === "synced" && isCommitted) return { kind: "saved", at: committedAt };
  return { kind: "saving", pending };
}

/** The name of a grant of the protocol; null for one that this client does not know. */
export function grantName(code: number): Grant | null {
  for (const name of ["read", "write", "trashed", "paused"] as const) if (grantCodes[name] === code) return name;
  return null;
}
