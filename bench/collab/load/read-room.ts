import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { RoomAddress } from "../servers/bench-server.ts";
import { isStep2 } from "./dialect.ts";
import { visit } from "./visitor.ts";

/** The text that whoever comes into a room is given. */
export async function readRoom(room: RoomAddress): Promise<string> {
  const doc = new Y.Doc();
  const reader = visit(room);
  reader.onContent = (bytes, at, end) => {
    if (isStep2(bytes, at))
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoding.createDecoder(Buffer.from(bytes.subarray(at + 2, end)))));
  };
  await reader.synced;
  reader.leave();
  return pageDocument(doc).body.toString();
}
