import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import * as decoding from "lib0/decoding";
import { readAwareness } from "./awareness-state.ts";
import { bind } from "./client-binding.ts";
import type { Connection } from "./connection.ts";
import { type ClientFrame, encodeStep2, Malformed } from "./frame.ts";
import type { Room, RoomServices } from "./room.ts";
import { takeUpdate } from "./take-update.ts";

/**
 * What a room answers to a message of a connection. Throws `Malformed` when it must cost the connection. A promise
 * means that the next message has to wait.
 */
export function answer(
  room: Room,
  connection: Connection,
  frame: ClientFrame,
  services: RoomServices,
): Promise<void> | undefined {
  if (room.state === "gone") return undefined;
  switch (frame.type) {
    case "step1":
      answerStep1(room, connection, frame.stateVector, services);
      return undefined;
    case "step2":
    case "update":
      return takeUpdate(room, connection, frame, services);
    case "awareness":
      return hearAwareness(room, connection, frame.payload, services);
    case "queryAwareness":
      if (connection.syncRequests.take(1, performance.now())) room.tellPresence(connection);
      return undefined;
  }
}

/** A client knows its own ids and those of the document: one that claims many more is not honest. */
const spareClients = 20_000;

function answerStep1(
  room: Room,
  connection: Connection,
  stateVector: Uint8Array,
  { counters }: Pick<RoomServices, "counters">,
): void {
  if (!connection.syncRequests.take(1, performance.now())) {
    connection.close(closeCode.tooFast, "too many sync requests");
    return;
  }
  try {
    const count = decoding.readVarUint(decoding.createDecoder(stateVector));
    if (count > room.document.doc.store.clients.size + spareClients || count * 2 > stateVector.byteLength)
      throw new Malformed("state vector too large");
    const { document } = room;
    const update = connection.grant === "write" ? document.encode(stateVector) : document.encodeCollected(stateVector);
    counters.syncs += 1;
    connection.send(encodeStep2(update));
  } catch {
    throw new Malformed("unreadable state vector");
  }
}

function hearAwareness(
  room: Room,
  connection: Connection,
  payload: Uint8Array,
  services: RoomServices,
): Promise<void> | undefined {
  if (!connection.awarenessMessages.take(1, performance.now())) {
    services.counters.hasty += 1;
    return undefined;
  }
  const entries = readAwareness(payload);
  const hear = () => {
    room.presence.hear(connection, entries, services.limits.awarenessState);
    room.scheduleAwareness();
  };
  const [first] = entries;
  if (connection.clientId !== null || connection.person === null || entries.length !== 1 || first === undefined) {
    hear();
    return undefined;
  }
  // A client that did not say its id when it opened the socket says it with its first state.
  const mayWrite = connection.grant === "write";
  return bind(room, connection, { clientId: first.client, mayWrite }).then(hear);
}
