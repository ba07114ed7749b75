import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { beforeSignOut, clearLocalCopies, countUnsentChanges } from "./before-sign-out.ts";

beforeEach(() => vi.stubGlobal("sessionStorage", { clear: vi.fn() }));
afterEach(() => vi.unstubAllGlobals());

test("unsent changes are counted over all guards, and forgotten with them", async () => {
  const stops = [2, 3].map((unsent) => beforeSignOut({ countUnsent: async () => unsent, clear: async () => {} }));
  expect(await countUnsentChanges()).toBe(5);
  for (const stop of stops) stop();
  expect(await countUnsentChanges()).toBe(0);
});

test("signing out clears every local copy", async () => {
  const clear = vi.fn(async () => {});
  const stop = beforeSignOut({ countUnsent: async () => 0, clear });
  await clearLocalCopies();
  expect(clear).toHaveBeenCalledOnce();
  stop();
});
