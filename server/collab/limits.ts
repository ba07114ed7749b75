import { maximumDocument, maximumOtherMessage, maximumSyncMessage } from "@passerelles/shared/collab/protocol.ts";

/** Bounds and timings of the live core. Sizes in bytes, times in milliseconds. Tests shrink them. */
export interface CollabLimits {
  syncMessage: number;
  otherMessage: number;
  document: number;
  /** Bytes that may wait for a reader who does not read, beside the answer to their sync request; what is beyond is resynchronised. */
  buffered: number;
  /** How long a reader may take nothing of what waits for them; then they are dropped. */
  stalled: number;
  /** Writes with which a room passes on what its sockets are to be told: what comes faster is gathered for `longest` at most. */
  relayed: { perSecond: number; burst: number; longest: number };
  /** Structs, and ranges of deletions, in one update. */
  structs: number;
  /** Client ids that one update may write under. */
  clientsPerUpdate: number;
  /** Bytes of one awareness state. */
  awarenessState: number;
  /**
   * Messages of any kind, with pings and pongs, of one person on all of their sockets here: what is over is not read for a while,
   * `longest` at most, so that nobody else waits for it.
   */
  messages: { perSecond: number; burst: number; longest: number };
  /** Sync steps 1 answered at once, and again per second. */
  syncRequests: { burst: number; perSecond: number };
  /** Document messages: a typist sends 30 a second. */
  documentMessages: { burst: number; perSecond: number };
  /** Bytes of document messages: a first sync is one message of at most 10 MiB. */
  documentBytes: { burst: number; perSecond: number };
  /** Awareness messages: honest clients re-send each one that they receive, so what is over is dropped, not punished. */
  awarenessMessages: { burst: number; perSecond: number };
  /** How many times in a row a client may answer a resync with yet another gap. */
  failedResyncs: number;
  /** How long a message that carries another's text which is not known yet waits for them to bring it. */
  authorsReturn: number;
  /** Commits of the node: what comes faster is gathered for `longest` at most. */
  commits: { perSecond: number; burst: number; longest: number };
  /** Wait after a failed commit: the first, and the longest. */
  commitRetry: { first: number; longest: number };
  /** How long one commit waits for a locked page. */
  commitLock: number;
  /** Uncommitted updates of a page older than this, or more bytes of the node: new writes are refused. */
  commitBacklog: { age: number; bytes: number };
  /** How long a room without people stays loaded. */
  unloadAfter: number;
  /** A silent connection is sent something this often: y-websocket drops one on which nothing arrived for 30 s. A dead one is ended within twice as long. */
  keepAlive: number;
  /** How often the rights behind a socket are looked up without being asked: sessions expire. */
  recheckRights: number;
  /** A socket whose rights cannot be looked up: how often that is tried again, and how long it goes on meanwhile. */
  unknownRights: { retry: number; longest: number };
  /** Sockets open at once on this node, of one person, of one person on one page, of anonymous readers at one address. */
  sockets: { person: number; personOnPage: number; address: number };
  /** Changes of awareness are sent together this often. */
  awarenessTick: number;
  /** How often a node asks whether it missed a doorbell. */
  backfill: number;
  /** Updates, or their bytes, after which a page's log is merged into its snapshot. */
  compaction: { updates: number; bytes: number };
  /** Bytes of changes after which a room is loaded anew: until then it keeps in memory what was deleted. */
  renewal: number;
  /** How long a stop takes to send away each socket, and all of them together. */
  parting: { each: number; longest: number };
  /** How long a stop waits for the last commit. */
  stop: number;
}

/** What production runs with. */
export const defaultLimits: CollabLimits = {
  syncMessage: maximumSyncMessage,
  otherMessage: maximumOtherMessage,
  document: maximumDocument,
  buffered: 256 * 1024,
  stalled: 30_000,
  // Two hundred people are told 150 times a second, which they cannot tell from at once.
  relayed: { perSecond: 30_000, burst: 3000, longest: 10 },
  structs: 500_000,
  clientsPerUpdate: 1000,
  awarenessState: 4096,
  // An honest client says again, 25 times a second, what it has heard of others; somebody has 20 windows.
  messages: { perSecond: 1000, burst: 10_000, longest: 5000 },
  syncRequests: { burst: 12, perSecond: 1 },
  documentMessages: { burst: 5000, perSecond: 200 },
  documentBytes: { burst: 64 * 1024 * 1024, perSecond: 1024 * 1024 },
  awarenessMessages: { burst: 500, perSecond: 200 },
  failedResyncs: 5,
  authorsReturn: 3000,
  commits: { perSecond: 120, burst: 60, longest: 6 },
  commitRetry: { first: 50, longest: 2000 },
  commitLock: 10_000,
  commitBacklog: { age: 30_000, bytes: 64 * 1024 * 1024 },
  unloadAfter: 20_000,
  keepAlive: 15_000,
  recheckRights: 60_000,
  unknownRights: { retry: 1000, longest: 30_000 },
  // A workshop's fifty people read on their phones behind one address.
  sockets: { person: 50, personOnPage: 20, address: 200 },
  awarenessTick: 40,
  backfill: 15_000,
  compaction: { updates: 500, bytes: 1_000_000 },
  renewal: 32 * 1024 * 1024,
  parting: { each: 5, longest: 2000 },
  stop: 5000,
};
