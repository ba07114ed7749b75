import { maximumDepth } from "@passerelles/shared/document/read-body.ts";
import * as decoding from "lib0/decoding";
import { Malformed } from "./frame.ts";

/** Numbers of Yjs's contents and types in an update of version 1. */
const content = { deleted: 1, json: 2, binary: 3, string: 4, embed: 5, format: 6, type: 7, any: 8 } as const;
const types = { array: 0, map: 1, text: 2, xmlElement: 3, xmlFragment: 4, xmlText: 6 } as const;
const plainTypes: readonly number[] = [types.array, types.map, types.text, types.xmlFragment, types.xmlText];

const nodeName = /^[A-Za-z_][\w-]{0,63}$/;

/**
 * Reads past the content of an item and answers its length in clocks. Subdocuments and hooks are refused: no page has
 * any. Throws `Malformed`, or what lib0 throws at the end of the bytes.
 */
export function readContent(decoder: decoding.Decoder, kind: number): number {
  switch (kind) {
    case content.deleted:
      return decoding.readVarUint(decoder);
    case content.json:
      return readMany(decoder, readJsonOrNothing);
    case content.binary:
      decoding.readVarUint8Array(decoder);
      return 1;
    case content.string:
      return decoding.readVarString(decoder).length;
    case content.embed:
      readJson(decoder);
      return 1;
    case content.format:
      if (decoding.readVarString(decoder) === "__proto__") throw new Malformed("reserved key");
      readJson(decoder);
      return 1;
    case content.type:
      readType(decoder);
      return 1;
    case content.any:
      return readMany(decoder, (from) => checkValue(decoding.readAny(from), 0));
    default:
      throw new Malformed(`content ${kind}`);
  }
}

function readMany(decoder: decoding.Decoder, read: (decoder: decoding.Decoder) => void): number {
  const count = decoding.readVarUint(decoder);
  if (count > decoder.arr.length - decoder.pos) throw new Malformed("more values than bytes");
  for (let index = 0; index < count; index += 1) read(decoder);
  return count;
}

function readJson(decoder: decoding.Decoder): void {
  checkValue(JSON.parse(decoding.readVarString(decoder)), 0);
}

function readJsonOrNothing(decoder: decoding.Decoder): void {
  const text = decoding.readVarString(decoder);
  if (text !== "undefined") checkValue(JSON.parse(text), 0);
}

function readType(decoder: decoding.Decoder): void {
  const type = decoding.readVarUint(decoder);
  if (type === types.xmlElement) {
    if (!nodeName.test(decoding.readVarString(decoder))) throw new Malformed("node name");
  } else if (!plainTypes.includes(type)) throw new Malformed(`type ${type}`);
}

/**
 * Whoever reads a document walks into its values by recursion, and copies them key by key. lib0 makes of a key `__proto__` the
 * prototype of a value, of which what it holds is hidden.
 */
function checkValue(value: unknown, depth: number): void {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  if (depth >= maximumDepth) throw new Malformed("value nested too deep");
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain || Object.hasOwn(value, "__proto__")) throw new Malformed("reserved key");
  for (const child of Object.values(value)) checkValue(child, depth + 1);
}
