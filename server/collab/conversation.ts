import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { readAwareness } from "./awareness-state.ts";
import { bindClientId, ownerOfClientId } from "./client-ids.ts";
import type { Connection } from "./connection.ts";
import { type ClientFrame, encodeStep2, Malformed } from "./frame.ts";
import type { CollabLimits } from "./limits.ts";
import type { Room, RoomServices } from "./room.ts";
import type { UpdateRules } from "./update-check.ts";

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
      answerStep1(room, connection, frame.stateVector);
      return undefined;
    case "step2":
    case "update":
      if (mayTake(room, connection, frame.update, services)) takeUpdate(room, connection, frame, services);
      return undefined;
    case "awareness":
      return hearAwareness(room, connection, frame.payload, services);
    case "queryAwareness":
      if (connection.syncRequests.take(1, performance.now())) room.tellPresence(connection);
      return undefined;
  }
}

/** A client knows its own ids and those of the document: one that claims many more is not honest. */
const spareClients = 20_000;

function answerStep1(room: Room, connection: Connection, stateVector: Uint8Array): void {
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
    connection.send(encodeStep2(update));
  } catch {
    throw new Malformed("unreadable state vector");
  }
}

/** Whether a document message can be looked at now; else the connection is closed. */
function mayTake(
  room: Room,
  connection: Connection,
  update: Uint8Array,
  { updateLog }: Pick<RoomServices, "updateLog">,
): boolean {
  const now = performance.now();
  if (!connection.documentMessages.take(1, now) || !connection.documentBytes.take(update.byteLength, now)) {
    connection.close(closeCode.tooFast, "too many messages");
    return false;
  }
  if (connection.grant === "write" && updateLog.isOverloaded(room)) {
    connection.close(closeCode.overloaded, "commits are late");
    return false;
  }
  return true;
}

function takeUpdate(
  room: Room,
  connection: Connection,
  frame: { type: "step2" | "update"; update: Uint8Array },
  services: RoomServices,
): void {
  const { acknowledgements } = connection;
  acknowledgements.receive();
  const isAnswer = frame.type === "step2" && connection.awaitsAnswer;
  if (isAnswer) connection.awaitsAnswer = false;
  if (connection.grant !== "write") {
    acknowledgements.hold();
    return;
  }
  const verdict = room.document.check(frame.update, rulesFor(room, connection, services.limits));
  if (verdict.kind === "gap") {
    acknowledgements.hold();
    services.counters.gaps += 1;
    if (isAnswer && ++connection.failedResyncs > services.limits.failedResyncs)
      throw new Malformed("resyncs bring gaps");
    room.askFor(connection);
    return;
  }
  if (verdict.addsContent && room.document.isTooBigWith(frame.update)) {
    connection.close(closeCode.documentFull, "document too big");
    return;
  }
  room.take(frame.update, { connection, accountId: connection.person?.id ?? null });
  if (frame.type === "step2") {
    connection.failedResyncs = 0;
    connection.hasSynced = true;
    acknowledgements.release(room.queueEnd);
  } else acknowledgements.accept(room.queueEnd);
  connection.tellSaved(room.committedEnd);
}

function rulesFor(room: Room, connection: Connection, limits: CollabLimits): UpdateRules {
  return {
    structs: limits.structs,
    clientsPerUpdate: limits.clientsPerUpdate,
    isOwn: (client) => connection.ownIds.has(client),
    isGuarded: (client) => isGuarded(room, connection, client),
  };
}

/**
 * Somebody else is here under this client id and has sent all they had: whoever brings more of it made it up, to have
 * what its owner types next taken for known.
 */
function isGuarded(room: Room, connection: Connection, client: number): boolean {
  if (connection.ownIds.has(client)) return false;
  for (const other of room.connections) if (other.clientId === client && other.hasSynced) return true;
  return false;
}

/** A reader's client id is bound by nothing but their presence. */
function isSomebodyPresent(room: Room, connection: Connection, clientId: number): boolean {
  for (const other of room.connections)
    if (other.clientId === clientId && other.person?.id !== connection.person?.id) return true;
  return false;
}

/** Gives a connection the right to write, once its client id is its person's for ever. */
export async function letWrite(room: Room, connection: Connection, services: Pick<RoomServices, "db">): Promise<void> {
  const { clientId } = connection;
  connection.clientId = null;
  if (clientId !== null) await bind(room, connection, { clientId, mayWrite: true }, services);
  if (!connection.isClosed && room.connections.has(connection)) room.setGrant(connection, "write");
}

function hearAwareness(
  room: Room,
  connection: Connection,
  payload: Uint8Array,
  services: RoomServices,
): Promise<void> | undefined {
  if (!connection.awarenessMessages.take(1, performance.now())) return undefined;
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
  return bind(room, connection, { clientId: first.client, mayWrite }, services).then(hear);
}

/**
 * Binds a connection to its client id, before anything that it writes is passed on; for ever, when it may write. Refused,
 * when it is somebody else's, or when the document holds text under it of which nobody knows whose it is.
 */
export async function bind(
  room: Room,
  connection: Connection,
  { clientId, mayWrite }: { clientId: number; mayWrite: boolean },
  { db }: Pick<RoomServices, "db">,
): Promise<boolean> {
  const { person } = connection;
  if (person === null || clientId > 0xffffffff) return false;
  if (!connection.ownIds.has(clientId)) {
    if (Y.getState(room.document.doc.store, clientId) > 0) return false;
    const page = { pageId: room.pageId, clientId };
    if (mayWrite) {
      if (!(await bindClientId(db, { ...page, accountId: person.id }))) return false;
      connection.ownIds.add(clientId);
    } else if (isSomebodyPresent(room, connection, clientId) || (await ownerOfClientId(db, page)) !== undefined)
      return false;
  }
  connection.clientId = clientId;
  return true;
}
