import { commitRows } from "../load/commit-rows.ts";
import { type RoomLoad, type RoomWritten, writeTogether } from "../load/write-together.ts";
import type { Measured, Run, Scenario } from "./scenario.ts";

/** Edits a second of one person who types. */
const TYPING = 2;

const warmUp: RoomLoad = { writers: 45, editsEach: 2, perSecondEach: TYPING };

async function write(run: Run, writers: number, seconds: number): Promise<RoomWritten> {
  await writeTogether(run.server, { ...warmUp, writers });
  return writeTogether(run.server, { writers, editsEach: seconds * TYPING, perSecondEach: TYPING });
}

function common({ seen, cpu, edits, load }: RoomWritten): Measured {
  return {
    p50: seen.percentile(0.5),
    p99: seen.percentile(0.99),
    cpu: (1000 * cpu) / edits,
    load: load.cpu,
    late: load.late99,
  };
}

/** A workshop: everybody writes in one page. */
export const workshop: Scenario = {
  name: "workshop",
  title: "one room, 45 editors at 2 edits/s",
  isFresh: false,
  metrics: [
    {
      key: "p50",
      name: "edit seen by the others, p50",
      unit: "ms",
      target: { kind: "at most", value: 1.3, times: "floor" },
    },
    { key: "p99", name: "the same, p99", unit: "ms", target: { kind: "at most", value: 1.5, times: "floor" } },
    {
      key: "cpu",
      name: "server CPU per 1,000 edits",
      unit: "ms",
      target: { kind: "at most", value: 1.2, times: "floor" },
    },
    {
      key: "saved50",
      name: "edit until saved, p50",
      unit: "ms",
      target: { kind: "at most", value: 2, timesMetric: "commit50", called: "commit" },
    },
    {
      key: "saved99",
      name: "the same, p99",
      unit: "ms",
      target: { kind: "at most", value: 4, timesMetric: "commit99", called: "commit" },
    },
    { key: "commit50", name: "bare one-row commit at the same pace, p50", unit: "ms" },
    { key: "commit99", name: "the same, p99", unit: "ms" },
  ],
  run: async (run) => {
    const seconds = run.isQuick ? 6 : 20;
    const written = await write(run, 45, seconds);
    const measured = common(written);
    if (written.saved.count === 0) return measured;
    const commits = await commitRows(run.scratchUrl, { count: written.edits, perSecond: 45 * TYPING });
    return {
      ...measured,
      saved50: written.saved.percentile(0.5),
      saved99: written.saved.percentile(0.99),
      commit50: commits.percentile(0.5),
      commit99: commits.percentile(0.99),
    };
  },
};

/** More people in one page than any workshop has. */
export const crowd: Scenario = {
  name: "crowd",
  title: "one room, 200 editors at 2 edits/s",
  isFresh: false,
  metrics: [
    {
      key: "cpu",
      name: "server CPU per 1,000 edits",
      unit: "ms",
      target: { kind: "at most", value: 0.7, times: "floor" },
    },
    {
      key: "p50",
      name: "edit seen by the others, p50",
      unit: "ms",
      target: { kind: "at most", value: 5 },
    },
    { key: "p99", name: "the same, p99", unit: "ms" },
  ],
  run: async (run) => common(await write(run, 200, run.isQuick ? 4 : 12)),
};

/** More edits than people can make. */
export const overload: Scenario = {
  name: "overload",
  title: "overload: 1,200 edits/s in a room of 200",
  isFresh: true,
  metrics: [
    {
      key: "p50",
      name: "edit seen by the others, p50",
      unit: "ms",
      target: { kind: "at most", value: 10 },
    },
    { key: "p99", name: "the same, p99", unit: "ms" },
    { key: "cpu", name: "server CPU per 1,000 edits", unit: "ms" },
    { key: "unsaved", name: "edits that are not in the stored page", unit: "", target: { kind: "at most", value: 0 } },
    { key: "growth", name: "memory taken meanwhile, at most", unit: "MB" },
  ],
  run: async (run) => {
    await writeTogether(run.server, { ...warmUp, writers: 200 });
    const load = { writers: 200, editsEach: run.isQuick ? 24 : 60, perSecondEach: 6, watchesMemory: true };
    const written = await writeTogether(run.server, load);
    const measured: Measured = common(written);
    if (written.growth !== undefined) measured.growth = written.growth / 1e6;
    if (written.stored !== undefined) measured.unsaved = written.edits - written.stored;
    return measured;
  },
};
