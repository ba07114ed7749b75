import type { RoomAddress, RunningServer } from "../servers/bench-server.ts";
import { syncMessage } from "./dialect.ts";
import { frameOf } from "./frames.ts";
import { comesTrue } from "./until.ts";
import { visit } from "./visitor.ts";

const STEP2 = 1;
const PATIENCE = 60_000;

/** A state, and the Yjs client id that it was written under. */
export interface Filling {
  clientId: number;
  state: Uint8Array;
}

/**
 * Puts a state into a room over a socket, and waits until whoever comes in is answered with it. The floor keeps nothing: it
 * is told what to answer. The room that this answers is the one to visit.
 */
export async function fillRoom(
  { process, name }: RunningServer,
  room: RoomAddress,
  { clientId, state }: Filling,
): Promise<RoomAddress> {
  if (name === "floor") {
    await process.hold(room.path, syncMessage(STEP2, state));
    return { ...room, dialect: { ...room.dialect, answersSync: true } };
  }
  const writer = visit(room, { clientId });
  let saved = 0;
  writer.onSaved = (count) => {
    saved = count;
  };
  await writer.synced;
  writer.client.send(frameOf(room.dialect.update(state)));
  if (room.dialect.acknowledges) {
    // The answer of the greeting is the first document message, the state the second.
    if (!(await comesTrue(() => saved >= 2 || writer.client.closedWith !== null, PATIENCE)) || saved < 2)
      throw new Error(`A room could not be filled: ${writer.client.closedWith ?? "not saved"}.`);
  } else await untilAnswered(room, state.byteLength);
  writer.leave();
  return room;
}

async function untilAnswered(room: RoomAddress, bytes: number): Promise<void> {
  const late = performance.now() + PATIENCE;
  while (performance.now() < late) {
    const reader = visit(room, { keep: 1024 });
    const size = await reader.synced;
    reader.leave();
    if (size >= bytes) return;
  }
  throw new Error("A room could not be filled.");
}
