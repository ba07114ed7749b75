import * as encoding from "lib0/encoding";

/** How a server's messages are made and read. All carry y-protocols' sync messages. */
export interface Dialect {
  /** Whether it says `saved(n)` after a commit. */
  acknowledges: boolean;
  /** Whether it answers a sync step 1; one that does not has nothing to sync. */
  answersSync: boolean;
  /** What tells the client's Yjs id in the address. */
  clientQuery(clientId: number): string;
  /** What is said as soon as the socket is open, ending with a sync step 1 of an empty document. */
  greeting: Uint8Array[];
  /** What a client says now and then so as not to be taken for dead, where it has to. */
  keepAlive?: Uint8Array;
  /** The message that carries an update. */
  update(update: Uint8Array): Uint8Array;
  /** Where y-protocols' message begins in a message whose bytes begin at `at`. */
  bodyAt(bytes: Buffer, at: number): number;
}

const SYNC = 0;
const [STEP1, STEP2, UPDATE] = [0, 1, 2];
const nothing = Uint8Array.of(0, 0);
const emptyStateVector = Uint8Array.of(0);

/** A message of y-protocols' sync, after this prefix. */
export function syncMessage(step: number, content: Uint8Array, prefix: Uint8Array = new Uint8Array()): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, prefix);
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, content);
  return encoding.toUint8Array(encoder);
}

/**
 * What y-websocket clients say: a step 1, and, as the answer to the step 1 that the server sends, that there is nothing
 * the server lacks.
 */
export const plainGreeting = [syncMessage(STEP1, emptyStateVector), syncMessage(STEP2, nothing)];

/** The same, each message after a prefix. */
export function prefixedGreeting(prefix: Uint8Array): Uint8Array[] {
  return [syncMessage(STEP1, emptyStateVector, prefix), syncMessage(STEP2, nothing, prefix)];
}

/** The dialect of y-websocket. */
export const plain: Dialect = {
  acknowledges: false,
  answersSync: true,
  clientQuery: () => "",
  greeting: plainGreeting,
  update: (update) => syncMessage(UPDATE, update),
  bodyAt: (_bytes, at) => at,
};

/** Whether y-protocols' message that begins here answers a step 1. */
export function isStep2(bytes: Buffer, at: number): boolean {
  return bytes[at] === SYNC && bytes[at + 1] === STEP2;
}
