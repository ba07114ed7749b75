import { fillRoom } from "../load/fill-room.ts";
import { bodyOf, openRoom } from "../load/read-room.ts";
import { Times } from "../load/times.ts";
import { paperTrace, type Trace } from "../load/trace.ts";
import { comesTrue } from "../load/until.ts";
import type { RoomAddress } from "../servers/bench-server.ts";
import type { Run, Scenario } from "./scenario.ts";

const OPENINGS = 15;
/** Keystrokes that are the last ones on the page, a message each: a server that logs them has not merged them yet. */
const LATEST = 400;
/** Milliseconds after which a server that stores what is written has done so. */
const PATIENCE = 30_000;

/** A page with a long history is opened. */
export const opening: Scenario = {
  name: "opening",
  title: "opening the page of those keystrokes",
  isFresh: true,
  metrics: [
    {
      key: "warm",
      name: "others are in it",
      unit: "ms",
      target: { kind: "at most", value: 1.2, times: "floor" },
    },
    {
      key: "stored",
      name: "nobody has been in it since a restart",
      unit: "ms",
      target: { kind: "at most", value: 0.4, times: "the best peer" },
    },
    { key: "first", name: "the first page of all after a restart", unit: "ms" },
  ],
  run: async (run) => {
    const { server } = run;
    const trace = paperTrace(run.isQuick ? 60_000 : undefined);
    const { updates, clientId, text } = trace;
    const filling = { clientId, state: trace.stateBefore(LATEST), more: updates.slice(-LATEST) };
    const whole = { clientId, state: trace.state };
    const rooms = await server.openRooms(server.readStored === undefined ? 1 : 4);
    const filled = [];
    for (const room of rooms) filled.push(await fillRoom(server, room, server.name === "floor" ? whole : filling));
    const [busy] = filled;
    if (busy === undefined) throw new Error("no room");
    const warm = new Times();
    for (let opened = 0; opened < OPENINGS; opened += 1) warm.add(await timeOpening(busy.room, trace));
    const measured = { warm: warm.percentile(0.5) };
    const { readStored } = server;
    if (readStored === undefined) return measured;
    for (const room of rooms) await untilStored(() => readStored(room), text);
    for (const { leave } of filled) leave();
    return { ...measured, ...(await openAfterRestart(run, rooms, trace)) };
  },
};

async function openAfterRestart(run: Run, rooms: readonly RoomAddress[], trace: Trace) {
  const { process } = await run.restart();
  const [first, ...others] = rooms.map((room) => ({ ...room, port: process.port }));
  if (first === undefined) throw new Error("no room");
  const took = await timeOpening(first, trace);
  const stored = new Times();
  for (const room of others) stored.add(await timeOpening(room, trace));
  return { first: took, stored: stored.percentile(0.5) };
}

/** Milliseconds from connecting until a document holds the whole page. */
async function timeOpening(room: RoomAddress, trace: Trace): Promise<number> {
  const began = performance.now();
  const { doc, leave } = await openRoom(room, trace.isIn);
  const took = performance.now() - began;
  leave();
  if (!bodyOf(doc).includes(trace.text)) throw new Error("The page was not answered whole.");
  return took;
}

async function untilStored(read: () => Promise<string>, text: string): Promise<void> {
  let isStored = false;
  const look = async () => {
    while (!isStored) isStored = (await read()).includes(text);
  };
  void look();
  if (!(await comesTrue(() => isStored, PATIENCE))) throw new Error("The page was not stored.");
}
