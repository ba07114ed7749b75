/**
 * The Yjs client ids whose words this window saves: its own, and those of earlier visits that left words unsent on this
 * device. No two windows ever speak for the same one, so that nothing is written again twice: each holds a lock for it, of
 * which the browser sees the end when the window goes. Where there are no locks, a window speaks for itself alone.
 */
export class SpokenFor {
  readonly #ids = new Set<number>();
  readonly #pageId: string;
  readonly #ended = new AbortController();

  constructor(pageId: string) {
    this.#pageId = pageId;
  }

  get ids(): ReadonlySet<number> {
    return this.#ids;
  }

  /** Speaks for an id of this window's own. */
  add(id: number): void {
    if (this.#ids.has(id)) return;
    this.#ids.add(id);
    void this.#lock(id);
  }

  /** Speaks for those of these ids for which no other window does; resolves when it is known which. */
  async takeOver(ids: readonly number[]): Promise<void> {
    await Promise.all(
      ids.map(async (id) => {
        if (await this.#lock(id)) this.#ids.add(id);
      }),
    );
  }

  /** Lets others speak for them. */
  end(): void {
    this.#ended.abort();
    this.#ids.clear();
  }

  #lock(id: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const { signal } = this.#ended;
    const hold = (lock: unknown) => {
      resolve(lock !== null);
      if (lock === null || signal.aborted) return;
      return new Promise<void>((release) => signal.addEventListener("abort", () => release()));
    };
    const locks = globalThis.navigator?.locks as LockManager | undefined;
    if (locks === undefined) resolve(false);
    else
      locks.request(`passerelles:words:${this.#pageId}:${id}`, { ifAvailable: true }, hold).catch(() => resolve(false));
    return promise;
  }
}
