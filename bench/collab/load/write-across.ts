import type { RoomAddress, RunningServer } from "../servers/bench-server.ts";
import { fillRoom } from "./fill-room.ts";
import { frameOf } from "./frames.ts";
import { pace, planEdits } from "./pace.ts";
import { preparedRoomWork } from "./prepared-edits.ts";
import { Times } from "./times.ts";
import { eachToken } from "./tokens.ts";
import { comesTrue } from "./until.ts";
import { visit } from "./visitor.ts";

/** Milliseconds that the last edits may take to arrive: later ones are counted as lost to the load. */
const PATIENCE = 10_000;

/** Rooms of two people each, and what all of them write together in a second. */
export interface NodesLoad {
  rooms: number;
  perSecond: number;
  seconds: number;
}

/** Times in ms: until the other person has an edit, and until its author is told that it is committed. */
export interface WrittenAcross {
  seen: Times;
  saved: Times;
  /** Whether all has arrived and is saved. */
  isWhole: boolean;
}

/** Lets two people write in each room, each on another node where there are several, and measures what the other one sees. */
export async function writeAcross(nodes: readonly RunningServer[], load: NodesLoad): Promise<WrittenAcross> {
  const { rooms, perSecond, seconds } = load;
  const perSecondEach = perSecond / (2 * rooms);
  const editsEach = Math.max(1, Math.round(perSecondEach * seconds));
  const work = preparedRoomWork(2, editsEach);
  const [first] = nodes;
  const opened = (await first?.openRooms(rooms)) ?? [];
  const dialect = opened[0]?.dialect;
  if (first === undefined || dialect === undefined) throw new Error("There is no node, or no room.");
  for (const room of opened) await fillRoom(first, room, { clientId: work.seeder, state: work.seed });

  const seen = new Times();
  const saved = new Times();
  const writers = opened.flatMap((room, at) =>
    [0, 1].map((index) => ({ room: onNode(room, nodes, at + index), index })),
  );
  const sentAt = opened.map(() => new Float64Array(2 * editsEach));
  const frames = work.writers.map(({ updates }) => updates.map((update) => frameOf(dialect.update(update))));
  const visitors = writers.map(({ room, index }) => visit(room, { clientId: work.writers[index]?.clientId }));
  await Promise.all(visitors.map(({ synced }) => synced));
  for (const [at, visitor] of visitors.entries()) {
    const { index = 0 } = writers[at] ?? {};
    const sent = sentAt[at >> 1] ?? new Float64Array();
    const known = new Uint8Array(sent.length);
    visitor.onContent = (bytes, from, end) => {
      const now = performance.now();
      eachToken(bytes, from, end, (edit) => {
        if (known[edit] !== 0 || edit % 2 === index) return;
        known[edit] = 1;
        seen.add(now - (sent[edit] ?? now));
      });
    };
    // The answer of the greeting is counted, too.
    let told = 1;
    visitor.onSaved = (count) => {
      const now = performance.now();
      for (; told < count && told <= editsEach; told += 1) saved.add(now - (sent[(told - 1) * 2 + index] ?? now));
    };
  }
  await pace(planEdits(writers.length, editsEach, perSecondEach), ({ writer, edit }) => {
    const index = writers[writer]?.index ?? 0;
    const frame = frames[index]?.[edit];
    const sent = sentAt[writer >> 1];
    if (frame === undefined || sent === undefined) return;
    sent[edit * 2 + index] = performance.now();
    visitors[writer]?.client.send(frame);
  });
  const edits = writers.length * editsEach;
  const isWhole = await comesTrue(() => seen.count >= edits && saved.count >= edits, PATIENCE);
  for (const visitor of visitors) visitor.leave();
  return { seen, saved, isWhole };
}

function onNode(room: RoomAddress, nodes: readonly RunningServer[], turn: number): RoomAddress {
  return { ...room, port: nodes[turn % nodes.length]?.process.port ?? room.port };
}
