/** Longest wait between two attempts at a page that fails, in milliseconds. */
const MAX_REST = 5 * 60_000;
/** A page rests so many times as long as its last projection took: a huge one cannot keep the process busy. */
const REST_FACTOR = 10;

/** When each changed page is due: soon after its change, later when it has just been done or has failed. */
export class Schedule {
  readonly #delay: number;
  readonly #now: () => number;
  readonly #due = new Map<string, number>();
  readonly #rests = new Map<string, { until: number; failures: number }>();

  /** `delay` in milliseconds, between a change and its turn. */
  constructor(delay: number, now: () => number = () => performance.now()) {
    this.#delay = delay;
    this.#now = now;
  }

  /** A page has changed. Its turn does not move when it changes again before. */
  add(pageId: string): void {
    if (!this.#due.has(pageId)) this.#due.set(pageId, this.#now() + this.#delay);
  }

  /** The page whose turn came first, which leaves the schedule; undefined when none is due. */
  takeDue(): string | undefined {
    const now = this.#now();
    let first: [string, number] | undefined;
    for (const [pageId, due] of this.#due) {
      const at = Math.max(due, this.#rests.get(pageId)?.until ?? 0);
      if (at <= now && (first === undefined || at < first[1])) first = [pageId, at];
    }
    if (first !== undefined) this.#due.delete(first[0]);
    return first?.[0];
  }

  /** Milliseconds until the next turn; infinite when nothing waits. */
  untilNext(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const [pageId, due] of this.#due) next = Math.min(next, Math.max(due, this.#rests.get(pageId)?.until ?? 0));
    return Math.max(0, next - this.#now());
  }

  /** A page was done, in so many milliseconds. */
  succeeded(pageId: string, duration: number): void {
    this.#forgetRested();
    this.#rests.set(pageId, { until: this.#now() + duration * REST_FACTOR, failures: 0 });
  }

  /** A page failed: it waits longer each time. Returns the wait in milliseconds. */
  failed(pageId: string): number {
    const failures = (this.#rests.get(pageId)?.failures ?? 0) + 1;
    const wait = Math.min(MAX_REST, this.#delay * 2 ** failures);
    this.#rests.set(pageId, { until: this.#now() + wait, failures });
    this.#due.delete(pageId);
    return wait;
  }

  /** The pages that are not to be looked for yet. */
  resting(): string[] {
    const now = this.#now();
    return [...this.#rests].filter(([, rest]) => rest.until > now).map(([pageId]) => pageId);
  }

  #forgetRested(): void {
    const now = this.#now();
    for (const [pageId, rest] of this.#rests) if (rest.failures === 0 && rest.until <= now) this.#rests.delete(pageId);
  }
}
