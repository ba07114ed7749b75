import { CommitWaiters } from "./commit-waiters.ts";

/** How much a room has queued for the log, and how far the log has come in it. */
export class CommitQueue {
  readonly #waiters = new CommitWaiters();
  #queued = 0;
  #committed = 0;

  /** Where the queue ends: what is in the document now is committed once the log has come to this index. */
  get end(): number {
    return this.#queued;
  }

  /** How far the log has come. */
  get committed(): number {
    return this.#committed;
  }

  /** Whether all is committed. */
  get isEmpty(): boolean {
    return this.#queued === this.#committed;
  }

  /** An update was queued. */
  add(): void {
    this.#queued += 1;
  }

  /** The oldest `count` are committed. */
  commit(count: number): void {
    this.#committed += count;
    this.#waiters.commit(this.#committed);
  }

  /** Resolves when everything queued so far is committed; rejects with what `fail` is given. */
  async whenCommitted(): Promise<void> {
    if (!this.isEmpty) await this.#waiters.until(this.#queued);
  }

  /** What is queued will not be committed. */
  fail(error: Error): void {
    this.#waiters.fail(error);
  }
}
