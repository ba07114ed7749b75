import type { RoomAddress, RunningServer } from "../servers/bench-server.ts";
import { syncMessage } from "./dialect.ts";
import { frameOf } from "./frames.ts";
import { comesTrue } from "./until.ts";
import { visit } from "./visitor.ts";

const STEP2 = 1;
const PATIENCE = 60_000;

/** A state, the Yjs client id that it was written under, and what is written after it, a message each. */
export interface Filling {
  clientId: number;
  state: Uint8Array;
  more?: readonly Uint8Array[];
}

/** A room that holds something. */
export interface FilledRoom {
  room: RoomAddress;
  /** Whoever has filled it stays until then: some servers forget a room that nobody is in. */
  leave(): void;
}

/**
 * Puts a state into a room over a socket, and waits until whoever comes in is answered with it. The floor keeps nothing: it
 * is told what to answer.
 */
export async function fillRoom(
  { process, name }: RunningServer,
  room: RoomAddress,
  { clientId, state, more = [] }: Filling,
): Promise<FilledRoom> {
  if (name === "floor") {
    await process.hold(room.path, syncMessage(STEP2, state));
    return { room: { ...room, dialect: { ...room.dialect, answersSync: true } }, leave: () => undefined };
  }
  const writer = visit(room, { clientId });
  let saved = 0;
  writer.onSaved = (count) => {
    saved = count;
  };
  await writer.synced;
  const updates = [state, ...more];
  for (const update of updates) writer.client.send(frameOf(room.dialect.update(update)));
  if (room.dialect.acknowledges) {
    // The answer of the greeting is a document message, too.
    const isSaved = () => saved > updates.length;
    await comesTrue(() => isSaved() || writer.client.closedWith !== null, PATIENCE);
    if (!isSaved()) throw new Error(`A room could not be filled: ${writer.client.closedWith ?? "not saved"}.`);
  } else await untilAnswered(room, state.byteLength);
  return { room, leave: () => writer.leave() };
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
