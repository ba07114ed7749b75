import { fillRoom } from "../load/fill-room.ts";
import { frameOf } from "../load/frames.ts";
import { pace, planEdits } from "../load/pace.ts";
import { preparedRoomWork } from "../load/prepared-edits.ts";
import { readRoom } from "../load/read-room.ts";
import { eachToken, tokensIn } from "../load/tokens.ts";
import { visit } from "../load/visitor.ts";
import type { Scenario } from "./scenario.ts";

const WRITERS = 20;
const PER_SECOND_EACH = 5;

/** The server's process is killed while people write. */
export const kill: Scenario = {
  name: "kill",
  title: "kill -9 while 20 people write",
  isFresh: true,
  without: ["floor"],
  metrics: [
    { key: "acknowledged", name: "edits acknowledged", unit: "" },
    { key: "lost", name: "of these, lost", unit: "", target: { kind: "at most", value: 0 } },
    { key: "shown", name: "edits that others had seen", unit: "" },
    { key: "shownLost", name: "of these, not in the page after the restart", unit: "" },
  ],
  run: async ({ server, restart, isQuick }) => {
    const editsEach = (isQuick ? 4 : 13) * PER_SECOND_EACH;
    const work = preparedRoomWork(WRITERS, editsEach);
    const [empty] = await server.openRooms(1);
    if (empty === undefined) throw new Error("no room");
    const { room, leave } = await fillRoom(server, empty, { clientId: work.seeder, state: work.seed });
    const visitors = work.writers.map(({ clientId }) => visit(room, { clientId }));
    await Promise.all(visitors.map(({ synced }) => synced));
    leave();
    const acknowledged = new Set<number>();
    const shown = new Set<number>();
    visitors.forEach((visitor, index) => {
      let told = 1;
      visitor.onSaved = (count) => {
        for (; told < count; told += 1) acknowledged.add((told - 1) * WRITERS + index);
      };
      visitor.onContent = (bytes, at, end) =>
        eachToken(bytes, at, end, (edit) => {
          if (edit % WRITERS !== index) shown.add(edit);
        });
    });
    // The last tenth is never sent: the server dies amid the writing.
    const plan = planEdits(WRITERS, editsEach, PER_SECOND_EACH);
    await pace(plan.slice(0, Math.floor(0.9 * plan.length)), ({ writer, edit }) => {
      const update = work.writers[writer]?.updates[edit];
      if (update !== undefined) visitors[writer]?.client.send(frameOf(room.dialect.update(update)));
    });
    const { process } = await restart();
    for (const visitor of visitors) visitor.leave();
    const kept = tokensIn(Buffer.from(await readRoom({ ...room, port: process.port })));
    const lost = (edits: Set<number>) => [...edits].filter((edit) => !kept.has(edit)).length;
    return {
      ...(room.dialect.acknowledges && { acknowledged: acknowledged.size, lost: lost(acknowledged) }),
      shown: shown.size,
      shownLost: lost(shown),
    };
  },
};
