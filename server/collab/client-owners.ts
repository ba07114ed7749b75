import type { Queryable } from "../database/client.ts";
import { bindClients, findClients, newestClients, type RecordedClient } from "./client-ids.ts";

/** Client ids that a room knows from the beginning; of older ones it asks when something is written under them. */
const mostLoaded = 20_000;

/**
 * Whose the Yjs client ids of a page are, as far as a room has asked: a binding never changes, so that what is known here
 * needs no second question. What text a page holds under an id that is bound to nobody is the server's own.
 */
export class ClientOwners {
  readonly #db: Queryable;
  readonly #pageId: string;
  readonly #isWritten: (clientId: number) => boolean;
  readonly #owners = new Map<number, string | null>();
  /** Ids that are to be bound, and to whom. */
  readonly #claims = new Map<number, string>();
  #binding: Promise<void> | null = null;

  /** `isWritten`: whether the document holds anything under this id. */
  constructor(db: Queryable, pageId: string, isWritten: (clientId: number) => boolean) {
    this.#db = db;
    this.#pageId = pageId;
    this.#isWritten = isWritten;
  }

  /** The account that may write under this id; null when nobody may, undefined when it is not known or nobody's yet. */
  of(clientId: number): string | null | undefined {
    return this.#owners.get(clientId);
  }

  /** Reads the bindings of the page. */
  async load(): Promise<void> {
    this.#note(await newestClients(this.#db, this.#pageId, mostLoaded));
  }

  /** Asks whose these ids are, where that is not known. Afterwards `undefined` means that an id is nobody's yet. */
  async lookUp(clientIds: readonly number[]): Promise<void> {
    const unknown = this.#unknown(clientIds);
    if (unknown.length === 0) return;
    this.#note(await findClients(this.#db, this.#pageId, unknown));
    // An id is bound before anything under it is passed on: what is there without being bound will never be.
    for (const clientId of this.#unknown(unknown)) if (this.#isWritten(clientId)) this.#owners.set(clientId, null);
  }

  /** Binds those of these ids that are nobody's yet to this person, for ever; `of` then tells whose they are. */
  async claim(clientIds: readonly number[], accountId: string): Promise<void> {
    // Under most ids nothing was written: whose they are is told by binding them.
    await this.lookUp(clientIds.filter(this.#isWritten));
    for (let free = this.#unknown(clientIds); free.length > 0; free = this.#unknown(clientIds)) {
      for (const clientId of free) if (!this.#claims.has(clientId)) this.#claims.set(clientId, accountId);
      await this.#bind();
    }
  }

  /** Binds what is claimed. What people claim meanwhile is bound together after it: a page may be opened by hundreds at once. */
  async #bind(): Promise<void> {
    while (this.#binding !== null) await this.#binding.catch(() => undefined);
    if (this.#claims.size === 0) return;
    const claims = [...this.#claims].map(([clientId, accountId]) => ({ clientId, accountId }));
    this.#claims.clear();
    this.#binding = this.#bindNow(claims);
    try {
      await this.#binding;
    } finally {
      this.#binding = null;
    }
  }

  async #bindNow(claims: readonly { clientId: number; accountId: string }[]): Promise<void> {
    this.#note(await bindClients(this.#db, this.#pageId, claims));
    await this.lookUp(claims.map(({ clientId }) => clientId));
  }

  #unknown(clientIds: readonly number[]): number[] {
    return clientIds.filter((clientId) => !this.#owners.has(clientId));
  }

  #note(found: readonly RecordedClient[]): void {
    for (const { clientId, accountId } of found) this.#owners.set(clientId, accountId);
  }
}
