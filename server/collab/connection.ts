import { closeCode, type GrantCode, grantCodes } from "@passerelles/shared/collab/protocol.ts";
import type { WebSocket } from "ws";
import { Acknowledgements } from "./acknowledgements.ts";
import type { CollabPerson } from "./collab-access.ts";
import { encodeAwareness, encodeGrant, encodeSaved } from "./frame.ts";
import type { CollabLimits } from "./limits.ts";
import type { SocketEnd } from "./socket-end.ts";
import { TokenBucket } from "./token-bucket.ts";

/** What a connection may do: `trashed` reads, and says why it may not write. */
export type ConnectionGrant = keyof typeof grantCodes;

/** What the client said when it opened the socket. */
export interface Handshake {
  pageId: string;
  /** The value of the session cookie. */
  token: string | null;
  /** Version of its document schema; absent: the current one. */
  schema: number | undefined;
  /** Its Yjs client id. */
  client: number | undefined;
  /** The account that it believes to be: another person may have signed in since in the same browser. */
  account: string | undefined;
  /** The restore epoch of what it holds, "none" when that is nothing; absent: it knows of none, and may hold anything. */
  epoch: string | undefined;
}

const nobodyMoved = encodeAwareness(Uint8Array.of(0));

/** One socket on a page: who is behind it, what it may do, and what it has been told. */
export class Connection {
  readonly handshake: Handshake;
  readonly acknowledgements = new Acknowledgements();
  readonly syncRequests: TokenBucket;
  readonly documentMessages: TokenBucket;
  readonly documentBytes: TokenBucket;
  readonly awarenessMessages: TokenBucket;
  person: CollabPerson | null = null;
  grant: ConnectionGrant = "read";
  /** The client id bound to this connection. */
  clientId: number | null = null;
  /** A sync step 1 of ours is on its way or being answered. */
  awaitsAnswer = false;
  /** It has answered a sync step 1 without a gap: this room has all that it has. */
  hasSynced = false;
  failedResyncs = 0;
  isClosed = false;
  /** How this side has ended it. */
  end: SocketEnd = null;
  readonly #socket: WebSocket;
  readonly #limits: CollabLimits;
  #sentAt: number;
  #heardAt: number;

  constructor(socket: WebSocket, handshake: Handshake, limits: CollabLimits) {
    this.#socket = socket;
    this.handshake = handshake;
    this.#limits = limits;
    const now = performance.now();
    this.#sentAt = now;
    this.#heardAt = now;
    this.syncRequests = new TokenBucket(limits.syncRequests, now);
    this.documentMessages = new TokenBucket(limits.documentMessages, now);
    this.documentBytes = new TokenBucket(limits.documentBytes, now);
    this.awarenessMessages = new TokenBucket(limits.awarenessMessages, now);
  }

  /** Bytes that wait for its reader. */
  get waiting(): number {
    return this.#socket.bufferedAmount;
  }

  /** Sends a message. A reader that lets too much wait is cut off: it comes back and resyncs. */
  send(message: Uint8Array): void {
    if (this.isClosed || this.#socket.readyState !== this.#socket.OPEN) return;
    const waiting = this.#socket.bufferedAmount;
    if (waiting > 0 && waiting + message.byteLength > this.#limits.buffered) {
      this.end ??= "slow";
      this.#socket.terminate();
      return;
    }
    this.#sentAt = performance.now();
    this.#socket.send(message);
  }

  /** Tells what the connection may do from now on. */
  tellGrant(grant: ConnectionGrant): void {
    this.grant = grant;
    this.send(encodeGrant(grantCodes[grant] satisfies GrantCode));
  }

  /** Tells what is committed now that the room's queue is, up to `index`. */
  tellSaved(index: number): void {
    const count = this.acknowledgements.commit(index);
    if (count !== null) this.send(encodeSaved(count));
  }

  /** Closes the socket; nothing that it sends afterwards is heard. Does nothing when it is closed already. */
  close(code: number, reason: string): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.end ??= code;
    this.#socket.close(code, reason);
    // Whoever does not answer the closing must not keep the memory.
    const impatience = setTimeout(() => this.#socket.terminate(), 2000);
    impatience.unref();
    this.#socket.once("close", () => clearTimeout(impatience));
    this.#socket.resume();
  }

  /** Something arrived: it lives. */
  hear(): void {
    this.#heardAt = performance.now();
  }

  /** Keeps a silent connection alive, and ends a dead one. To be called a few times per `keepAlive`. */
  keepAlive(): void {
    const now = performance.now();
    if (now - this.#heardAt > 3 * this.#limits.keepAlive) {
      this.end ??= "silent";
      this.#socket.terminate();
      return;
    }
    if (now - this.#sentAt < this.#limits.keepAlive) return;
    this.send(nobodyMoved);
    this.#socket.ping();
  }

  /** Ends a connection for a message that breaks a rule. */
  refuse(reason: string): void {
    this.close(closeCode.malformed, reason);
  }
}
