import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import type { RoomAddress } from "../servers/bench-server.ts";
import { FrameReader, frameOf } from "./frames.ts";

/** Reads of all sockets go to this memory: they are worked on before the next one is read. */
const shared = Buffer.allocUnsafeSlow(256 * 1024);

/** What a client does with a message: its bytes are only good during the call; `size` is more than they are when it was too large to keep. */
export type MessageListener = (bytes: Buffer, at: number, end: number, size: number) => void;

/**
 * A client that holds no document: it sends frames made in advance and looks for what it waits for in the bytes that come.
 * That costs the load's process about a tenth of what a `ws` socket and a Yjs document would.
 */
export class LightClient {
  readonly room: RoomAddress;
  /** Is told each message. */
  onMessage: MessageListener = () => undefined;
  /** Why it was closed, once it was. */
  closedWith: string | null = null;
  /** Called when the connection ends without having been asked to. */
  onLost: (reason: string) => void = () => undefined;
  readonly #socket: Socket;
  readonly #reader: FrameReader;
  #isOpen = false;
  #isLeaving = false;
  #answer = "";
  readonly #opened = Promise.withResolvers<void>();

  /** Connects to a room; `opened` tells when the server has let it in. Messages over `keep` bytes are not kept whole. */
  constructor(room: RoomAddress, { clientId, keep }: { clientId?: number; keep?: number } = {}) {
    this.room = room;
    this.#reader = new FrameReader((opcode, bytes, at, end, size) => this.#hear(opcode, bytes, at, end, size), keep);
    const onread = {
      buffer: shared,
      callback: (size: number) => {
        this.#read(shared.subarray(0, size));
        return true;
      },
    };
    this.#socket = connect({ host: "127.0.0.1", port: room.port, noDelay: true, onread });
    this.#socket.on("error", (error) => this.#end(error.message));
    this.#socket.on("close", () => this.#end("connection closed"));
    const path = clientId === undefined ? room.path : `${room.path}${room.dialect.clientQuery(clientId)}`;
    const headers = {
      host: `127.0.0.1:${room.port}`,
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": randomBytes(16).toString("base64"),
      ...room.headers,
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    this.#socket.write(`GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
    this.#opened.promise.catch(() => undefined);
  }

  /** Resolves once the server has answered the handshake. */
  get opened(): Promise<void> {
    return this.#opened.promise;
  }

  /** Bytes that the network has not taken yet. */
  get waiting(): number {
    return this.#socket.writableLength;
  }

  /** Sends frames. */
  send(frames: Buffer): void {
    this.#socket.write(frames);
  }

  /** Resolves once the network has taken nearly everything that was sent. */
  async drained(): Promise<void> {
    if (!this.#socket.writableNeedDrain || this.closedWith !== null) return;
    await new Promise<void>((done) => {
      const go = () => {
        this.#socket.off("drain", go).off("close", go);
        done();
      };
      this.#socket.on("drain", go).on("close", go);
    });
  }

  /** Goes, without waiting for an answer. */
  leave(): void {
    this.#isLeaving = true;
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    if (this.#isOpen) {
      this.#reader.read(bytes);
      return;
    }
    this.#answer += bytes.toString("latin1");
    const end = this.#answer.indexOf("\r\n\r\n");
    if (end < 0) return;
    if (!this.#answer.startsWith("HTTP/1.1 101")) {
      this.#end(this.#answer.slice(0, this.#answer.indexOf("\r\n")));
      this.#socket.destroy();
      return;
    }
    this.#isOpen = true;
    const rest = Buffer.from(this.#answer.slice(end + 4), "latin1");
    this.#answer = "";
    this.#opened.resolve();
    if (rest.length > 0) this.#reader.read(rest);
  }

  #hear(opcode: number, bytes: Buffer, at: number, end: number, size: number): void {
    if (opcode === 2) this.onMessage(bytes, at, end, size);
    else if (opcode === 9) this.#socket.write(frameOf(bytes.subarray(at, end), 0x8a));
    else if (opcode === 8) {
      this.#end(size >= 2 ? `closed with ${bytes.readUInt16BE(at)}` : "closed");
      this.#socket.end();
    }
  }

  #end(reason: string): void {
    if (this.closedWith !== null) return;
    this.closedWith = reason;
    this.#opened.reject(new Error(`The server has not let a client in: ${reason}.`));
    if (!this.#isLeaving) this.onLost(reason);
  }
}
