import { setTimeout as wait } from "node:timers/promises";
import type { Disturbance } from "./disturbance.ts";

/** Lines that are dead for good and never cut: both ends have to notice by themselves. */
export const deadLines: Disturbance = {
  name: "dead-lines",
  counts: "connection dead without being cut, on both hops in turn",
  nodes: 2,
  round: async (world, round) => {
    const line = round % 2 === 0 ? world.back : world.nodes[Math.floor(round / 2) % world.nodes.length]?.front;
    const count = line?.disturb({ kind: "half-open" }) ?? 0;
    // What is written now is on its way through a line that leads nowhere.
    await wait(1000);
    await world.checkEverything(`after dead lines, round ${round}`);
    return count;
  },
};
