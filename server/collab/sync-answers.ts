import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import * as decoding from "lib0/decoding";
import { tellPresence } from "./attendance.ts";
import type { Connection } from "./connection.ts";
import type { Counters } from "./counters.ts";
import { Malformed } from "./frame.ts";
import type { Room } from "./room.ts";
import type { StateFrames } from "./state-frames.ts";

/** A client knows its own ids and those of the document: one that claims many more is not honest. */
const spareClients = 20_000;

/**
 * Answers what a client lacks that has this state. One answer at a time is on its way to a socket: what is asked meanwhile
 * is answered after it, to the last that asked. Throws `Malformed`.
 */
export function answerSyncRequest(
  room: Room,
  connection: Connection,
  stateVector: Uint8Array,
  counters: Pick<Counters, "syncs">,
): void {
  if (!connection.syncRequests.take(1, performance.now())) {
    connection.close(closeCode.tooFast, "too many sync requests");
    return;
  }
  checkStateVector(room, stateVector);
  counters.syncs += 1;
  if (connection.mailbox.mustWait) connection.mailbox.defer(stateVector);
  else connection.mailbox.postSync(framesFor(room, connection).answer(stateVector));
}

/** Makes good what somebody who lagged, or who asked twice, is owed, once they have taken what waited for them. */
export function makeGood(room: Room, connection: Connection, counters: Pick<Counters, "resyncs">): void {
  if (room.state === "gone" || connection.isClosed) return;
  const settled = connection.mailbox.settle();
  if (settled === null) return;
  const { debt, asked } = settled;
  for (const [kind, frame] of debt?.notices ?? []) connection.mailbox.post(kind, frame);
  const frames = framesFor(room, connection);
  if (asked !== null) connection.mailbox.postSync(frames.answer(asked));
  else if (debt?.since) connection.mailbox.postSync(frames.update(debt.since));
  if (debt === null) return;
  counters.resyncs += 1;
  tellPresence(room, connection);
}

/** Reading all of it once is cheaper than letting Yjs stumble in the middle. */
function checkStateVector({ document }: Room, stateVector: Uint8Array): void {
  try {
    const decoder = decoding.createDecoder(stateVector);
    const count = decoding.readVarUint(decoder);
    if (count > document.doc.store.clients.size + spareClients || count * 2 > stateVector.byteLength)
      throw new Malformed("state vector too large");
    for (let rest = 2 * count; rest > 0; rest -= 1) decoding.readVarUint(decoder);
  } catch {
    throw new Malformed("unreadable state vector");
  }
}

/** Who may not write is not told the text of what was deleted. */
function framesFor({ document }: Room, { grant }: Connection): StateFrames {
  return document.frames({ withHistory: grant === "write" || grant === "paused" });
}
