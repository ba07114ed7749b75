/** What may hold the embedded database for long. */
export type LongWork = "backup" | "restore";

/** After this long it is no longer taken to be at work; milliseconds. */
const longest = 15 * 60_000;

/**
 * Whether a backup or a restore holds the only connection of the embedded database. Whoever waits for the database
 * meanwhile waits for a known reason, and is served afterwards.
 */
export class Occupation {
  #running: { work: LongWork; since: number } | null = null;
  #endedAt = Number.NEGATIVE_INFINITY;

  /** What is at work now; null when nothing is, or when it has been for too long. */
  get work(): LongWork | null {
    return this.#running !== null && performance.now() - this.#running.since < longest ? this.#running.work : null;
  }

  /** Milliseconds that something that began to wait at this moment (of `performance.now`) has waited without reason. */
  waited(from: number): number {
    return this.work === null ? performance.now() - Math.max(from, this.#endedAt) : 0;
  }

  /** Does a piece of work that holds the database. */
  async during<T>(work: LongWork, run: () => Promise<T>): Promise<T> {
    this.#running = { work, since: performance.now() };
    try {
      return await run();
    } finally {
      this.#running = null;
      this.#endedAt = performance.now();
    }
  }
}
