import { setTimeout as wait } from "node:timers/promises";
import type { Disturbance } from "./disturbance.ts";

/** `kill -9` of the server, most often while commits are under way, sometimes while it starts or loads pages. */
export const killServer: Disturbance = {
  name: "kill",
  counts: "kill -9 of the server",
  round: async (world, round) => {
    const { random } = world;
    const [node] = world.nodes;
    if (node === undefined) throw new Error("There is no node.");
    if (random.chance(0.8)) await world.progress(random.between(1, 30));
    await wait(random.between(0, 60));
    await node.process.kill();
    await world.checkStored(`after kill ${round}`);
    await node.start();
    return 1;
  },
};
