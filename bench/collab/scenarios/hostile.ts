import { fork } from "node:child_process";
import { once } from "node:events";
import type { AttackOrder } from "../load/attack-process.ts";
import { writeTogether } from "../load/write-together.ts";
import type { RoomAddress } from "../servers/bench-server.ts";
import type { Scenario } from "./scenario.ts";

/** Edits a second of one person who types. */
const TYPING = 2;
const PEOPLE = 20;

/** Somebody attacks the room in which people write. */
export const hostile: Scenario = {
  name: "hostile",
  title: "20 editors, and hostile messages of every class into their room",
  isFresh: true,
  without: ["floor", "y-websocket", "hocuspocus", "hocuspocus-pg"],
  metrics: [
    { key: "quiet50", name: "edit seen by the others before, p50", unit: "ms" },
    { key: "quiet99", name: "the same, p99", unit: "ms" },
    { key: "p50", name: "edit seen by the others meanwhile, p50", unit: "ms" },
    {
      key: "p99",
      name: "the same, p99",
      unit: "ms",
      target: { kind: "at most", value: 2, timesMetric: "quiet99", called: "before" },
    },
    { key: "attacks", name: "hostile messages", unit: "/s" },
  ],
  run: async ({ server, isQuick }) => {
    const seconds = isQuick ? 8 : 30;
    const load = { writers: PEOPLE, editsEach: seconds * TYPING, perSecondEach: TYPING };
    await writeTogether(server, { ...load, editsEach: 5 * TYPING });
    const quiet = await writeTogether(server, load);
    let sent = 0;
    const beside = async (room: RoomAddress, victim: number) => {
      const attack = await startAttack({ ...room, headers: server.another ?? room.headers }, victim);
      return async () => {
        sent = await attack.stop();
      };
    };
    const besieged = await writeTogether(server, { ...load, beside });
    return {
      quiet50: quiet.seen.percentile(0.5),
      quiet99: quiet.seen.percentile(0.99),
      p50: besieged.seen.percentile(0.5),
      p99: besieged.seen.percentile(0.99),
      attacks: sent / seconds,
      load: besieged.load.cpu,
      late: besieged.load.late99,
    };
  },
};

/** Begins to attack a room; `stop` ends that, and answers how many messages were sent. */
async function startAttack({ port, path, headers }: RoomAddress, victim: number): Promise<{ stop(): Promise<number> }> {
  const child = fork(new URL("../load/attack-process.ts", import.meta.url));
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const order: AttackOrder = { room: { port, path, headers }, victim };
  const begun = once(child, "message");
  child.send(order);
  await begun;
  return {
    stop: async () => {
      const told = once(child, "message");
      child.send("tell");
      const [sent] = (await told) as [number];
      kill();
      process.off("exit", kill);
      return sent;
    },
  };
}
