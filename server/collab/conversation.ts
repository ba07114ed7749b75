import { tellPresence } from "./attendance.ts";
import { readAwareness } from "./awareness-state.ts";
import { bind } from "./client-binding.ts";
import type { Connection } from "./connection.ts";
import type { ClientFrame } from "./frame.ts";
import type { Room, RoomServices } from "./room.ts";
import { answerSyncRequest } from "./sync-answers.ts";
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
      answerSyncRequest(room, connection, frame.stateVector, services.counters);
      return undefined;
    case "step2":
    case "update":
      return takeUpdate(room, connection, frame, services);
    case "awareness":
      return hearAwareness(room, connection, frame.payload, services);
    case "queryAwareness":
      if (connection.syncRequests.take(1, performance.now())) tellPresence(room, connection);
      return undefined;
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
