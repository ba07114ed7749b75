import * as Y from "yjs";
import { awarenessMessage, bytesOf, element, garbage, nested, textAt, updateMessage } from "./hostile-updates.ts";

const big = 4_000_000;
/** An update with one item of this kind in the body. */
const item = (kind: number, ...content: (number | string | Uint8Array)[]) =>
  bytesOf(1, 1, 7, 0, Uint8Array.of(kind), 1, "body", ...content, 0);
/**
 * Messages of which each alone must cost its sender the connection, and nothing else. `victim`: the client id of somebody who is
 * on the page, and how far they have written.
 */
export const hostileFrames: readonly [
  name: string,
  make: (victim: { client: number; clock: number }) => Uint8Array<ArrayBufferLike>,
][] = [
  ["a GC struct on a victim's client id", ({ client, clock }) => updateMessage(garbage(client, clock, 100))],
  ["a text on the client id of somebody present", ({ client, clock }) => updateMessage(textAt(client, clock, "faux"))],
  ["a GC struct on an id that is nobody's", () => updateMessage(garbage(8, 0, 5))],
  ["6,000 nested types and a deletion", () => updateMessage(nested(6000, { deleteFirst: true }))],
  ["2,000 nested types", () => updateMessage(nested(2000))],
  ["one level too deep", () => updateMessage(nested(102))],
  ["33 million structs claimed in a few bytes", () => updateMessage(bytesOf(1, 33_000_000, 7, 0))],
  ["5 million claimed by an update of version 2", () => updateMessage(Y.convertUpdateFormatV1ToV2(nested(3)))],
  ["a state vector of millions of clients", () => bytesOf(0, 0, 4, bytesOf(big))],
  [
    "one client declared twice",
    () => updateMessage(bytesOf(2, 1, 7, 0, Uint8Array.of(0), 1, 1, 7, 1, Uint8Array.of(0), 1, 0)),
  ],
  [
    "an item that depends on its own future",
    () => updateMessage(bytesOf(1, 1, 7, 0, Uint8Array.of(0x84), 7, 5, "x", 0)),
  ],
  ["an item without length", () => updateMessage(textAt(7, 0, ""))],
  ["a clock beyond counting", () => updateMessage(garbage(7, 0, Number.MAX_SAFE_INTEGER))],
  [
    "a subdocument",
    () => updateMessage(bytesOf(1, 1, 7, 0, Uint8Array.of(9), 1, "body", "guid", Uint8Array.of(118, 0), 0)),
  ],
  ["a node name that is markup", () => updateMessage(element("script src=x"))],
  [
    "a key that is a prototype",
    () => updateMessage(bytesOf(1, 1, 7, 0, Uint8Array.of(0x24), 1, "fields", "__proto__", "x", 0)),
  ],
  ["an embed of nothing", () => updateMessage(item(5, "undefined"))],
  ["a format of nothing", () => updateMessage(item(6, "bold", "undefined"))],
  [
    "a prototype as a value's key",
    () => updateMessage(item(8, 1, Uint8Array.of(118), 1, "__proto__", Uint8Array.of(118), 0)),
  ],
  ["a prototype as a key of JSON", () => updateMessage(item(5, '{"a":{"__proto__":{}}}'))],
  ["overlapping deletions", ({ client }) => updateMessage(bytesOf(0, 1, client, 2, 0, 2, 1, 2))],
  ["bytes after the end of an update", () => updateMessage(bytesOf(0, 0, 1))],
  ["bytes after the end of a message", () => bytesOf(0, 2, 2, 0, 0, 9)],
  ["an unknown message", () => bytesOf(42)],
  ["an unknown sync message", () => bytesOf(0, 9, 0)],
  ["an empty message", () => new Uint8Array(0)],
  ["an update cut short", () => updateMessage(nested(3).subarray(0, 12))],
  ["awareness cut short", () => bytesOf(1, 3, 9, 9, 9)],
  ["a state that is not JSON", () => awarenessMessage([[7, 1, "{"]])],
];
