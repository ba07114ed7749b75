/** What the live core counts, for whoever watches the instance. */
export interface Counters {
  /** Updates that built upon something unknown, each answered with a resync. */
  gaps: number;
  /** Rooms thrown away because their document was spoilt. */
  evictions: number;
  compactions: number;
  /** Loads that failed; their sockets were closed. */
  failedLoads: number;
}

/** All at zero. */
export const noCounts = (): Counters => ({ gaps: 0, evictions: 0, compactions: 0, failedLoads: 0 });
