import { writeAcross } from "../load/write-across.ts";
import type { RunningServer } from "../servers/bench-server.ts";
import type { Measured, Run, Scenario } from "./scenario.ts";

/** Nodes on one PostgreSQL. */
const most = 3;
/** What the steps of the ladder write together, edits per second. */
const ladder = [100, 200, 400, 800, 1600, 3200, 6400];
/** The step at which the times are told. */
const told = 200;
/** Milliseconds: an edit that comes later is felt, and ends the climb. */
const felt = 250;

/** How much several nodes carry until the log or its doorbells are the limit: everybody writes with somebody of another node. */
export const manyNodes: Scenario = {
  name: "nodes",
  title: "rooms of two, each person on another node, until 1 % of the edits take longer than 250 ms",
  isFresh: false,
  without: ["floor", "y-websocket", "hocuspocus", "hocuspocus-pg"],
  metrics: [1, 2, 3].flatMap((nodes) => [
    { key: `most${nodes}`, name: `${nodes} nodes: most edits/s`, unit: "" },
    { key: `p50on${nodes}`, name: `the same at ${told} edits/s: seen by the other, p50`, unit: "ms" },
    { key: `p99on${nodes}`, name: "the same, p99", unit: "ms" },
    { key: `saved50on${nodes}`, name: "the same: until saved, p50", unit: "ms" },
  ]),
  run: async (run) => {
    const nodes: RunningServer[] = [run.server];
    const measured: Measured = {};
    try {
      for (;;) {
        Object.assign(measured, await climb(nodes, run));
        if (nodes.length === most) return measured;
        nodes.push(await run.startAnother());
      }
    } finally {
      await Promise.all(nodes.slice(1).map((node) => node.stop()));
    }
  },
};

async function climb(nodes: readonly RunningServer[], { isQuick }: Run): Promise<Measured> {
  const rooms = isQuick ? 20 : 100;
  const measured: Measured = { [`most${nodes.length}`]: 0 };
  await writeAcross(nodes, { rooms, perSecond: told, seconds: 1 });
  let misses = 0;
  for (const perSecond of ladder) {
    const { seen, saved, isWhole } = await writeAcross(nodes, { rooms, perSecond, seconds: isQuick ? 3 : 10 });
    if (perSecond === told && isWhole) {
      measured[`p50on${nodes.length}`] = seen.percentile(0.5);
      measured[`p99on${nodes.length}`] = seen.percentile(0.99);
      measured[`saved50on${nodes.length}`] = saved.percentile(0.5);
    }
    // One slow step may be the machine's; two are the limit.
    const isFelt = !isWhole || seen.percentile(0.99) > felt;
    misses = isFelt ? misses + 1 : 0;
    if (misses === 2) break;
    if (!isFelt) measured[`most${nodes.length}`] = perSecond;
  }
  return measured;
}
