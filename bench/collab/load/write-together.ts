import type { RoomAddress, RunningServer } from "../servers/bench-server.ts";
import { fillRoom } from "./fill-room.ts";
import { frameOf } from "./frames.ts";
import { type LoadReading, watchLoad } from "./gauge.ts";
import { pace, planEdits } from "./pace.ts";
import { preparedRoomWork } from "./prepared-edits.ts";
import { Times } from "./times.ts";
import { eachToken, tokensIn } from "./tokens.ts";
import { comesTrue } from "./until.ts";
import { type Visitor, visit } from "./visitor.ts";

const PATIENCE = 30_000;

/** How many write in one room, and how much. */
export interface RoomLoad {
  writers: number;
  editsEach: number;
  perSecondEach: number;
  /**
   * Whether to look at the server's memory. That begins with a collection, which also throws away compiled code: what is
   * measured of CPU after it is the compiler's, too.
   */
  watchesMemory?: boolean;
  /** What else goes on while they write, in this room, with somebody's client id; answers how to end it. */
  beside?(room: RoomAddress, clientId: number): Promise<() => Promise<void>>;
}

/** What was seen of it. Times in ms, sizes in bytes. */
export interface RoomWritten {
  edits: number;
  /** From the moment an edit is sent until each of the others has it. */
  seen: Times;
  /** From the moment an edit is sent until its author is told that it is committed. */
  saved: Times;
  /** Processor time of the server until everything has arrived and is saved. */
  cpu: number;
  /** The largest growth of the resident size meanwhile; undefined when memory is not looked at. */
  growth: number | undefined;
  /** How many edits the stored page holds in the end; undefined where none is said to be. */
  stored: number | undefined;
  load: LoadReading;
}

/** Lets people write in one room, and measures what each of the others sees of it. Throws when an edit does not arrive. */
export async function writeTogether(server: RunningServer, given: RoomLoad): Promise<RoomWritten> {
  const { writers, editsEach, perSecondEach, watchesMemory = false } = given;
  const work = preparedRoomWork(writers, editsEach);
  const [empty] = await server.openRooms(1);
  if (empty === undefined) throw new Error("no room");
  const { room, leave } =
    server.name === "floor"
      ? { room: empty, leave: () => undefined }
      : await fillRoom(server, empty, { clientId: work.seeder, state: work.seed });
  const visitors = work.writers.map(({ clientId }) => visit(room, { clientId }));
  await Promise.all(visitors.map(({ synced }) => synced));
  leave();

  const edits = writers * editsEach;
  const sentAt = new Float64Array(edits);
  const seen = new Times();
  const saved = new Times();
  let lost: string | null = null;
  visitors.forEach((visitor, index) => {
    visitor.client.onLost = (reason) => {
      lost ??= reason;
    };
    listen(visitor, { index, writers, sentAt, seen });
    listenToSaved(visitor, { index, writers, edits, sentAt, saved });
  });
  const frames = work.writers.map(({ updates }) => updates.map((update) => frameOf(room.dialect.update(update))));

  const before = watchesMemory ? await server.process.memory() : undefined;
  server.process.resetPeak();
  const cpuBefore = await server.process.cpu();
  const end = await given.beside?.(room, work.writers[0]?.clientId ?? 0);
  const reading = watchLoad();
  await pace(planEdits(writers, editsEach, perSecondEach), ({ writer, edit }) => {
    const frame = frames[writer]?.[edit];
    if (frame === undefined) return;
    sentAt[edit * writers + writer] = performance.now();
    visitors[writer]?.client.send(frame);
  });
  const isOver = () => seen.count >= edits * (writers - 1) && (!room.dialect.acknowledges || saved.count >= edits);
  const isWhole = await comesTrue(() => lost !== null || isOver(), PATIENCE);
  const load = reading();
  await end?.();
  const cpu = (await server.process.cpu()) - cpuBefore;
  const growth = before === undefined ? undefined : server.process.peak() - before.resident;
  for (const visitor of visitors) visitor.leave();
  if (lost !== null) throw new Error(`A writer's connection was lost: ${lost}.`);
  if (!isWhole)
    throw new Error(`${seen.count} of ${edits * (writers - 1)} edits have arrived, ${saved.count} are saved.`);
  const text = room.dialect.acknowledges ? await server.readStored?.(room) : undefined;
  return {
    edits,
    seen,
    saved,
    cpu,
    growth,
    stored: text === undefined ? undefined : tokensIn(Buffer.from(text)).size,
    load,
  };
}

/** Notes when each edit of the others is first seen. */
function listen(
  visitor: Visitor,
  { index, writers, sentAt, seen }: { index: number; writers: number; sentAt: Float64Array; seen: Times },
): void {
  const known = new Uint8Array(sentAt.length);
  visitor.onContent = (bytes, at, end) => {
    const now = performance.now();
    eachToken(bytes, at, end, (edit) => {
      const since = sentAt[edit];
      if (since === undefined || known[edit] === 1 || edit % writers === index) return;
      known[edit] = 1;
      seen.add(now - since);
    });
  };
}

/** Notes when each of this writer's edits is said to be committed. */
function listenToSaved(
  visitor: Visitor,
  {
    index,
    writers,
    edits,
    sentAt,
    saved,
  }: { index: number; writers: number; edits: number; sentAt: Float64Array; saved: Times },
): void {
  // The answer of the greeting is counted, too.
  let told = 1;
  visitor.onSaved = (count) => {
    const now = performance.now();
    for (; told < count; told += 1) {
      const edit = (told - 1) * writers + index;
      if (edit < edits) saved.add(now - (sentAt[edit] ?? 0));
    }
  };
}
