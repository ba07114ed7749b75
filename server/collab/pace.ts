/**
 * How much of something may be done at once and how much in a second, as long as it does not have to wait for more than
 * `longest` milliseconds: what comes faster waits a little and is then done together.
 */
export class Pace {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #longest: number;
  #credit: number;
  #at = performance.now();

  constructor({ perSecond, burst, longest }: { perSecond: number; burst: number; longest: number }) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#longest = longest;
    this.#credit = burst;
  }

  /** Milliseconds until it may be done again; 0: now. */
  get wait(): number {
    this.#refill();
    return this.#credit >= 0 ? 0 : Math.min(this.#longest, (-this.#credit / this.#perSecond) * 1000);
  }

  /** Whether all of it may be done at once again. */
  get isRested(): boolean {
    this.#refill();
    return this.#credit === this.#burst;
  }

  /** So much was done now. */
  spend(cost: number): void {
    this.#refill();
    // What was done after the longest wait all the same is not held against what follows.
    this.#credit = Math.max(this.#credit - cost, (-this.#longest / 1000) * this.#perSecond);
  }

  #refill(): void {
    const now = performance.now();
    this.#credit = Math.min(this.#burst, this.#credit + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
  }
}
