/** What the live core counts, for whoever watches the instance. */
export interface Counters {
  /** Document messages that were taken in. */
  edits: number;
  /** Sync steps 1 that were answered: first syncs, and those of clients that come back. */
  syncs: number;
  /** Updates that built upon something unknown, each answered with a resync. */
  gaps: number;
  /** Document messages of connections that may not write; they are ignored. */
  unauthorised: number;
  /** Awareness messages beyond what one connection may send; they are ignored. */
  hasty: number;
  /** Readers who had let too much wait and were resynchronised. */
  resyncs: number;
  /** Rooms thrown away because their document was spoilt. */
  evictions: number;
  compactions: number;
  /** Loads that failed; their sockets were closed. */
  failedLoads: number;
  /** Sockets that have ended, by reason: the names of `endOf`. */
  ended: Record<string, number>;
}

/** All at zero. */
export const noCounts = (): Counters => ({
  edits: 0,
  syncs: 0,
  gaps: 0,
  unauthorised: 0,
  hasty: 0,
  resyncs: 0,
  evictions: 0,
  compactions: 0,
  failedLoads: 0,
  ended: {},
});

/** Is told how long things took in the live core, in seconds. Must not throw. */
export interface Timings {
  /** An update has left the queue for the log, so long after it was taken in. */
  committed(seconds: number): void;
  /** An update of another node was applied here, so long after its commit began, by the clock of the database. */
  fannedOut(seconds: number): void;
}

/** Nobody listens. */
export const noTimings: Timings = { committed: () => undefined, fannedOut: () => undefined };
