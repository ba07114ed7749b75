import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { RoomAddress } from "../servers/bench-server.ts";
import { isStep2 } from "./dialect.ts";
import { visit } from "./visitor.ts";

/** Goes into a room and applies what it is answered with to a document, as whoever opens a page does. */
export async function openRoom(room: RoomAddress): Promise<{ doc: Y.Doc; leave: () => void }> {
  const doc = new Y.Doc();
  const reader = visit(room);
  reader.onContent = (bytes, at, end) => {
    if (isStep2(bytes, at))
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoding.createDecoder(Buffer.from(bytes.subarray(at + 2, end)))));
  };
  await reader.synced;
  return { doc, leave: reader.leave };
}

/** The text that whoever comes into a room is given. */
export async function readRoom(room: RoomAddress): Promise<string> {
  const { doc, leave } = await openRoom(room);
  leave();
  return bodyOf(doc);
}

/** The body of a page as a text. */
export function bodyOf(doc: Y.Doc): string {
  return pageDocument(doc).body.toString();
}
