import type { Outlet } from "./outlet.ts";
import type { Turn } from "./turn.ts";

/** What one socket alone is told. Of each kind the last says all: a reader who lags is told no other. */
export type Notice = "epoch" | "grant" | "ask" | "presence" | "saved" | "alive";

/** What a reader who lags is owed once they have taken what waits for them. */
export interface Debt {
  /** State vector of the document up to which they were sent everything; null when nothing was held back. */
  since: Uint8Array | null;
  notices: Map<Notice, Buffer>;
}

/**
 * What one socket is sent in a turn leaves in one write. For a reader who does not read, at most `limit` bytes wait
 * beside the answer to a sync request; of all further only what it amounts to is kept.
 */
export class Mailbox {
  readonly #outlet: Outlet;
  readonly #turn: Turn;
  readonly #limit: number;
  readonly #onReady: () => void;
  #pending: { kind: Notice | "sync"; frame: Buffer }[] = [];
  #debt: Debt | null = null;
  /** The state vector of the last sync request that came while another was being answered. */
  #asked: Uint8Array | null = null;

  /** `onReady`: what is owed may be made good; see `settle`. */
  constructor(outlet: Outlet, { turn, limit, onReady }: { turn: Turn; limit: number; onReady: () => void }) {
    this.#outlet = outlet;
    this.#turn = turn;
    this.#limit = limit;
    this.#onReady = onReady;
  }

  /** Whether what the room sends to all is held back until the reader has read. */
  get isLagging(): boolean {
    return this.#debt !== null;
  }

  /** Whether a sync request has to wait: another is being answered, or the reader lags. */
  get mustWait(): boolean {
    return this.isLagging || this.#outlet.isSyncing || this.#pending.some(({ kind }) => kind === "sync");
  }

  /** Tells something, given framed, at the end of this turn; or, when it is not urgent, with whatever is sent next. */
  post(kind: Notice, frame: Buffer, { isUrgent = true }: { isUrgent?: boolean } = {}): void {
    this.#add(kind, frame);
    if (isUrgent) this.#turn.addSocket(this);
  }

  /** Answers a sync request, with frames that others may be sent too. */
  postSync(frames: readonly Buffer[]): void {
    for (const frame of frames) this.#pending.push({ kind: "sync", frame });
    this.#turn.addSocket(this);
  }

  /** Keeps a sync request for later; see `mustWait`. */
  defer(stateVector: Uint8Array): void {
    this.#asked = stateVector;
  }

  /**
   * Sends what there is to tell and then what the room sends to all. Answers false when this is held back because the
   * reader lags: `holdBack` says then what they miss.
   */
  flush(batch: Buffer | null = null): boolean {
    if (this.#debt !== null) return batch === null;
    if (this.#pending.length === 0 && batch === null) return true;
    // What nearly always happens, for hundreds of sockets at once.
    if (this.#pending.length === 0 && batch !== null && batch.byteLength <= this.#limit && this.#outlet.writeNow(batch))
      return true;
    const pending = this.#pending;
    this.#pending = [];
    const frames = pending.map(({ frame }) => frame);
    const sync = pending.filter(({ kind }) => kind === "sync").map(({ frame }) => frame);
    if (batch !== null) frames.push(batch);
    const bytes = total(frames) - total(sync);
    const isFull = this.#outlet.waitingBeyondSync + bytes > this.#limit;
    if (isFull) this.#debt = { since: null, notices: new Map() };
    if (isFull) for (const { kind, frame } of pending) if (kind !== "sync") this.#add(kind, frame);
    this.#outlet.write(isFull ? sync : frames, sync);
    // The network has taken all: what is owed all the same was more than may wait, or was asked for twice.
    if (this.#outlet.waiting === 0 && (isFull || this.#asked !== null)) setImmediate(this.#onReady);
    return !isFull || batch === null;
  }

  /** Notes up to where a lagging reader has been sent everything, the first time that something is held back. */
  holdBack(since: () => Uint8Array): void {
    if (this.#debt !== null) this.#debt.since ??= since();
  }

  /** What may be made good now: null while something waits or when nothing is owed. */
  settle(): { debt: Debt | null; asked: Uint8Array | null } | null {
    if (this.#outlet.waiting > 0 || this.#pending.length > 0) return null;
    if (this.#debt === null && this.#asked === null) return null;
    const settled = { debt: this.#debt, asked: this.#asked };
    this.#debt = null;
    this.#asked = null;
    return settled;
  }

  #add(kind: Notice, frame: Buffer): void {
    if (this.#debt === null) this.#pending.push({ kind, frame });
    else if (kind !== "alive" && kind !== "presence") this.#debt.notices.set(kind, frame);
  }
}

const total = (frames: readonly Buffer[]) => frames.reduce((sum, { byteLength }) => sum + byteLength, 0);
