import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { RoomAddress } from "../servers/bench-server.ts";
import { isStep2 } from "./dialect.ts";
import { visit } from "./visitor.ts";

const [SYNC, STEP1] = [0, 0];

/**
 * Goes into a room and applies what it is answered with to a document, as whoever opens a page does. It is open once
 * the answer is there and the document holds all that is expected.
 */
export async function openRoom(
  room: RoomAddress,
  isWhole: (doc: Y.Doc) => boolean = () => true,
): Promise<{ doc: Y.Doc; leave: () => void }> {
  const doc = new Y.Doc();
  const reader = visit(room);
  const opened = Promise.withResolvers<void>();
  let isAnswered = false;
  reader.onContent = (bytes, at, end) => {
    if (bytes[at] !== SYNC || bytes[at + 1] === STEP1) return;
    isAnswered ||= isStep2(bytes, at);
    const content = new Uint8Array(bytes.subarray(at + 2, end));
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoding.createDecoder(content)));
    if (isAnswered && isWhole(doc)) opened.resolve();
  };
  reader.synced.catch(opened.reject);
  await opened.promise;
  return { doc, leave: reader.leave };
}

/** The text that whoever comes into a room is given. */
export async function readRoom(room: RoomAddress, isWhole?: (doc: Y.Doc) => boolean): Promise<string> {
  const { doc, leave } = await openRoom(room, isWhole);
  leave();
  return bodyOf(doc);
}

/** The body of a page as a text. */
export function bodyOf(doc: Y.Doc): string {
  return pageDocument(doc).body.toString();
}
