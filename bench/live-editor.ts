import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { message } from "@passerelles/shared/collab/protocol.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";

/** Somebody who writes: a Yjs document behind a socket. */
export interface LiveEditor {
  /** The one text that all write in: the last paragraph's. */
  text: () => Y.XmlText;
  /** Adds that paragraph, which one of them does. */
  begin: () => void;
  /** How many blocks the body holds here: whoever has as many as the one who began has the same last paragraph. */
  paragraphs: () => number;
  doc: Y.Doc;
  socket: WebSocket;
  /** Is told how many messages are committed. */
  onSaved: (count: number) => void;
  /** Document messages sent so far. */
  sent: () => number;
  leave: () => void;
}

/** Opens a page of the server; or, without a cookie, the relay, which knows no page and does not answer a first sync. */
export async function openEditor(address: string, cookie?: string): Promise<LiveEditor> {
  const doc = new Y.Doc();
  const { body } = pageDocument(doc);
  const url = cookie === undefined ? address : `${address}?client=${doc.clientID}`;
  const socket = new WebSocket(url, { headers: { ...(cookie && { cookie }) }, perMessageDeflate: false });
  socket.binaryType = "nodebuffer";
  let sent = 0;
  const synced = Promise.withResolvers<void>();
  const send = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, message.sync);
    write(encoder);
    socket.send(encoding.toUint8Array(encoder));
  };
  const editor: LiveEditor = {
    text: () => lastText(body),
    begin: () => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("")]);
      body.insert(body.length, [paragraph]);
    },
    paragraphs: () => body.length,
    doc,
    socket,
    onSaved: () => undefined,
    sent: () => sent,
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
    if (encoding.length(answer) > 1) {
      sent += 1;
      socket.send(encoding.toUint8Array(answer));
    }
    if (type === 1) synced.resolve();
  });
  socket.on("close", (code) => synced.reject(new Error(`The socket was closed with ${code}.`)));
  synced.promise.catch(() => undefined);
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === socket) return;
    sent += 1;
    send((encoder) => writeUpdate(encoder, update));
  });
  await once(socket, "open");
  if (cookie !== undefined) {
    send((encoder) => writeSyncStep1(encoder, doc));
    await synced.promise;
  }
  return editor;
}

function lastText(body: Y.XmlFragment): Y.XmlText {
  const paragraph = body.length > 0 ? body.get(body.length - 1) : undefined;
  const text = paragraph instanceof Y.XmlElement && paragraph.length > 0 ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error("Nobody has begun.");
  return text;
}

/** Waits, a little at a time, until this holds. Throws after half a minute. */
export async function until(holds: () => boolean): Promise<void> {
  const late = performance.now() + 30_000;
  while (!holds()) {
    if (performance.now() > late) throw new Error("What was waited for did not come within 30 s.");
    await wait(2);
  }
}
