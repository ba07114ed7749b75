/**
 * A question that many ask at once: who asks while it is being answered gets the answer to the next one, which is put
 * after it and for all of them. So nobody gets an answer that is older than their question.
 */
export class SharedQuestion<T> {
  readonly #ask: () => Promise<T>;
  #current: Promise<T> | null = null;
  #next: Promise<T> | null = null;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  /** Resolves or rejects as the question does. */
  ask(): Promise<T> {
    this.#next ??= this.#put();
    return this.#next;
  }

  async #put(): Promise<T> {
    // Those who ask in the same turn ask together.
    await (this.#current ?? Promise.resolve()).catch(() => undefined);
    const current = this.#ask();
    this.#current = current;
    this.#next = null;
    try {
      return await current;
    } finally {
      if (this.#current === current) this.#current = null;
    }
  }
}
