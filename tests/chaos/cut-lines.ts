import { setTimeout as wait } from "node:timers/promises";
import type { Passage, TcpProxy } from "../support/tcp-proxy.ts";
import type { Disturbance } from "./disturbance.ts";
import type { Random } from "./random.ts";

/** Lines between clients and nodes, and between nodes and PostgreSQL, are slow, dead, torn within a frame, or cut. */
export const cutLines: Disturbance = {
  name: "cuts",
  counts: "connection disturbed and cut, on both hops",
  nodes: 2,
  round: async (world) => {
    const { random, nodes, back } = world;
    const line = random.chance(0.5) ? back : random.pick(nodes).front;
    const cut = await disturb(line, random);
    await world.progress(1);
    return cut;
  },
};

/** Disturbs the connections of a line for a while, then cuts them. Answers how many. */
async function disturb(line: TcpProxy, random: Random): Promise<number> {
  const passage = drawPassage(random);
  await wait(random.between(0, 50));
  const count = line.disturb(passage);
  if (passage.kind !== "open") await wait(random.between(20, 1200));
  line.cut();
  return count;
}

function drawPassage(random: Random): Passage {
  switch (random.pick(["open", "late", "trickle", "half-open", "torn", "torn"] as const)) {
    case "open":
      return { kind: "open" };
    case "late":
      return { kind: "late", by: random.between(20, 300) };
    case "trickle":
      return { kind: "trickle" };
    case "half-open":
      return { kind: "half-open" };
    case "torn":
      return { kind: "torn", after: random.between(0, 3000) };
  }
}
