import { maximumDocument, maximumOtherMessage, maximumSyncMessage } from "@passerelles/shared/collab/protocol.ts";
import { afterAll, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { addPage, addPerson } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { openRaw, until } from "../support/fake-client.ts";
import { awarenessMessage, bytesOf, updateMessage, updateOfSize } from "../support/hostile-updates.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const server = await startCollabServer(testDatabase.url);
const roomy = await startCollabServer(testDatabase.url, { document: 2 * maximumSyncMessage });
afterAll(async () => {
  await server.stop();
  await roomy.stop();
  await testDatabase.drop();
});
const { db } = server.database;
const anna = await addPerson(db, "Anna");

/** Opens a page on which nothing was written; answers its size too. */
async function open(port: number) {
  const page = await addPage(db);
  const raw = openRaw(port, page, anna, { query: "?client=7" });
  onTestFinished(() => raw.socket.terminate());
  await until(() => raw.received.length >= 2);
  raw.send(bytesOf(0, 0, 1, 0));
  const state = () => raw.received.find((message) => message[0] === 0 && message[1] === 1);
  await until(() => state() !== undefined);
  return { raw, state: (state() ?? new Uint8Array()).subarray(2) };
}

/** "saved" once this much is committed, else the code of the closing. */
async function outcome(raw: Awaited<ReturnType<typeof open>>["raw"]): Promise<string | number> {
  const saved = until(() => raw.received.some((message) => message[0] === 64)).then(() => "saved");
  return Promise.race([saved, raw.code]);
}

test.each([
  [-1, "saved"],
  [0, "saved"],
  [1, 1009],
])("a document message of the largest size %i byte", async (more, expected) => {
  const { raw } = await open(roomy.port);
  const header = updateMessage(new Uint8Array(maximumSyncMessage)).byteLength - maximumSyncMessage;
  const message = updateMessage(updateOfSize(maximumSyncMessage - header + more));
  expect(message.byteLength).toBe(maximumSyncMessage + more);
  raw.send(message);
  expect(await outcome(raw)).toBe(expected);
});

test.each([
  [-1, "open"],
  [0, "open"],
  [1, 1009],
])("another message of the largest size %i byte", async (more, expected) => {
  const { raw } = await open(server.port);
  const empty = awarenessMessage([[9, 1, JSON.stringify("x".repeat(maximumOtherMessage - 100))]]).byteLength;
  const message = awarenessMessage([
    [9, 1, JSON.stringify("x".repeat(maximumOtherMessage - 100 + (maximumOtherMessage - empty) + more))],
  ]);
  expect(message.byteLength).toBe(maximumOtherMessage + more);
  raw.send(message, bytesOf(3));
  const answered = until(() => raw.received.some((received) => received[0] === 1)).then(() => "open");
  expect(await Promise.race([answered, raw.code])).toBe(expected);
});

test.each([
  [-1, "saved"],
  [0, "saved"],
  [1, 4413],
])("a document of the largest size %i byte", async (more, expected) => {
  const { raw, state } = await open(server.port);
  const present = new Y.Doc();
  Y.applyUpdate(present, stripLength(state));
  let update = updateOfSize(maximumDocument);
  update = updateOfSize(2 * maximumDocument + more - sizeWith(present, update));
  expect(sizeWith(present, update)).toBe(maximumDocument + more);
  raw.send(updateMessage(update));
  expect(await outcome(raw)).toBe(expected);
});

/** The bytes that follow their own length. */
function stripLength(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while ((bytes[start] ?? 0) >= 128) start += 1;
  return bytes.slice(start + 1);
}

function sizeWith(present: Y.Doc, update: Uint8Array): number {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(present));
  Y.applyUpdate(doc, update);
  return Y.encodeStateAsUpdate(doc).byteLength;
}
