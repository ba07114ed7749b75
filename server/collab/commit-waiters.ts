/** Those who wait until a room's queue is committed up to where it ended when they came. */
export class CommitWaiters {
  #waiting: { index: number; resolve: () => void; reject: (error: Error) => void }[] = [];

  /** Resolves once the queue is committed up to this index; rejects with what `fail` is given. */
  async until(index: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ index, resolve, reject });
    await promise;
  }

  /** The queue is committed up to this index. */
  commit(committed: number): void {
    for (const waiter of this.#waiting) if (waiter.index <= committed) waiter.resolve();
    this.#waiting = this.#waiting.filter(({ index }) => index > committed);
  }

  /** What they wait for will not be committed. */
  fail(error: Error): void {
    for (const waiter of this.#waiting) waiter.reject(error);
    this.#waiting = [];
  }
}
