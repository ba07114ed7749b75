import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { expect, test } from "vitest";
import type { Connection } from "./connection.ts";
import { partSockets } from "./part-sockets.ts";

test.each([
  [0, 0, 0],
  [1, 0, 1],
  [9, 0, 9],
  [45, 200, 5],
  [400, 1975, 5],
  [5000, 1975, 63],
])("%i sockets are all closed with 1012, within %i ms, at most %i at once", async (count, within, atOnce) => {
  let now = 0;
  const closed: { at: number; code: number }[] = [];
  const one = { close: (code: number) => void closed.push({ at: now, code }) } as unknown as Connection;
  const connections = Array.from({ length: count }, () => one);
  await partSockets(connections, {
    each: 5,
    longest: 2000,
    pause: async (milliseconds) => {
      now += milliseconds;
    },
  });
  expect(closed).toHaveLength(count);
  expect(closed.every(({ code }) => code === closeCode.restart)).toBe(true);
  expect(now).toBe(within);
  const waves = Map.groupBy(closed, ({ at }) => at);
  expect(Math.max(0, ...[...waves.values()].map((wave) => wave.length))).toBe(atOnce);
});
