import { once } from "node:events";
import { message } from "@passerelles/shared/collab/protocol.ts";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";

/** Somebody who writes: a Yjs document behind a socket. */
export interface LiveEditor {
  doc: Y.Doc;
  socket: WebSocket;
  /** Is told how many messages are committed. */
  onSaved: (count: number) => void;
  leave: () => void;
}

/** Opens a page of the server; resolves once its first sync is here. */
export async function openEditor(address: string, cookie: string): Promise<LiveEditor> {
  const doc = new Y.Doc();
  const url = `${address}?client=${doc.clientID}`;
  const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false });
  socket.binaryType = "nodebuffer";
  const synced = Promise.withResolvers<void>();
  const send = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, message.sync);
    write(encoder);
    socket.send(encoding.toUint8Array(encoder));
  };
  const editor: LiveEditor = {
    doc,
    socket,
    onSaved: () => undefined,
    leave: () => {
      socket.close();
      doc.destroy();
    },
  };
  socket.on("message", (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    const kind = decoding.readVarUint(decoder);
    if (kind === message.saved) editor.onSaved(decoding.readVarUint(decoder));
    if (kind !== message.sync) return;
    const answer = encoding.createEncoder();
    encoding.writeVarUint(answer, message.sync);
    const type = readSyncMessage(decoder, answer, doc, socket);
    if (encoding.length(answer) > 1) socket.send(encoding.toUint8Array(answer));
    if (type === 1) synced.resolve();
  });
  socket.on("close", (code) => synced.reject(new Error(`The socket was closed with ${code}.`)));
  synced.promise.catch(() => undefined);
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) send((encoder) => writeUpdate(encoder, update));
  });
  await once(socket, "open");
  send((encoder) => writeSyncStep1(encoder, doc));
  await synced.promise;
  return editor;
}
