import { frameOf } from "../load/frames.ts";
import { watchLoad } from "../load/gauge.ts";
import { pace } from "../load/pace.ts";
import { preparedRoomWork } from "../load/prepared-edits.ts";
import { Times } from "../load/times.ts";
import { eachToken } from "../load/tokens.ts";
import { comesTrue } from "../load/until.ts";
import { type Visitor, visit } from "../load/visitor.ts";
import type { RoomAddress } from "../servers/bench-server.ts";
import type { Run, Scenario } from "./scenario.ts";

const PEOPLE = 2;
const EDITS_EACH = 2;
/** Seconds in which each person of each room makes their edits. */
const SECONDS = 6;
/** Rooms that are opened at the same time. */
const TOGETHER = 50;
const PATIENCE = 30_000;

/** A whole organisation: many pages, two people in each. */
export const manyRooms: Scenario = {
  name: "rooms",
  title: "2,000 rooms of 2 clients",
  isFresh: true,
  metrics: [
    {
      key: "reachable",
      name: "memory per open room, reachable after a collection",
      unit: "kB",
      target: { kind: "at most", value: 30 },
    },
    { key: "resident", name: "the same, resident", unit: "kB", target: { kind: "at most", value: 30 } },
    { key: "p50", name: "edit seen by the other, p50", unit: "ms" },
    { key: "p99", name: "the same, p99", unit: "ms", target: { kind: "at most", value: 1.5 } },
    { key: "cpu", name: "server CPU per 1,000 edits", unit: "ms" },
  ],
  run: async (run) => {
    const warm = await open(run, 20);
    await write(run, warm);
    const before = await run.server.process.memory();
    const pairs = await open(run, run.isQuick ? 500 : 2000);
    const written = await write(run, pairs);
    const after = await run.server.process.memory();
    for (const { people } of [...warm, ...pairs]) for (const person of people) person.leave();
    return {
      ...written,
      reachable: (after.reachable - before.reachable) / pairs.length / 1000,
      resident: (after.resident - before.resident) / pairs.length / 1000,
    };
  },
};

/** A room, the two in it, and what is told of their edits. */
interface Pair {
  room: RoomAddress;
  people: Visitor[];
  /** Edits and seeds that the server says are committed. */
  saved: number;
}

/** Opens rooms, a few at a time; in each the first person writes two paragraphs, and the other waits for them. */
async function open({ server }: Run, count: number): Promise<Pair[]> {
  const work = preparedRoomWork(PEOPLE, EDITS_EACH);
  const rooms = await server.openRooms(count);
  const pairs: Pair[] = [];
  const enter = async (room: RoomAddress) => {
    const people = work.writers.map(({ clientId }) => visit(room, { clientId }));
    const pair: Pair = { room, people, saved: 0 };
    for (const person of people) {
      // The answer of the greeting is counted, too.
      let told = 1;
      person.onSaved = (saved) => {
        pair.saved += saved - told;
        told = saved;
      };
    }
    await Promise.all(people.map(({ synced }) => synced));
    const [first, other] = people;
    if (first === undefined || other === undefined) throw new Error("nobody");
    const arrived = Promise.withResolvers<void>();
    other.onContent = () => arrived.resolve();
    for (const { client } of people)
      client.onLost = (reason) => arrived.reject(new Error(`Somebody was lost: ${reason}.`));
    first.client.send(frameOf(room.dialect.update(work.seed)));
    await arrived.promise;
    pairs.push(pair);
  };
  for (let at = 0; at < count; at += TOGETHER) await Promise.all(rooms.slice(at, at + TOGETHER).map(enter));
  return pairs;
}

/** Everybody writes a little. Throws when an edit does not arrive. */
async function write({ server }: Run, pairs: readonly Pair[]): Promise<Record<string, number>> {
  const work = preparedRoomWork(PEOPLE, EDITS_EACH);
  const inRoom = PEOPLE * EDITS_EACH;
  const sentAt = new Float64Array(pairs.length * inRoom);
  const seen = new Times();
  pairs.forEach(({ people }, room) => {
    people.forEach((person, writer) => {
      person.onContent = (bytes, at, end) => {
        const now = performance.now();
        eachToken(bytes, at, end, (edit) => {
          if (edit % PEOPLE !== writer) seen.add(now - (sentAt[room * inRoom + edit] ?? 0));
        });
      };
    });
  });
  const between = (SECONDS * 1000) / sentAt.length;
  // One edit in each room, then the next in each.
  const plan = Array.from(sentAt, (_, step) => ({
    at: step * between,
    room: step % pairs.length,
    edit: Math.floor(step / pairs.length),
  }));
  const cpu = await server.process.cpu();
  const reading = watchLoad();
  await pace(plan, ({ room, edit }) => {
    const pair = pairs[room];
    const update = work.writers[edit % PEOPLE]?.updates[Math.floor(edit / PEOPLE)];
    if (pair === undefined || update === undefined) return;
    const frame = frameOf(pair.room.dialect.update(update));
    sentAt[room * inRoom + edit] = performance.now();
    pair.people[edit % PEOPLE]?.client.send(frame);
  });
  const acknowledges = pairs[0]?.room.dialect.acknowledges === true;
  const isOver = () => seen.count >= sentAt.length && (!acknowledges || pairs.every(({ saved }) => saved > inRoom));
  if (!(await comesTrue(isOver, PATIENCE))) throw new Error(`${seen.count} of ${sentAt.length} edits have arrived.`);
  const load = reading();
  return {
    p50: seen.percentile(0.5),
    p99: seen.percentile(0.99),
    cpu: (1000 * ((await server.process.cpu()) - cpu)) / sentAt.length,
    load: load.cpu,
    late: load.late99,
  };
}
