import { expect, test } from "vitest";
import * as Y from "yjs";
import { makeRoomWork } from "./prepared-edits.ts";
import { eachToken, tokenOf } from "./tokens.ts";

function tokensIn(bytes: Uint8Array): number[] {
  const found: number[] = [];
  eachToken(Buffer.from(bytes), 0, bytes.byteLength, (edit) => found.push(edit));
  return found;
}

test("each prepared edit tells its number alone, merged with others, and in the whole state", () => {
  const work = makeRoomWork(3, 4);
  expect(work.writers.flatMap(({ updates }) => updates.flatMap(tokensIn))).toEqual([
    0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11,
  ]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, work.seed);
  const updates = work.writers.flatMap((writer) => writer.updates);
  for (const update of updates) Y.applyUpdate(doc, update);
  expect(doc.store.pendingStructs).toBeNull();
  const all = Array.from({ length: 12 }, (_, edit) => edit);
  expect(tokensIn(Y.mergeUpdates(updates)).toSorted((a, b) => a - b)).toEqual(all);
  expect(tokensIn(Y.encodeStateAsUpdate(doc)).toSorted((a, b) => a - b)).toEqual(all);
});

test("what only looks like a token is none", () => {
  expect(tokensIn(Buffer.from(`<00000A><0000001><12345>${tokenOf(77)}<`))).toEqual([77]);
});
