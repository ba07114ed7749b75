/** Message types on a page's socket. 0, 1 and 3 are those of y-websocket; the grammar is in PROTOCOL.md. */
export const message = {
  /** y-protocols sync: step 1, step 2, update. */
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** Server → client, `saved(n)`: of the sync step 2 and update messages received on this connection, the first n are committed. */
  saved: 64,
  /** Server → client, `grant(g)`: what this connection may do from now on; see `grantCodes`. */
  grant: 65,
  /** Server → client, `epoch(uuid)`: the restore epoch of what follows; to be said again as `?epoch=`. */
  epoch: 66,
} as const;

/** How the grant message encodes what a connection may do. */
export const grantCodes = { read: 0, write: 1, trashed: 2, paused: 3 } as const;
export type GrantCode = (typeof grantCodes)[keyof typeof grantCodes];

/** Close codes. y-websocket treats 4400–4499 as final; it reconnects by itself after any other. */
export const closeCode = {
  /** The page could not be read: come back later (1011 of RFC 6455). */
  failed: 1011,
  /** The server is stopping or reloading the page: come back. */
  restart: 1012,
  /** Writes cannot be committed for now: come back and send again. */
  overloaded: 1013,
  /** A frame or message over its limit: come back with less (1009 of RFC 6455). */
  tooBig: 1009,
  /** A malformed or forbidden message. */
  malformed: 4400,
  /** The session has expired or was ended: sign in again. */
  signedOut: 4401,
  /** This page may not be read (any more) by this person. */
  forbidden: 4403,
  /** No such page. */
  gone: 4404,
  /** The client's document schema is older than the page's: reload the application. */
  outdated: 4409,
  /** The database was restored since this client read the page: what it holds may not be merged. */
  restored: 4410,
  /** The document has reached its largest size. */
  documentFull: 4413,
  /** Too many messages in too short a time. */
  tooFast: 4429,
  /** New text under a client id that is not this person's: come back, its author may have brought it by then. */
  anothersText: 4510,
  /** Too many sockets of one person, or of one address: come back when others are closed. */
  tooMany: 4529,
} as const;

/** Largest sync message, bytes: a first sync or an offline week is one message. */
export const maximumSyncMessage = 10 * 1024 * 1024;
/** Largest other message, bytes. */
export const maximumOtherMessage = 64 * 1024;
/** Largest document, bytes of encoded state. */
export const maximumDocument = 10_000_000;

/** `?epoch=` of a client that holds nothing yet and will say the epoch that it is told. */
export const noEpoch = "none";

/** Path of a page's socket. `?schema=` tells the client's document schema version, `?client=` its Yjs client id, `?epoch=` the restore epoch that it was told. */
export function collabPath(pageId: string): string {
  return `/collab/${pageId}`;
}
