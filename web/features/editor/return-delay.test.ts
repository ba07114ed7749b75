import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { expect, test } from "vitest";
import { returnDelay } from "./return-delay.ts";

test("those whom a server sends away come back spread over a second and a half", () => {
  const randoms = Array.from({ length: 101 }, (_, index) => index / 100);
  const delays = randoms.map((random) => returnDelay(closeCode.restart, 1, random));
  expect([delays[0], delays.at(-1)]).toEqual([150, 1500]);
  const perTenth = Map.groupBy(delays, (delay) => Math.floor(delay / 150));
  for (const [, together] of perTenth) expect(together.length).toBeLessThanOrEqual(13);
});

test("whoever cannot come back waits longer each time, up to three seconds, and never as long as the others", () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 2000].map((failures) => returnDelay(null, failures, 1));
  expect(longest).toEqual([200, 400, 800, 1600, 3000, 3000, 3000, 3000]);
  expect(returnDelay(null, 6, 0)).toBe(300);
  expect(returnDelay(1006, 3, 0.5)).not.toBe(returnDelay(1006, 3, 0.6));
  expect(returnDelay(closeCode.restart, 2, 1)).toBe(400);
});
