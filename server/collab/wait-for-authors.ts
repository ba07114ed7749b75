import { setTimeout as wait } from "node:timers/promises";
import { bringTogether } from "./bring-together.ts";
import type { Connection } from "./connection.ts";
import type { Room } from "./room.ts";
import type { UpdateRules } from "./update-check.ts";

/** Milliseconds between two looks, and how many times as long as a look has taken it is at least until the next. */
const pause = 150;
const rest = 20;

/**
 * Waits, with an update that carries text of others, until `isSettled`, or for so many milliseconds: its authors may bring
 * their own, or wait themselves with text that this update brings.
 */
export async function waitForAuthors(
  room: Room,
  connection: Connection,
  {
    update,
    rules,
    isSettled,
    longest,
  }: { update: Uint8Array; rules: UpdateRules; isSettled: () => boolean; longest: number },
): Promise<void> {
  const late = performance.now() + longest;
  connection.waitingUpdate = update;
  try {
    for (let left = longest, next = pause; left > 0; left = late - performance.now()) {
      await wait(Math.min(left, next), undefined, { ref: false });
      if (room.state === "gone") return;
      const began = performance.now();
      // One of those who wait does it for all.
      if ([...room.connections].find(({ waitingUpdate }) => waitingUpdate !== null) === connection)
        bringTogether(room, rules);
      if (isSettled()) return;
      next = Math.max(pause, rest * (performance.now() - began));
    }
  } finally {
    connection.waitingUpdate = null;
  }
}
