import { message } from "@passerelles/shared/collab/protocol.ts";
import type { RoomAddress } from "../servers/bench-server.ts";
import { isStep2 } from "./dialect.ts";
import { frameOf } from "./frames.ts";
import { LightClient } from "./light-client.ts";

const SYNC = 0;
/** Milliseconds between two signs of life. */
const ALIVE = 15_000;

/** Somebody in a room. */
export interface Visitor {
  client: LightClient;
  /** Is told each sync message that carries content; `size` is more than its bytes when it was too large to keep. */
  onContent: (bytes: Buffer, at: number, end: number, size: number) => void;
  /** Is told how many of this client's document messages are committed; the first is the answer of its greeting. */
  onSaved: (count: number) => void;
  /** Resolves with the size of the first answer in bytes, once it is here whole; with 0 where nothing is answered. */
  synced: Promise<number>;
  leave(): void;
}

/** Goes into a room and asks for all it holds. `keep` bounds the bytes kept of a message. */
export function visit(room: RoomAddress, options: { clientId?: number; keep?: number } = {}): Visitor {
  const { dialect } = room;
  const client = new LightClient(room, options);
  const first = Promise.withResolvers<number>();
  first.promise.catch(() => undefined);
  let isSynced = false;
  let living: NodeJS.Timeout | undefined;
  const visitor: Visitor = {
    client,
    onContent: () => undefined,
    onSaved: () => undefined,
    synced: first.promise,
    leave: () => {
      clearInterval(living);
      client.leave();
    },
  };
  client.onMessage = (bytes, start, end, size) => {
    const at = dialect.bodyAt(bytes, start);
    if (bytes[at] === SYNC) {
      if (!isSynced && isStep2(bytes, at)) {
        isSynced = true;
        first.resolve(size);
      }
      visitor.onContent(bytes, at, end, size);
    } else if (dialect.acknowledges && bytes[at] === message.saved) visitor.onSaved(readCount(bytes, at + 1));
  };
  client.onLost = (reason) => first.reject(new Error(`A client was lost before its first sync: ${reason}.`));
  client.opened.then(() => {
    for (const said of dialect.greeting) client.send(frameOf(said));
    if (!dialect.answersSync) first.resolve(0);
    const { keepAlive } = dialect;
    if (keepAlive !== undefined) living = setInterval(() => client.send(frameOf(keepAlive)), ALIVE).unref();
  }, first.reject);
  return visitor;
}

/** A lib0 variable-length unsigned integer. */
function readCount(bytes: Buffer, from: number): number {
  let count = 0;
  let factor = 1;
  for (let at = from; ; at += 1) {
    const byte = bytes[at] ?? 0;
    count += (byte & 0x7f) * factor;
    if (byte < 0x80) return count;
    factor *= 128;
  }
}
