import { expect, test } from "vitest";
import * as Y from "yjs";
import { makeRoomWork } from "./prepared-edits.ts";
import { tokenOf, tokensIn } from "./tokens.ts";

const tokens = (bytes: Uint8Array) => [...tokensIn(Buffer.from(bytes))];

test("each prepared edit tells its number alone, merged with others, and in the whole state", () => {
  const work = makeRoomWork(3, 4);
  expect(work.writers.flatMap(({ updates }) => updates.flatMap(tokens))).toEqual([
    0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11,
  ]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, work.seed);
  const updates = work.writers.flatMap((writer) => writer.updates);
  for (const update of updates) Y.applyUpdate(doc, update);
  expect(doc.store.pendingStructs).toBeNull();
  const all = Array.from({ length: 12 }, (_, edit) => edit);
  const [first, second] = work.writers[0]?.updates ?? [];
  if (first === undefined || second === undefined) throw new Error("nothing was prepared");
  expect(tokens(Y.mergeUpdates([first, second]))).toEqual([0, 3]);
  expect(tokens(Y.mergeUpdates(updates)).toSorted((a, b) => a - b)).toEqual(all);
  expect(tokens(Y.encodeStateAsUpdate(doc)).toSorted((a, b) => a - b)).toEqual(all);
});

test("what only looks like a token is none", () => {
  expect(tokens(Buffer.from(`<00000A><0000001><12345>${tokenOf(77)}<`))).toEqual([77]);
});
