import { fillRoom } from "../load/fill-room.ts";
import { watchLoad } from "../load/gauge.ts";
import { largePage } from "../load/large-page.ts";
import { visit } from "../load/visitor.ts";
import type { Scenario } from "./scenario.ts";

/** How often, and by how many, the page is opened before: a server that has just begun is still compiling its code. */
const WARMING = 5;
const EARLY = 100;

/** A page that everybody opens at the same moment. */
export const storm: Scenario = {
  name: "storm",
  title: "500 clients open a page of 1 MB at once",
  isFresh: true,
  metrics: [
    {
      key: "time",
      name: "until all have it whole",
      unit: "ms",
      target: { kind: "at most", value: 1.3, times: "floor" },
    },
    {
      key: "growth",
      name: "memory taken meanwhile, at most",
      unit: "MB",
      target: { kind: "at most", value: 120, lessMetric: "rest" },
    },
    { key: "rest", name: "the process at rest, before", unit: "MB" },
  ],
  run: async ({ server, isQuick }) => {
    const page = largePage();
    const [empty] = await server.openRooms(1);
    if (empty === undefined) throw new Error("no room");
    const { room, leave } = await fillRoom(server, empty, page);
    const open = async (people: number) => {
      const visitors = Array.from({ length: people }, () => visit(room, { keep: 4096 }));
      const sizes = await Promise.all(visitors.map(({ synced }) => synced));
      return { sizes, visitors };
    };
    for (let before = 0; before < WARMING; before += 1)
      for (const visitor of (await open(EARLY)).visitors) visitor.leave();
    const before = await server.process.memory();
    server.process.resetPeak();
    const reading = watchLoad();
    const began = performance.now();
    const { sizes, visitors } = await open(isQuick ? 250 : 500);
    const time = performance.now() - began;
    const load = reading();
    const peak = server.process.peak();
    for (const visitor of visitors) visitor.leave();
    leave();
    if (sizes.some((size) => size < page.state.byteLength)) throw new Error("Somebody was answered with less.");
    return {
      time,
      growth: (peak - before.resident) / 1e6,
      rest: before.resident / 1e6,
      load: load.cpu,
      late: load.late99,
    };
  },
};
