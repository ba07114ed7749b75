import type { Duplex } from "node:stream";
import { closeCode, type GrantCode, grantCodes } from "@passerelles/shared/collab/protocol.ts";
import type { WebSocket } from "ws";
import { Acknowledgements } from "./acknowledgements.ts";
import type { CollabPerson } from "./collab-access.ts";
import { encodeAwareness, encodeGrant, encodeSaved } from "./frame.ts";
import type { CollabLimits } from "./limits.ts";
import { Mailbox, type Notice } from "./mailbox.ts";
import { Outlet } from "./outlet.ts";
import type { SocketEnd } from "./socket-end.ts";
import { TokenBucket } from "./token-bucket.ts";
import type { Turn } from "./turn.ts";
import { frameMessage } from "./wire.ts";

/** What a connection may do: `trashed` and `paused` read, and say why they may not write. */
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

/** After this many looks without a sign of life a connection is taken for dead. */
const mostSilences = 5;

/** One socket on a page: who is behind it, what it may do, and what it has been told. */
export class Connection {
  readonly handshake: Handshake;
  readonly acknowledgements = new Acknowledgements();
  readonly syncRequests: TokenBucket;
  readonly documentMessages: TokenBucket;
  readonly documentBytes: TokenBucket;
  readonly awarenessMessages: TokenBucket;
  readonly mailbox: Mailbox;
  person: CollabPerson | null = null;
  grant: ConnectionGrant = "read";
  /** The client id bound to this connection. */
  clientId: number | null = null;
  /** A sync step 1 of ours is on its way or being answered. */
  awaitsAnswer = false;
  /** It has answered a sync step 1 without a gap: this room has all that it has. */
  hasSynced = false;
  failedResyncs = 0;
  /** An update of it that carries text of others, for whom it waits. */
  waitingUpdate: Uint8Array | null = null;
  isClosed = false;
  /** How this side has ended it. */
  end: SocketEnd = null;
  /** Called when what is owed to a reader who lagged may be made good. */
  onReady: (() => void) | null = null;
  readonly #socket: WebSocket;
  readonly #outlet: Outlet;
  readonly #limits: CollabLimits;
  #sentAt: number;
  #isHeard = true;
  /** How many times in a row nothing had been heard of it when it was looked at. */
  #silences = 0;

  /** `line`: the network connection under the socket. */
  constructor(
    { socket, line }: { socket: WebSocket; line: Duplex },
    handshake: Handshake,
    { limits, turn }: { limits: CollabLimits; turn: Turn },
  ) {
    this.#socket = socket;
    this.handshake = handshake;
    this.#limits = limits;
    const onReady = () => this.onReady?.();
    const mayWrite = () => socket.readyState === socket.OPEN;
    this.#outlet = new Outlet(line, { mayWrite, onDrained: onReady });
    this.mailbox = new Mailbox(this.#outlet, { turn, limit: limits.buffered, onReady });
    const now = performance.now();
    this.#sentAt = now;
    this.syncRequests = new TokenBucket(limits.syncRequests, now);
    this.documentMessages = new TokenBucket(limits.documentMessages, now);
    this.documentBytes = new TokenBucket(limits.documentBytes, now);
    this.awarenessMessages = new TokenBucket(limits.awarenessMessages, now);
  }

  /** Bytes that wait for the reader. */
  get waiting(): number {
    return this.#outlet.waiting;
  }

  /** Tells this connection something. */
  tell(kind: Notice, message: Uint8Array): void {
    if (!this.isClosed) this.mailbox.post(kind, frameMessage(message));
  }

  /** Sends what there is for it and what the room sends to all, if anything. Answers false when that is held back: it lags. */
  flush(batch: Buffer | null): boolean {
    if (this.isClosed) return true;
    if (batch !== null) this.#sentAt = performance.now();
    return this.mailbox.flush(batch);
  }

  /** Tells what the connection may do from now on. */
  tellGrant(grant: ConnectionGrant): void {
    this.grant = grant;
    this.tell("grant", encodeGrant(grantCodes[grant] satisfies GrantCode));
  }

  /** Tells what is committed now that the room's queue is, up to `index`; when not urgent, with what is sent next. */
  tellSaved(index: number, urgency?: { isUrgent: boolean }): void {
    const count = this.acknowledgements.commit(index);
    if (count !== null && !this.isClosed) this.mailbox.post("saved", frameMessage(encodeSaved(count)), urgency);
  }

  /** Closes the socket; nothing that it sends afterwards is heard. Does nothing when it is closed already. */
  close(code: number, reason: string): void {
    if (this.isClosed) return;
    this.mailbox.flush();
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
    this.#isHeard = true;
  }

  /**
   * Keeps a silent connection alive, and ends one that gives no sign of life, or takes nothing of what waits for it. To be
   * called three times per `keepAlive`: a dead connection is ended within two of them.
   */
  keepAlive(): void {
    const now = performance.now();
    const { keepAlive, stalled } = this.#limits;
    // Looks are counted, not time: while this process is held up it hears nobody.
    const isAlive = this.#isHeard || now - this.#outlet.movedAt < keepAlive / 3;
    this.#isHeard = false;
    this.#silences = isAlive ? 0 : this.#silences + 1;
    const isSlow = this.#outlet.stalledFor > stalled;
    if (this.#silences >= mostSilences || isSlow) {
      this.end ??= isSlow ? "slow" : "silent";
      this.#socket.terminate();
      return;
    }
    if (!isAlive && this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
    if (now - this.#sentAt < keepAlive) return;
    this.#sentAt = now;
    this.tell("alive", nobodyMoved);
  }

  /** Ends a connection for a message that breaks a rule. */
  refuse(reason: string): void {
    this.close(closeCode.malformed, reason);
  }
}
