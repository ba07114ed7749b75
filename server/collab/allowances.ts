import type { SocketOwner } from "./open-sockets.ts";
import { Pace } from "./pace.ts";

/** How much each sender may have read on this node: their sockets share it, so that whoever comes back begins with no more. */
export class Allowances {
  readonly #limit: ConstructorParameters<typeof Pace>[0];
  readonly #paces = new Map<string, Pace>();

  constructor(limit: ConstructorParameters<typeof Pace>[0]) {
    this.#limit = limit;
  }

  /** What a sender has left. */
  of(owner: SocketOwner): Pace {
    const key = "address" in owner ? `address ${owner.address}` : `person ${owner.person}`;
    const pace = this.#paces.get(key) ?? new Pace(this.#limit);
    this.#paces.set(key, pace);
    return pace;
  }

  /** Forgets those who have all of it again; to be called now and then. A socket that is open goes on with what it was given. */
  tidy(): void {
    for (const [key, pace] of this.#paces) if (pace.isRested) this.#paces.delete(key);
  }
}
