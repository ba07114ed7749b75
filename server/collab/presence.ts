import { type AwarenessEntry, describePresence, writeAwareness } from "./awareness-state.ts";
import type { Connection } from "./connection.ts";

/** Highest clock of an awareness state that is believed: a client counts one for every move of its caret. */
const highestClock = 0xffffffff;
/** After this long without a sign, people on another node are taken to have left; milliseconds. */
const forgetAfter = 45_000;

/** A change of presence, and whether it happened on this node. */
export interface PresenceChange extends AwarenessEntry {
  isLocal: boolean;
}

interface Present extends AwarenessEntry {
  /** Null when it is connected to another node. */
  connection: Connection | null;
  seenAt: number;
}

/** Who is on a page and where their caret is. Never stored; it may be lost. */
export class Presence {
  readonly #present = new Map<number, Present>();
  #changed = new Map<number, PresenceChange>();

  /** Takes what a connection says of itself; what it says of others is ignored. Throws `Malformed`. */
  hear(connection: Connection, entries: readonly AwarenessEntry[], largestState: number): void {
    if (connection.person === null || connection.clientId === null) return;
    for (const { client, clock, state } of entries) {
      if (client !== connection.clientId || clock > highestClock || state.length > largestState) continue;
      const described = describePresence(state, connection.person);
      if (described === null) this.#remove(client, clock, true);
      else this.#put({ client, clock, state: described, connection, seenAt: performance.now() });
    }
  }

  /** Takes what another node says. */
  hearNode(entries: readonly AwarenessEntry[]): void {
    for (const { client, clock, state } of entries) {
      const present = this.#present.get(client);
      if (present?.connection || (present !== undefined && present.clock > clock)) continue;
      if (state === "null") this.#remove(client, clock, false);
      else this.#put({ client, clock, state, connection: null, seenAt: performance.now() });
    }
  }

  /** The connection is gone, and its person with it, unless they came back through another. */
  leave(connection: Connection): void {
    for (const [client, present] of this.#present)
      if (present.connection === connection) this.#remove(client, present.clock, true);
  }

  /** Removes people of other nodes who gave no sign for long: their node may have died. */
  forgetSilent(): void {
    const now = performance.now();
    for (const [client, present] of this.#present)
      if (present.connection === null && now - present.seenAt > forgetAfter) this.#remove(client, present.clock, false);
  }

  /** Everybody, as an awareness update. */
  everybody(): Uint8Array {
    return writeAwareness([...this.#present.values()]);
  }

  /** Everybody who is connected to this node. */
  ofThisNode(): AwarenessEntry[] {
    return [...this.#present.values()].filter(({ connection }) => connection !== null);
  }

  get size(): number {
    return this.#present.size;
  }

  /** Whether anything has changed since changes were taken. */
  get hasChanged(): boolean {
    return this.#changed.size > 0;
  }

  /** What has changed since the last time. */
  takeChanges(): PresenceChange[] {
    const changed = [...this.#changed.values()];
    this.#changed = new Map();
    return changed;
  }

  #put(present: Present): void {
    const { client, clock, state, connection } = present;
    this.#present.set(client, present);
    this.#changed.set(client, { client, clock, state, isLocal: connection !== null });
  }

  #remove(client: number, clock: number, isLocal: boolean): void {
    if (this.#present.delete(client)) this.#changed.set(client, { client, clock, state: "null", isLocal });
  }
}
