import { closeCode, message } from "@passerelles/shared/collab/protocol.ts";
import type { FastifyBaseLogger } from "fastify";
import type { RawData, WebSocket } from "ws";
import type { Connection } from "./connection.ts";
import { type ClientFrame, decodeFrame, Malformed } from "./frame.ts";
import type { CollabLimits } from "./limits.ts";
import type { Pace } from "./pace.ts";

/** Messages that are counted together, and bytes of one that may be as long as it needs not be that are worth another. */
const countedTogether = 64;
const worthOne = 1024;

/** Whoever hears the messages. */
export interface Hearer {
  /** How fast messages of its sender are read. */
  pace: Pace;
  /** What to do with a message. A promise holds up the messages that follow. */
  answer(frame: ClientFrame): Promise<void> | undefined;
  /** Does work that answers the messages of one turn, whose changes become one. */
  together(work: () => void): void;
}

/**
 * Takes a socket's messages in their order, one at a time, and stops reading from the socket while one is being worked
 * on or before the connection is let in: what waits is bounded by what the network has already delivered.
 */
export class Intake {
  readonly #socket: WebSocket;
  readonly #connection: Connection;
  readonly #limits: CollabLimits;
  readonly #log: FastifyBaseLogger;
  readonly #waiting: Uint8Array[] = [];
  #hearer: Hearer | null = null;
  #isBusy = false;
  #uncounted = 0;
  #isHeldUp = false;

  constructor(
    socket: WebSocket,
    connection: Connection,
    { limits, log }: { limits: CollabLimits; log: FastifyBaseLogger },
  ) {
    this.#socket = socket;
    this.#connection = connection;
    this.#limits = limits;
    this.#log = log;
    socket.pause();
    socket.on("message", (data, isBinary) => this.#take(data, isBinary));
    socket.on("ping", () => this.#count(1));
    socket.on("pong", () => {
      connection.hear();
      this.#count(1);
    });
  }

  /** Begins to hand messages over. */
  open(hearer: Hearer): void {
    this.#hearer = hearer;
    void this.#work();
  }

  #take(data: RawData, isBinary: boolean): void {
    if (this.#connection.isClosed) {
      this.#count(1);
      return;
    }
    this.#connection.hear();
    if (!isBinary || Array.isArray(data)) {
      this.#connection.refuse("text message");
      return;
    }
    // A copy of its own: ws hands out views on memory that other connections' bytes lie in.
    const bytes = new Uint8Array(data);
    const isSync = bytes[0] === message.sync;
    this.#count(isSync ? 1 : 1 + bytes.byteLength / worthOne);
    const largest = isSync ? this.#limits.syncMessage : this.#limits.otherMessage;
    if (bytes.byteLength > largest) {
      this.#connection.close(closeCode.tooBig, "message too big");
      return;
    }
    this.#waiting.push(bytes);
    void this.#work();
  }

  async #work(): Promise<void> {
    const hearer = this.#hearer;
    if (this.#isBusy || hearer === null) return;
    this.#isBusy = true;
    // ws tells of all messages of a packet before anything else is done: they are answered together.
    await Promise.resolve();
    while (this.#waiting.length > 0 && !this.#connection.isClosed) {
      let work: Promise<void> | undefined;
      hearer.together(() => {
        work = this.#answer(hearer);
      });
      if (work === undefined) continue;
      this.#socket.pause();
      await work.catch((error: unknown) => this.#fail(error));
    }
    this.#isBusy = false;
    this.#readOn();
  }

  /** Counts what has arrived; who sends faster than anybody has to is read no faster than that. */
  #count(cost: number): void {
    this.#uncounted += cost;
    const pace = this.#hearer?.pace;
    if (pace === undefined || this.#uncounted < countedTogether) return;
    pace.spend(this.#uncounted);
    this.#uncounted = 0;
    const { wait } = pace;
    if (wait === 0) return;
    // Also one that is held up already: a closing is read for, and much else may come before it.
    this.#socket.pause();
    if (this.#isHeldUp) return;
    this.#isHeldUp = true;
    const end = setTimeout(() => {
      this.#isHeldUp = false;
      this.#readOn();
    }, wait);
    end.unref();
  }

  #readOn(): void {
    if (!this.#isHeldUp && !this.#isBusy) this.#socket.resume();
  }

  /** Has what waits answered, up to a message that holds up those after it. */
  #answer(hearer: Hearer): Promise<void> | undefined {
    let count = 0;
    let work: Promise<void> | undefined;
    for (const bytes of this.#waiting) {
      if (work !== undefined || this.#connection.isClosed) break;
      count += 1;
      try {
        work = hearer.answer(decodeFrame(bytes));
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#waiting.splice(0, count);
    return work;
  }

  #fail(error: unknown): void {
    if (error instanceof Malformed) {
      this.#log.info({ reason: error.message, page: this.#connection.handshake.pageId }, "message refused");
      this.#connection.refuse(error.message);
    } else {
      this.#log.error({ err: error, page: this.#connection.handshake.pageId }, "message failed");
      this.#connection.close(closeCode.restart, "try again");
    }
  }
}
