/** Of the time of one core, what work may take that goes on. */
const SHARE = 0.4;
/** Milliseconds of work that begin at once after a rest. */
const AT_ONCE = 200;

/** Keeps work that nobody waits for to a share of one core; what is done now and then does not wait. */
export class CoreShare {
  readonly #now: () => number;
  #owed = 0;
  #at: number;

  /** `now` in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#at = now();
  }

  /** So many milliseconds were worked until now, since the last `wait` or before. */
  spent(duration: number): void {
    this.#settle(duration);
  }

  /** Milliseconds until work may go on. */
  wait(): number {
    this.#settle(0);
    return Math.max(0, (this.#owed - AT_ONCE) / SHARE);
  }

  #settle(worked: number): void {
    const now = this.#now();
    this.#owed = Math.max(0, this.#owed + worked - (now - this.#at) * SHARE);
    this.#at = now;
  }
}
