import { fillRoom } from "../load/fill-room.ts";
import { frameOf } from "../load/frames.ts";
import { watchLoad } from "../load/gauge.ts";
import { readRoom } from "../load/read-room.ts";
import { eachToken } from "../load/tokens.ts";
import { lastToken, paperTrace } from "../load/trace.ts";
import { comesTrue } from "../load/until.ts";
import { type Visitor, visit } from "../load/visitor.ts";
import type { Measured, Run, Scenario } from "./scenario.ts";

/** Bytes that are given to the network at once. */
const PIECE = 16 * 1024;
const PATIENCE = 300_000;

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
      target: { kind: "at most", value: 200, lessMetric: "rest" },
    },
    { key: "rest", name: "the process at rest, before", unit: "MB" },
    { key: "cpu", name: "server CPU per 1,000 keystrokes", unit: "ms" },
  ],
  run: async (run) => {
    const trace = paperTrace(run.isQuick ? 60_000 : undefined);
    const [empty] = await run.server.openRooms(1);
    if (empty === undefined) throw new Error("no room");
    const [opening = new Uint8Array(), ...strokes] = trace.updates;
    const { clientId } = trace;
    const isFloor = run.server.name === "floor";
    const { room, leave } = isFloor
      ? { room: empty, leave: () => undefined }
      : await fillRoom(run.server, empty, { clientId, state: opening });
    const writer = visit(room, { clientId });
    const observer = visit(room);
    await Promise.all([writer.synced, observer.synced]);
    leave();
    const measured = await send(run, { writer, observer, strokes });
    if (!isFloor) {
      const read = await readRoom(room, trace.isIn);
      if (!read.includes(trace.text)) throw new Error("The room does not hold the text that was typed.");
    }
    if (room.dialect.acknowledges && measured.uncommitted === 0) {
      const stored = await run.server.readStored?.(room);
      if (!stored?.includes(trace.text)) throw new Error("The stored page lacks text that was said to be saved.");
    }
    writer.leave();
    observer.leave();
    return measured;
  },
};

async function send(
  { server }: Run,
  { writer, observer, strokes }: { writer: Visitor; observer: Visitor; strokes: Uint8Array[] },
): Promise<Measured> {
  const { dialect } = writer.client.room;
  const pieces = piecesOf(strokes.map((update) => frameOf(dialect.update(update))));
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
  const { acknowledges } = dialect;
  if (acknowledges) await comesTrue(() => saved >= strokes.length || lost !== null, PATIENCE);
  const untilSaved = (performance.now() - began) / 1000;
  const used = (await server.process.cpu()) - cpu;
  const growth = (server.process.peak() - before.resident) / 1e6;
  if (lost !== null) throw new Error(`A connection was lost: ${lost}.`);
  if (!isSeen) throw new Error("The observer has not seen the last keystroke.");
  return {
    rate: strokes.length / seconds,
    ...(acknowledges && { committed: saved / untilSaved, uncommitted: strokes.length - saved }),
    growth,
    rest: before.resident / 1e6,
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
