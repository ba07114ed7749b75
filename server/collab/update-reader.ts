import * as decoding from "lib0/decoding";
import { Malformed } from "./frame.ts";
import { readContent } from "./update-content.ts";

/** A place in a document: the clock of a client. */
export interface StructId {
  client: number;
  clock: number;
}

/** A struct of an update, without its content. */
export interface ReadStruct {
  kind: "item" | "gc" | "skip";
  clock: number;
  length: number;
  origin: StructId | null;
  rightOrigin: StructId | null;
  /** The name of a root, the item of a type, or null when it is that of a neighbour. */
  parent: string | StructId | null;
  /** How many types it lies in; known once what it depends on is. */
  depth: number;
}

/** A range of deleted clocks of one client. */
export interface DeletedRange {
  clock: number;
  length: number;
}

/** The shape of an update: what it adds and what it deletes, by client id. */
export interface ReadUpdate {
  structs: Map<number, ReadStruct[]>;
  deletes: Map<number, DeletedRange[]>;
}

const largestClientId = 0xffffffff;
/** More than anybody types; far from where numbers stop being exact. */
const largestClock = 2 ** 40;
const kindBits = 0b11111;
const gcKind = 0;
const skipKind = 10;
const hasOrigin = 0x80;
const hasRightOrigin = 0x40;
const hasParentSub = 0x20;

/**
 * Reads an update (version 1) without making anything of Yjs from it, so that what it claims cannot cost memory, and
 * what Yjs would choke on never reaches a document. Throws `Malformed`.
 */
export function readUpdate(update: Uint8Array, maximum: { structs: number }): ReadUpdate {
  try {
    const decoder = decoding.createDecoder(update);
    const structs = readStructs(decoder, maximum.structs);
    const deletes = readDeletes(decoder, maximum.structs);
    if (decoding.hasContent(decoder)) throw new Malformed("bytes after the end of the update");
    return { structs, deletes };
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed("unreadable update");
  }
}

/** A declared number of things of at least `least` bytes each: more than the rest can hold is a lie. */
function readCount(decoder: decoding.Decoder, least: number): number {
  const count = decoding.readVarUint(decoder);
  const rest = decoder.arr.length - decoder.pos;
  if (count * least > rest) throw new Malformed(`${count} declared in ${rest} bytes`);
  return count;
}

function readClient(decoder: decoding.Decoder, seen: Map<number, unknown>): number {
  const client = decoding.readVarUint(decoder);
  if (client > largestClientId) throw new Malformed("client id out of range");
  // Yjs keeps only the last of two sections of one client.
  if (seen.has(client)) throw new Malformed("client declared twice");
  return client;
}

function readStructs(decoder: decoding.Decoder, maximum: number): Map<number, ReadStruct[]> {
  const clients = new Map<number, ReadStruct[]>();
  let total = 0;
  for (let rest = readCount(decoder, 3); rest > 0; rest -= 1) {
    const count = readCount(decoder, 2);
    const client = readClient(decoder, clients);
    total += count;
    if (total > maximum) throw new Malformed("too many structs");
    const structs: ReadStruct[] = [];
    let clock = decoding.readVarUint(decoder);
    for (let index = 0; index < count; index += 1) {
      const struct = readStruct(decoder, clock);
      clock += struct.length;
      if (clock > largestClock || struct.length === 0) throw new Malformed("clock out of range");
      structs.push(struct);
    }
    clients.set(client, structs);
  }
  return clients;
}

function readStruct(decoder: decoding.Decoder, clock: number): ReadStruct {
  const info = decoding.readUint8(decoder);
  const kind = info & kindBits;
  if (kind === gcKind || kind === skipKind) {
    const length = decoding.readVarUint(decoder);
    const empty = { origin: null, rightOrigin: null, parent: null, depth: 0 };
    return { kind: kind === gcKind ? "gc" : "skip", clock, length, ...empty };
  }
  const origin = info & hasOrigin ? readId(decoder) : null;
  const rightOrigin = info & hasRightOrigin ? readId(decoder) : null;
  const parent = origin === null && rightOrigin === null ? readParent(decoder, (info & hasParentSub) !== 0) : null;
  const length = readContent(decoder, kind);
  return { kind: "item", clock, length, origin, rightOrigin, parent, depth: 0 };
}

function readId(decoder: decoding.Decoder): StructId {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}

function readParent(decoder: decoding.Decoder, hasKey: boolean): string | StructId {
  const isRoot = decoding.readVarUint(decoder) === 1;
  const parent = isRoot ? decoding.readVarString(decoder) : readId(decoder);
  // The key of a map ends up as a property's name wherever a document is read as JSON.
  if (hasKey && decoding.readVarString(decoder) === "__proto__") throw new Malformed("reserved key");
  return parent;
}

function readDeletes(decoder: decoding.Decoder, maximum: number): Map<number, DeletedRange[]> {
  const clients = new Map<number, DeletedRange[]>();
  let total = 0;
  for (let rest = readCount(decoder, 2); rest > 0; rest -= 1) {
    const client = readClient(decoder, clients);
    const count = readCount(decoder, 2);
    total += count;
    if (total > maximum) throw new Malformed("too many deletions");
    const ranges: DeletedRange[] = [];
    let end = 0;
    for (let index = 0; index < count; index += 1) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      // Yjs writes ranges in order and apart; overlapping ones would cost the square of their number.
      if (clock < end || length === 0) throw new Malformed("deletions out of order");
      end = clock + length;
      if (end > largestClock) throw new Malformed("clock out of range");
      ranges.push({ clock, length });
    }
    clients.set(client, ranges);
  }
  return clients;
}
