import { setImmediate as atEndOfTurn, setTimeout as wait } from "node:timers/promises";
import type { FastifyBaseLogger } from "fastify";
import type { Database } from "../database/client.ts";
import { commitUpdates } from "./commit-updates.ts";
import { noTimings, type Timings } from "./counters.ts";
import type { CollabLimits } from "./limits.ts";
import { Pace } from "./pace.ts";
import type { Storing } from "./storing.ts";

/** Whoever queues updates for the log: a room. */
export interface LogOwner {
  readonly pageId: string;
  /** The restore epoch of what it queues. */
  readonly epoch: string;
  /** The oldest `count` queued updates are committed; the last of them has the number `seq`. Must not throw. */
  onCommitted(count: number, seq: number): void;
  /** The page is no more: what was queued for it is dropped. Must not throw. */
  onPageMissing(): void;
  /** The content was restored since its document was read: what was queued is dropped. Must not throw. */
  onOutlived(): void;
}

interface Queued {
  update: Uint8Array;
  accountId: string | null;
  at: number;
}

/** Bytes that one transaction carries. */
const largestCommit = 8 * 1024 * 1024;

/**
 * The node's way to the log: what all rooms have queued is committed together, in one transaction at a time. A commit
 * that fails is tried again for ever; nothing leaves the queue, and nobody is told, before it has succeeded.
 */
export class UpdateLog {
  readonly #database: Pick<Database, "pool" | "embedded" | "occupation">;
  readonly #node: string;
  readonly #log: FastifyBaseLogger;
  readonly #limits: CollabLimits;
  readonly #tellGrown: (pageId: string) => void;
  readonly #timings: Timings;
  readonly #pace: Pace;
  readonly #storing: Storing | undefined;
  readonly #queues = new Map<LogOwner, Queued[]>();
  #bytes = 0;
  #running: Promise<void> | null = null;
  #failures = 0;
  /** After a failure pages are committed one by one, so that one that cannot be does not hold up the others. */
  #aloneFor = 0;
  #settled = new Set<() => void>();
  #abandoned = false;

  constructor(
    database: Pick<Database, "pool" | "embedded" | "occupation">,
    options: {
      node: string;
      log: FastifyBaseLogger;
      limits: CollabLimits;
      /** Told of each page of a commit, after it. Must not throw. */
      tellGrown?: (pageId: string) => void;
      timings?: Timings;
      /** Told how commits go. */
      storing?: Storing;
    },
  ) {
    this.#database = database;
    this.#node = options.node;
    this.#log = options.log;
    this.#limits = options.limits;
    this.#pace = new Pace(options.limits.commits);
    this.#tellGrown = options.tellGrown ?? (() => undefined);
    this.#timings = options.timings ?? noTimings;
    this.#storing = options.storing;
  }

  get queuedBytes(): number {
    return this.#bytes;
  }

