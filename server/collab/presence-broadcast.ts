import { type AwarenessEntry, writeAwareness } from "./awareness-state.ts";
import { encodeAwareness } from "./frame.ts";
import type { Presence } from "./presence.ts";

/** Tells everybody on a page, and the other nodes, what has changed in its presence: soon and together. */
export class PresenceBroadcast {
  readonly #presence: Presence;
  readonly #tellMembers: (message: Uint8Array) => void;
  readonly #tick: number;
  readonly #announce: (entries: readonly AwarenessEntry[]) => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    presence: Presence,
    options: {
      /** Milliseconds that changes are gathered: honest clients send each message back. */
      tick: number;
      /** Tells the other nodes who has moved here. */
      announce: (entries: readonly AwarenessEntry[]) => void;
      /** Tells those who are here and signed in. */
      tellMembers: (message: Uint8Array) => void;
    },
  ) {
    this.#presence = presence;
    this.#tellMembers = options.tellMembers;
    this.#tick = options.tick;
    this.#announce = options.announce;
  }

  /** Something may have changed. */
  schedule(): void {
    if (!this.#presence.hasChanged) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.send();
    }, this.#tick);
  }

  /** Tells what has changed now, and nothing later. */
  send(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const changed = this.#presence.takeChanges();
    if (changed.length === 0) return;
    // To its author as well: y-websocket drops a connection on which nothing arrives.
    this.#tellMembers(encodeAwareness(writeAwareness(changed)));
    const local = changed.filter(({ isLocal }) => isLocal);
    if (local.length > 0) this.#announce(local);
  }
}
