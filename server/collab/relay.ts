import * as Y from "yjs";
import type { Connection } from "./connection.ts";
import type { CollabLimits } from "./limits.ts";
import { Pace } from "./pace.ts";
import type { Turn } from "./turn.ts";
import { frameMessage } from "./wire.ts";

interface Entry {
  frame: Buffer;
  /** What the document gained by it; null for what is not of the document. */
  update: Uint8Array | null;
  /** Who is not sent it: it is theirs. */
  except: Connection | null;
  /** Anonymous readers are not sent it. */
  isForMembers: boolean;
}

/**
 * What a room sends to all of its sockets: framed once, and sent together at the end of a turn of the event loop; under
 * load a little later, so that more goes together.
 */
export class Relay {
  readonly #connections: ReadonlySet<Connection>;
  readonly #turn: Turn;
  readonly #stateVector: () => Uint8Array;
  readonly #pace: Pace;
  #entries: Entry[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(
    connections: ReadonlySet<Connection>,
    { turn, limits, stateVector }: { turn: Turn; limits: Pick<CollabLimits, "relayed">; stateVector: () => Uint8Array },
  ) {
    this.#connections = connections;
    this.#turn = turn;
    this.#stateVector = stateVector;
    this.#pace = new Pace(limits.relayed);
  }

  /** Whether something is about to be sent to all. */
  get isWaiting(): boolean {
    return this.#entries.length > 0;
  }

  /** Passes an update, also given framed, on to everybody but its author. */
  passOn(update: Uint8Array, frame: Buffer, except: Connection | null): void {
    this.#add({ frame, update, except, isForMembers: false });
  }

  /** Tells a message to everybody who is signed in. */
  tellMembers(message: Uint8Array): void {
    this.#add({ frame: frameMessage(message), update: null, except: null, isForMembers: true });
  }

  /** Sends what waits. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const entries = this.#entries;
    if (entries.length === 0) return;
    this.#entries = [];
    this.#pace.spend(this.#connections.size);
    const authors = new Set(entries.map(({ except }) => except));
    const forMembers = join(entries);
    const isMixed = entries.some(({ isForMembers }) => isForMembers);
    const forReaders = isMixed ? join(entries.filter(({ isForMembers }) => !isForMembers)) : forMembers;
    let since: Uint8Array | null = null;
    for (const connection of this.#connections) {
      const isMember = connection.person !== null;
      const batch = authors.has(connection)
        ? join(entries.filter((entry) => entry.except !== connection && (isMember || !entry.isForMembers)))
        : isMember
          ? forMembers
          : forReaders;
      // Also to whoever has nothing to be sent of this: what only they are told may have waited for it.
      if (connection.flush(batch)) continue;
      connection.mailbox.holdBack(() => {
        since ??= this.#stateBefore(entries);
        return since;
      });
    }
  }

  #add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#entries.length > 1) return;
    const { wait } = this.#pace;
    if (wait < 1) this.#turn.addRoom(this);
    else this.#timer = setTimeout(() => this.flush(), wait);
  }

  /** The state vector of the document without these updates. */
  #stateBefore(entries: readonly Entry[]): Uint8Array {
    const state = Y.decodeStateVector(this.#stateVector());
    for (const { update } of entries)
      for (const [client, clock] of update === null ? [] : Y.parseUpdateMeta(update).from)
        state.set(client, Math.min(clock, state.get(client) ?? 0));
    return Y.encodeStateVector(state);
  }
}

function join(entries: readonly Entry[]): Buffer | null {
  const [first] = entries;
  if (first === undefined) return null;
  return entries.length === 1 ? first.frame : Buffer.concat(entries.map(({ frame }) => frame));
}
