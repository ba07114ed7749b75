import { type GrantCode, message } from "@passerelles/shared/collab/protocol.ts";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** What a client may say on a page's socket. */
export type ClientFrame =
  | { type: "step1"; stateVector: Uint8Array }
  | { type: "step2"; update: Uint8Array }
  | { type: "update"; update: Uint8Array }
  | { type: "awareness"; payload: Uint8Array }
  | { type: "queryAwareness" };

/** Thrown for a message that the grammar of PROTOCOL.md does not know, or that nobody may send. */
export class Malformed extends Error {
  override name = "Malformed";
}

/** The kinds of y-protocols sync messages. */
const sync = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Reads one message. The bytes must be a copy of its own: ws hands out views on pooled memory, and what is read here are
 * views on what is given. Throws `Malformed`.
 */
export function decodeFrame(bytes: Uint8Array): ClientFrame {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = readFrame(decoder);
    if (decoding.hasContent(decoder)) throw new Malformed("bytes after the end of the message");
    return frame;
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed("unreadable message");
  }
}

function readFrame(decoder: decoding.Decoder): ClientFrame {
  const type = decoding.readVarUint(decoder);
  if (type === message.sync) return readSync(decoder);
  if (type === message.awareness) return { type: "awareness", payload: decoding.readVarUint8Array(decoder) };
  if (type === message.queryAwareness) return { type: "queryAwareness" };
  throw new Malformed(`message type ${type}`);
}

function readSync(decoder: decoding.Decoder): ClientFrame {
  const type = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (type === sync.step1) return { type: "step1", stateVector: payload };
  if (type === sync.step2) return { type: "step2", update: payload };
  if (type === sync.update) return { type: "update", update: payload };
  throw new Malformed(`sync message type ${type}`);
}

function frame(...parts: (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else if (typeof part === "string") encoding.writeVarString(encoder, part);
    else encoding.writeVarUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

/** Asks for what the other side has beyond this state vector. */
export const encodeStep1 = (stateVector: Uint8Array): Uint8Array => frame(message.sync, sync.step1, stateVector);
/** Answers a step 1. */
export const encodeStep2 = (update: Uint8Array): Uint8Array => frame(message.sync, sync.step2, update);
/** Passes an update on. */
export const encodeUpdate = (update: Uint8Array): Uint8Array => frame(message.sync, sync.update, update);
/** Carries an awareness update of y-protocols. */
export const encodeAwareness = (payload: Uint8Array): Uint8Array => frame(message.awareness, payload);
/** Tells how many of the connection's document messages are committed. */
export const encodeSaved = (count: number): Uint8Array => frame(message.saved, count);
/** Tells what the connection may do from now on. */
export const encodeGrant = (grant: GrantCode): Uint8Array => frame(message.grant, grant);
/** Tells the restore epoch of the document that follows. */
export const encodeEpoch = (epoch: string): Uint8Array => frame(message.epoch, epoch);
