import type { Duplex } from "node:stream";
import { endOfFragment, largestFragment } from "./wire.ts";

/** Below this many bytes frames are put together: copying costs less than one more buffer for the system to gather. */
const smallWrite = 16 * 1024;
const nothing = Buffer.alloc(0);

/**
 * The way of frames to one socket. They go to the network connection under the WebSocket, since `ws` would frame a message
 * for each socket again, and hand each frame over by itself. `ws` sends pings, pongs and closings on that connection at
 * once and whole, and holds nothing back as long as it does not compress: so they go between two frames or fragments.
 */
export class Outlet {
  readonly #line: Duplex;
  readonly #mayWrite: () => boolean;
  readonly #onDrained: () => void;
  #queue: Buffer[] = [];
  /** Bytes of the first in the queue that were handed over. */
  #offset = 0;
  #queued = 0;
  #isBlocked = false;
  #blockedAt = 0;
  #movedAt = 0;
  /** What of the answer to a sync request is on its way, and how much of it the network has not taken. */
  #sync: readonly Buffer[] = [];
  #syncLeft = 0;

  /** `line`: the network connection; `mayWrite`: whether the WebSocket on it is open; `onDrained`: nothing waits any more. */
  constructor(line: Duplex, { mayWrite, onDrained }: { mayWrite: () => boolean; onDrained: () => void }) {
    this.#line = line;
    this.#mayWrite = mayWrite;
    this.#onDrained = onDrained;
  }

  /** Bytes that the network has not taken. */
  get waiting(): number {
    return this.#queued + this.#line.writableLength;
  }

  /** The same without the answer to a sync request. */
  get waitingBeyondSync(): number {
    return this.waiting - this.#syncLeft;
  }

  /** Whether an answer to a sync request is on its way: there is one at a time. */
  get isSyncing(): boolean {
    return this.#sync.length > 0;
  }

  /** When the reader last took something that had waited for them; of `performance.now`. */
  get movedAt(): number {
    return this.#movedAt;
  }

  /** For how long the reader has taken nothing of what waits for them; milliseconds. */
  get stalledFor(): number {
    return this.#isBlocked ? performance.now() - Math.max(this.#blockedAt, this.#movedAt) : 0;
  }

  /** Sends frames, in this order; in one write, when the network takes them. `sync`: those of them that answer a sync request. */
  write(frames: readonly Buffer[], sync: readonly Buffer[] = []): void {
    if (!this.#mayWrite()) return;
    if (sync.length > 0) this.#sync = sync;
    for (const { byteLength } of sync) this.#syncLeft += byteLength;
    for (const frame of frames) {
      this.#queue.push(frame);
      this.#queued += frame.byteLength;
    }
    if (!this.#isBlocked) this.#pump();
  }

  /** Sends a frame, or several after each other, when nothing waits; else answers false. */
  writeNow(frame: Buffer): boolean {
    if (this.#isBlocked || this.#queue.length > 0) return false;
    if (!this.#mayWrite()) return true;
    this.#line.write(frame);
    if (this.#line.writableLength > 0) this.#block();
    return true;
  }

  #pump(): void {
    while (this.#queue.length > 0) {
      if (!this.#mayWrite()) {
        this.#queue = [];
        this.#queued = 0;
        return;
      }
      this.#hand(this.#next());
      if (this.#line.writableLength > 0) {
        this.#block();
        return;
      }
      this.#countSync();
    }
  }

  /** What goes next: all that waits, or a fragment's worth of it. */
  #next(): Buffer[] {
    const parts: Buffer[] = [];
    let bytes = 0;
    for (let frame = this.#queue[0]; frame !== undefined && bytes < largestFragment; frame = this.#queue[0]) {
      const rest = frame.byteLength - this.#offset;
      const end = rest <= largestFragment ? frame.byteLength : endOfFragment(frame, this.#offset);
      parts.push(frame.subarray(this.#offset, end));
      bytes += end - this.#offset;
      this.#offset = end;
      if (end === frame.byteLength) {
        this.#queue.shift();
        this.#offset = 0;
      }
    }
    this.#queued -= bytes;
    return parts;
  }

  #hand(parts: Buffer[]): void {
    const bytes = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const [first = nothing] = parts;
    if (parts.length === 1) this.#line.write(first);
    else if (bytes <= smallWrite) this.#line.write(Buffer.concat(parts, bytes));
    else {
      this.#line.cork();
      for (const part of parts) this.#line.write(part);
      this.#line.uncork();
    }
  }

  /** Goes on once the network has taken all that it was handed: "drain" would not tell of little. */
  #block(): void {
    this.#isBlocked = true;
    this.#blockedAt = performance.now();
    this.#line.write(nothing, () => {
      this.#isBlocked = false;
      this.#movedAt = performance.now();
      this.#countSync();
      this.#pump();
      if (!this.#isBlocked && this.#mayWrite()) this.#onDrained();
    });
  }

  /** Counts what of the sync answer still waits, now that all that was handed over is taken. */
  #countSync(): void {
    if (this.#sync.length === 0) return;
    const [first] = this.#queue;
    this.#sync = this.#sync.filter((frame) => this.#queue.includes(frame));
    this.#syncLeft = this.#sync.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (first !== undefined && this.#sync.includes(first)) this.#syncLeft -= this.#offset;
  }
}
