import { closeCode, message } from "@passerelles/shared/collab/protocol.ts";
import type { FastifyBaseLogger } from "fastify";
import type { RawData, WebSocket } from "ws";
import type { Connection } from "./connection.ts";
import { type ClientFrame, decodeFrame, Malformed } from "./frame.ts";
import type { CollabLimits } from "./limits.ts";

/** Whoever hears the messages. */
export interface Hearer {
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
    socket.on("pong", () => connection.hear());
  }

  /** Begins to hand messages over. */
  open(hearer: Hearer): void {
    this.#hearer = hearer;
    void this.#work();
  }

  #take(data: RawData, isBinary: boolean): void {
    if (this.#connection.isClosed) return;
    this.#connection.hear();
    if (!isBinary || Array.isArray(data)) {
      this.#connection.refuse("text message");
      return;
    }
    // A copy of its own: ws hands out views on memory that other connections' bytes lie in.
    const bytes = new Uint8Array(data);
    const largest = bytes[0] === message.sync ? this.#limits.syncMessage : this.#limits.otherMessage;
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
    this.#socket.resume();
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
