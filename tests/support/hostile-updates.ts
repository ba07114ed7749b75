import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** Writes numbers as variable-length integers, strings as lib0 does, and bytes as they are. */
export function bytesOf(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else if (typeof part === "string") encoding.writeVarString(encoder, part);
    else encoding.writeUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

/** A sync update message that carries these bytes. */
export function updateMessage(update: Uint8Array): Uint8Array {
  return bytesOf(0, 2, update.byteLength, update);
}

/** An awareness message of these entries. */
export function awarenessMessage(
  entries: readonly (readonly [client: number, clock: number, state: string])[],
): Uint8Array {
  const payload = bytesOf(entries.length, ...entries.flat());
  return bytesOf(1, payload.byteLength, payload);
}

/** An update in which `depth` elements lie in each other, the first in the body; then the first is deleted, if asked. */
export function nested(depth: number, { deleteFirst = false } = {}): Uint8Array {
  const client = 7;
  const parts: (number | string | Uint8Array)[] = [1, depth, client, 0];
  for (let clock = 0; clock < depth; clock += 1) {
    const parent = clock === 0 ? [1, "body"] : [0, client, clock - 1];
    parts.push(Uint8Array.of(7), ...parent, 3, "blockquote");
  }
  parts.push(...(deleteFirst ? [1, client, 1, 0, 1] : [0]));
  return bytesOf(...parts);
}

/** An update that puts one GC struct of this length at this clock of a client. */
export const garbage = (client: number, clock: number, length: number): Uint8Array =>
  bytesOf(1, 1, client, clock, Uint8Array.of(0), length, 0);

/** An update that puts a text at this clock of a client, into the body. */
export const textAt = (client: number, clock: number, text: string): Uint8Array =>
  bytesOf(1, 1, client, clock, Uint8Array.of(4), 1, "body", text, 0);

/** An update with one element of this name in the body. */
export function element(name: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment("body").insert(0, [new Y.XmlElement(name)]);
  return Y.encodeStateAsUpdate(doc);
}

/** An update with one text whose encoded state has exactly `size` bytes. */
export function updateOfSize(size: number): Uint8Array {
  const make = (length: number) => bytesOf(1, 1, 7, 0, Uint8Array.of(4), 1, "body", "x".repeat(length), 0);
  const guess = make(size);
  const made = make(size - (guess.byteLength - size));
  if (made.byteLength !== size) throw new Error(`No update of ${size} bytes.`);
  return made;
}
