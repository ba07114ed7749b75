import { fillRoom } from "../load/fill-room.ts";
import { frameOf } from "../load/frames.ts";
import { watchLoad } from "../load/gauge.ts";
import { readRoom } from "../load/read-room.ts";
import { eachToken } from "../load/tokens.ts";
import { lastToken, paperTrace } from "../load/trace.ts";
import { comesTrue } from "../load/until.ts";
import { visit } from "../load/visitor.ts";
import type { RoomAddress } from "../servers/bench-server.ts";
import type { Measured, Run, Scenario } from "./scenario.ts";

/** Bytes that are given to the network at once. */
const PIECE = 16 * 1024;
const PATIENCE = 180_000;

/** One writer sends a whole paper's keystrokes, a message each, as fast as the server takes them. */
export const replay: Scenario = {
  name: "replay",
  title: "a paper's keystrokes, from one writer to one observer",
  isFresh: true,
  metrics: [
    {
      key: "rate",
      name: "keystrokes seen by the observer",
      unit: "/s",
      target: { kind: "at least", value: 0.6, times: "floor" },
    },
    { key: "committed", name: "keystrokes committed", unit: "/s" },
    { key: "uncommitted", name: "keystrokes sent and not committed", unit: "", target: { kind: "at most", value: 0 } },
    {
      key: "growth",
      name: "memory taken meanwhile, at most",
      unit: "MB",
      target: { kind: "at most", value: 200 },
    },
    { key: "cpu", name: "server CPU per 1,000 keystrokes", unit: "ms" },
  ],
  run: async (run) => {
    const trace = paperTrace(run.isQuick ? 60_000 : undefined);
    const [empty] = await run.server.openRooms(1);
    if (empty === undefined) throw new Error("no room");
    const [opening = new Uint8Array(), ...strokes] = trace.updates;
    const { clientId } = trace;
    const room = run.server.name === "floor" ? empty : await fillRoom(run.server, empty, { clientId, state: opening });
    const measured = await send(run, room, { clientId, strokes });
    if (run.server.name !== "floor") {
      const read = await readRoom(room);
      if (!read.includes(trace.text)) throw new Error("The room does not hold the text that was typed.");
      const stored = await run.server.readStored?.(room);
      if (measured.uncommitted === 0 && stored !== undefined && !stored.includes(trace.text))
        throw new Error("The stored page does not hold the text that was said to be saved.");
    }
    return measured;
  },
};

async function send(
  { server }: Run,
  room: RoomAddress,
  { clientId, strokes }: { clientId: number; strokes: Uint8Array[] },
): Promise<Measured> {
  const pieces = piecesOf(strokes.map((update) => frameOf(room.dialect.update(update))));
  const writer = visit(room, { clientId });
  const observer = visit(room);
  await Promise.all([writer.synced, observer.synced]);
  let isSeen = false;
  let saved = 0;
  let lost: string | null = null;
  for (const { client } of [writer, observer])
    client.onLost = (reason) => {
      lost ??= reason;
    };
  observer.onContent = (bytes, at, end) =>
    eachToken(bytes, at, end, (token) => {
      if (token === lastToken) isSeen = true;
    });
  writer.onSaved = (count) => {
    saved = count - 1;
  };

  const before = await server.process.memory();
  server.process.resetPeak();
  const cpu = await server.process.cpu();
  const reading = watchLoad();
  const began = performance.now();
  for (const piece of pieces) {
    if (lost !== null) break;
    writer.client.send(piece);
    await writer.client.drained();
  }
  await comesTrue(() => isSeen || lost !== null, PATIENCE);
  const seconds = (performance.now() - began) / 1000;
  const load = reading();
  const { acknowledges } = room.dialect;
  if (acknowledges) await comesTrue(() => saved >= strokes.length || lost !== null, PATIENCE);
  const untilSaved = (performance.now() - began) / 1000;
  const used = (await server.process.cpu()) - cpu;
  const growth = (server.process.peak() - before.resident) / 1e6;
  writer.leave();
  observer.leave();
  if (lost !== null) throw new Error(`A connection was lost: ${lost}.`);
  if (!isSeen) throw new Error("The observer has not seen the last keystroke.");
  return {
    rate: strokes.length / seconds,
    ...(acknowledges && { committed: saved / untilSaved, uncommitted: strokes.length - saved }),
    growth,
    cpu: (1000 * used) / strokes.length,
    load: load.cpu,
    late: load.late99,
  };
}

function piecesOf(frames: readonly Buffer[]): Buffer[] {
  const all = Buffer.concat(frames);
  const pieces: Buffer[] = [];
  for (let at = 0; at < all.length; at += PIECE) pieces.push(all.subarray(at, at + PIECE));
  return pieces;
}