  get queuedUpdates(): number {
    let count = 0;
    for (const queue of this.#queues.values()) count += queue.length;
    return count;
  }

  /** Milliseconds that the oldest update has waited; 0 when nothing waits. */
  get oldestAge(): number {
    let oldest = Number.POSITIVE_INFINITY;
    for (const [first] of this.#queues.values()) oldest = Math.min(oldest, first?.at ?? oldest);
    return Math.max(0, performance.now() - oldest);
  }

  append(owner: LogOwner, update: Uint8Array, accountId: string | null): void {
    const queue = this.#queues.get(owner);
    const entry = { update, accountId, at: performance.now() };
    if (queue === undefined) this.#queues.set(owner, [entry]);
    else queue.push(entry);
    this.#bytes += update.byteLength;
    this.#running ??= this.#run();
  }

  /** Whether this page's commits are so late without a known reason, or the node's queue so large, that no more may be taken in. */
  isOverloaded(owner: LogOwner): boolean {
    const { age, bytes } = this.#limits.commitBacklog;
    const oldest = this.#queues.get(owner)?.[0];
    return this.#bytes > bytes || (oldest !== undefined && this.#database.occupation.waited(oldest.at) > age);
  }

  /** Resolves when nothing is queued for this page (or, without one, for any). */
  async whenSettled(pageId?: string): Promise<void> {
    while (this.#isQueued(pageId) && !this.#abandoned) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#settled.add(resolve);
      await promise;
    }
  }

  /** Commits what is queued; gives up after `deadline` milliseconds. Answers whether all of it is committed. */
  async close(deadline: number): Promise<boolean> {
    const cancel = new AbortController();
    const late = wait(deadline, undefined, { signal: cancel.signal }).catch(() => undefined);
    await Promise.race([this.whenSettled(), late]);
    cancel.abort();
    const isEmpty = this.#queues.size === 0;
    this.#abandoned = true;
    this.#wake();
    return isEmpty;
  }

  #isQueued(pageId: string | undefined): boolean {
    if (pageId === undefined) return this.#queues.size > 0;
    for (const owner of this.#queues.keys()) if (owner.pageId === pageId) return true;
    return false;
  }

  async #run(): Promise<void> {
    // What arrives in one turn of the event loop is committed together.
    await atEndOfTurn();
    while (this.#queues.size > 0 && !this.#abandoned) {
      const batch = this.#nextBatch();
      try {
        await this.#commit(batch);
        this.#failures = 0;
        if (this.#queues.size === 0) this.#storing?.succeed();
        this.#aloneFor = Math.max(0, this.#aloneFor - 1);
        await this.#pause();
      } catch (error) {
        this.#failures += 1;
        this.#storing?.fail(error);
        this.#aloneFor = this.#queues.size;
        this.#moveToEnd(batch);
        this.#log.error({ err: error, failures: this.#failures }, "updates could not be committed, trying again");
        const { first, longest } = this.#limits.commitRetry;
        await wait(Math.min(longest, first * 2 ** Math.min(this.#failures - 1, 20)));
      }
    }
    this.#running = null;
  }

  /** What has come during a commit goes next; under load it waits a little, so that more goes together. */
  async #pause(): Promise<void> {
    this.#pace.spend(1);
    const pause = this.#pace.wait;
    if (pause >= 1) await wait(pause);
  }

  #nextBatch(): Map<LogOwner, number> {
    const batch = new Map<LogOwner, number>();
    let bytes = 0;
    for (const [owner, queue] of this.#queues) {
      let count = 0;
      for (const { update } of queue) {
        if (bytes > 0 && bytes + update.byteLength > largestCommit) break;
        bytes += update.byteLength;
        count += 1;
      }
      if (count > 0) batch.set(owner, count);
      if (bytes >= largestCommit || this.#aloneFor > 0) break;
    }
    return batch;
  }

  async #commit(batch: ReadonlyMap<LogOwner, number>): Promise<void> {
    const pages = [...batch].map(([owner, count]) => ({
      pageId: owner.pageId,
      epoch: owner.epoch,
      updates: this.#queues.get(owner)?.slice(0, count) ?? [],
    }));
    const options = { node: this.#node, lockTimeout: this.#limits.commitLock };
    const { epoch, last } = await commitUpdates(this.#database, pages, options);
    for (const [owner, count] of batch) {
      const seq = owner.epoch === epoch ? last.get(owner.pageId) : undefined;
      this.#drop(owner, seq === undefined ? Number.POSITIVE_INFINITY : count);
      if (owner.epoch !== epoch) owner.onOutlived();
      else if (seq === undefined) owner.onPageMissing();
      else {
        owner.onCommitted(count, seq);
        this.#tellGrown(owner.pageId);
      }
    }
    this.#wake();
  }

  #drop(owner: LogOwner, count: number): void {
    const queue = this.#queues.get(owner) ?? [];
    const now = performance.now();
    for (const { update, at } of queue.splice(0, count)) {
      this.#bytes -= update.byteLength;
      this.#timings.committed((now - at) / 1000);
    }
    if (queue.length === 0) this.#queues.delete(owner);
  }

  #moveToEnd(batch: ReadonlyMap<LogOwner, number>): void {
    for (const owner of batch.keys()) {
      const queue = this.#queues.get(owner);
      if (queue === undefined) continue;
      this.#queues.delete(owner);
      this.#queues.set(owner, queue);
    }
  }

  #wake(): void {
    const settled = this.#settled;
    this.#settled = new Set();
    for (const resolve of settled) resolve();
  }
}
