import { setTimeout as wait } from "node:timers/promises";
import type { Disturbance } from "./disturbance.ts";

/** One of two nodes is killed, or stands still for a while, as a machine that swaps; its clients may be led to the other. */
export const loseNodes: Disturbance = {
  name: "nodes",
  counts: "one of two nodes killed or paused",
  nodes: 2,
  round: async (world, round) => {
    const { random, nodes } = world;
    const node = random.pick(nodes);
    const other = nodes.find((one) => one !== node) ?? node;
    if (random.chance(0.8)) await world.progress(random.between(1, 30));
    await wait(random.between(0, 60));
    if (random.chance(0.5)) {
      node.process.pause();
      await wait(random.between(50, 2500));
      node.process.resume();
      return 1;
    }
    await node.process.kill();
    if (random.chance(0.5)) {
      // What a load balancer does.
      node.front.target = other.process.port;
      await world.progress(random.between(1, 20));
    }
    await world.checkStored(`after round ${round}`);
    await node.start();
    node.front.cut();
    return 1;
  },
};
