import { setTimeout as wait } from "node:timers/promises";
import { message, noEpoch } from "@passerelles/shared/collab/protocol.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import * as decoding from "lib0/decoding";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

/** Somebody at work on a page, with the real y-websocket client. */
export interface FakeClient {
  doc: Y.Doc;
  provider: WebsocketProvider;
  /** Adds a word at the end of the first paragraph (of the body itself, before it is synced). */
  type(word: string): void;
  /** Deletes all that the first paragraph says. */
  erase(): void;
  words(): string;
  /** How many of the document messages sent on this connection the server has said are committed. */
  saved(): number;
  /** How many document messages were sent on this connection. */
  sent(): number;
  /** The last grant message, or null. */
  grant(): number | null;
  /** The restore epoch that the server has told, or null. */
  epoch(): string | null;
  /** Codes of the connections that the server has closed. */
  closed: number[];
  connect(): void;
  disconnect(): void;
  /** Waits until it is synced. */
  synced(): Promise<void>;
  /** Waits until everything that it sent is committed. */
  allSaved(): Promise<void>;
  leave(): void;
}

/** Is told what passes on the connections of a client. */
export interface Watcher {
  /** Another connection begins: everything is counted anew. */
  begins(): void;
  /** The document message of this number is sent; one that answers a step 1 holds all that the server lacks. */
  sends(count: number, isAnswer: boolean): void;
  /** The server has said that so many are committed. */
  isTold(saved: number): void;
}

/** Waits, a little at a time, until this holds; throws after `timeout` milliseconds. */
export async function until(holds: () => boolean, timeout = 45_000): Promise<void> {
  const late = performance.now() + timeout;
  while (!holds()) {
    if (performance.now() > late) throw new Error(`What was waited for did not come: ${holds}`);
    await wait(5);
  }
}

/** What the paragraphs of a body say. */
export function readWords(body: Y.XmlFragment): string {
  const read = (node: ReturnType<typeof readBody>): string => node.text ?? (node.content ?? []).map(read).join("");
  return read(readBody(body));
}

/** Opens a page as this person (by their token; null: anonymously). With `saysEpoch`, each connection repeats the restore epoch. */
export function openPage(
  port: number,
  pageId: string,
  token: string | null,
  options: {
    params?: Record<string, string>;
    doc?: Y.Doc;
    noClient?: boolean;
    saysEpoch?: boolean;
    watcher?: Watcher;
  } = {},
): FakeClient {
  const doc = options.doc ?? new Y.Doc({ gc: false });
  const counts = { sent: 0, saved: 0, grant: null as number | null, epoch: null as string | null };
  const closed: number[] = [];
  const headers: Record<string, string> = token === null ? {} : { cookie: `passerelles=${token}` };
  class CountingSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers });
      counts.sent = 0;
      counts.saved = 0;
      options.watcher?.begins();
      this.on("close", (code) => closed.push(code));
    }

    override send(data: Uint8Array): void {
      if (data[0] === message.sync && data[1] !== 0) {
        counts.sent += 1;
        options.watcher?.sends(counts.sent, data[1] === 1);
      }
      super.send(data);
    }
  }
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/collab`, pageId, doc, {
    disableBc: true,
    connect: false,
    maxBackoffTime: 50,
    params: {
      ...(options.noClient ? {} : { client: String(doc.clientID) }),
      ...(options.saysEpoch && { epoch: noEpoch }),
      ...options.params,
    },
    WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
  });
  provider.messageHandlers[message.saved] = (_encoder, decoder) => {
    counts.saved = decoding.readVarUint(decoder);
    options.watcher?.isTold(counts.saved);
  };
  provider.messageHandlers[message.grant] = (_encoder, decoder) => {
    counts.grant = decoding.readVarUint(decoder);
  };
  provider.messageHandlers[message.epoch] = (_encoder, decoder) => {
    counts.epoch = decoding.readVarString(decoder);
    if (options.saysEpoch) provider.params.epoch = counts.epoch;
  };
  provider.connect();
  return {
    doc,
    provider,
    closed,
    type: (word) => typeInto(doc, word),
    erase: () => {
      const first = pageDocument(doc).body.get(0);
      const text = first instanceof Y.XmlElement ? first.get(0) : undefined;
      if (text instanceof Y.XmlText) text.delete(0, text.length);
    },
    words: () => readWords(pageDocument(doc).body),
    saved: () => counts.saved,
    sent: () => counts.sent,
    grant: () => counts.grant,
    epoch: () => counts.epoch,
    connect: () => provider.connect(),
    disconnect: () => provider.disconnect(),
    synced: async () => void (await until(() => provider.synced)),
    allSaved: async () => void (await until(() => provider.synced && counts.sent > 0 && counts.saved === counts.sent)),
    leave: () => {
      // The client says goodbye under the id that its presence began with.
      doc.clientID = provider.awareness.clientID;
      provider.destroy();
      doc.destroy();
    },
  };
}

function typeInto(doc: Y.Doc, word: string): void {
  const { body } = pageDocument(doc);
  const first = body.length > 0 ? body.get(0) : undefined;
  const parent = first instanceof Y.XmlElement ? first : body;
  doc.transact(() => {
    const child = parent.length > 0 ? parent.get(0) : undefined;
    const text = child instanceof Y.XmlText ? child : new Y.XmlText();
    if (text !== child) parent.insert(0, [text]);
    text.insert(text.length, word);
  });
}

/** Waits until all of them are synced and hold the same document. */
export async function converge(...clients: readonly FakeClient[]): Promise<void> {
  const [first, ...others] = clients;
  await until(
    () =>
      first !== undefined &&
      clients.every(({ provider }) => provider.synced) &&
      others.every((other) => isSame(first.doc, other.doc)),
  );
}

/** Bytes are no measure: what one client still has of a deleted text, another received as deleted. */
function isSame(one: Y.Doc, other: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) && readAll(one) === readAll(other);
}

/** All that a document says, in one text that is the same for the same content. */
export function readAll(doc: Y.Doc): string {
  const { fields, body, data } = pageDocument(doc);
  return JSON.stringify([sorted(fields.toJSON()), sorted(data.toJSON()), readBody(body)]);
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.entries(value)
    .map(([key, child]) => [key, sorted(child)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A socket without manners: sends any bytes. */
export interface RawSocket {
  send(...messages: Uint8Array[]): void;
  /** The messages that have arrived. */
  received: Uint8Array[];
  /** The code with which it was closed. */
  code: Promise<number>;
  opened: Promise<void>;
  socket: WebSocket;
}

/** Opens a page's socket without a Yjs client behind it. */
export function openRaw(
  port: number,
  pageId: string,
  token: string | null,
  { query = "", origin }: { query?: string; origin?: string } = {},
): RawSocket {
  const headers = { ...(token === null ? {} : { cookie: `passerelles=${token}` }), ...(origin && { origin }) };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/collab/${pageId}${query}`, { headers });
  const received: Uint8Array[] = [];
  socket.on("message", (data: Buffer) => received.push(new Uint8Array(data)));
  const opened = Promise.withResolvers<void>();
  const code = Promise.withResolvers<number>();
  socket.on("open", opened.resolve);
  socket.on("error", (error) => opened.reject(error));
  socket.on("close", code.resolve);
  opened.promise.catch(() => undefined);
  return {
    send: (...messages) => {
      for (const bytes of messages) socket.send(bytes);
    },
    received,
    code: code.promise,
    opened: opened.promise,
    socket,
  };
}
