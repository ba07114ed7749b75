import type { Actor, PageAccess } from "@passerelles/shared/access.ts";

/** Who is behind a socket, as the room shows them to others. */
export interface CollabPerson {
  id: string;
  name: string;
}

/** What a socket is allowed, looked up before the first byte of document and again when rights change. */
export interface CollabStanding {
  actor: Actor | null;
  person: CollabPerson | null;
  /** Null when there is no such page. */
  page: (PageAccess & { schemaVersion: number }) | null;
  /** The restore epoch of the database when all this was so. */
  restoreEpoch: string;
}

/**
 * How the live core asks who may do what; implemented by the accounts and pages of the server. What is told
 * was so after it was asked.
 */
export interface CollabAccess {
  /** The standing of the session whose cookie value is given (null: none), on this page. */
  standing(sessionToken: string | null, pageId: string): Promise<CollabStanding>;
}
