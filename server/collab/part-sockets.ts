import { setTimeout as wait } from "node:timers/promises";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import type { Connection } from "./connection.ts";

/** Milliseconds between two waves. */
const STEP = 25;

/**
 * Sends everybody to another node, in waves: those who come back all at once would have all their pages read there at once.
 * Each socket takes `each` milliseconds of the time, which is never longer than `longest`. Those that open meanwhile stay.
 */
export async function partSockets(
  connections: readonly Connection[],
  { each, longest, pause = wait }: { each: number; longest: number; pause?: (milliseconds: number) => Promise<void> },
): Promise<void> {
  const steps = Math.max(1, Math.floor(Math.min(longest, connections.length * each) / STEP));
  for (let step = 0; step < steps; step += 1) {
    if (step > 0) await pause(STEP);
    // Of those who came one after the other, each wave takes some: a page's people part one by one.
    for (let index = step; index < connections.length; index += steps)
      connections[index]?.close(closeCode.restart, "stopping");
  }
}
