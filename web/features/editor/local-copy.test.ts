import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { unsentWork } from "./local-copies.ts";
import { openLocalCopy } from "./local-copy.ts";

const accountId = "somebody";
const open = (pageId: string) => openLocalCopy({ accountId, pageId, doc: new Y.Doc(), onChange: () => undefined });
const pending = async (pageId: string) =>
  (await unsentWork(accountId)).find((work) => work.pageId === pageId)?.pending ?? 0;

test("what an earlier visit left unsent is settled once a later one has sent it", async () => {
  const left = await open("a");
  left.setUnsent(2);
  await expect.poll(() => pending("a")).toBe(2);
  await left.close();
  const later = await open("a");
  expect(later.unsentBefore).toBe(2);
  later.allCommitted();
  await expect.poll(() => pending("a")).toBe(0);
  await later.close();
});

test("a window that has sent all does not settle what another one has written since", async () => {
  const first = await open("b");
  first.setUnsent(2);
  await expect.poll(() => pending("b")).toBe(2);
  const second = await open("b");
  expect(second.unsentBefore).toBe(2);
  first.setUnsent(3);
  await expect.poll(() => pending("b")).toBe(3);
  second.setUnsent(1);
  await expect.poll(() => pending("b")).toBe(4);
  second.allCommitted();
  await expect.poll(() => pending("b")).toBe(3);
  await Promise.all([first.close(), second.close()]);
});
