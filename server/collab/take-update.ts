import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { askFor } from "./attendance.ts";
import type { Connection } from "./connection.ts";
import { type ClientFrame, Malformed } from "./frame.ts";
import type { CollabLimits } from "./limits.ts";
import type { Author, Room, RoomServices } from "./room.ts";
import { settleAuthors } from "./settle-authors.ts";
import type { UpdateRules, Verdict } from "./update-check.ts";

type UpdateFrame = Extract<ClientFrame, { type: "step2" | "update" }>;

/**
 * Takes in a document message, or leaves it out and says so. Throws `Malformed` when it must cost the connection. A promise
 * means that the next message has to wait: only the first message under a client id that the room does not know does.
 */
export function takeUpdate(
  room: Room,
  connection: Connection,
  frame: UpdateFrame,
  services: RoomServices,
): Promise<void> | undefined {
  if (!mayTake(connection, frame.update, room, services)) return undefined;
  const { acknowledgements } = connection;
  acknowledgements.receive();
  const isAnswer = frame.type === "step2" && connection.awaitsAnswer;
  if (isAnswer) connection.awaitsAnswer = false;
  if (connection.grant !== "write") {
    acknowledgements.hold();
    services.counters.unauthorised += 1;
    return undefined;
  }
  const rules = rulesFor(room, connection, services.limits);
  const verdict = room.document.check(frame.update, rules);
  if (verdict.kind === "apply" && verdict.strangers.length > 0) {
    const settling = settleAuthors(room, connection, {
      update: frame.update,
      strangers: verdict.strangers,
      rules,
      authorsReturn: services.limits.authorsReturn,
    });
    return settling.then((settled) => {
      if (settled === null) return;
      room.takeTogether(authorOf(connection), () =>
        follow(settled, room, connection, { ...frame, isAnswer }, services),
      );
    });
  }
  follow(verdict, room, connection, { ...frame, isAnswer }, services);
  return undefined;
}

/** Under whose name a connection writes. */
export function authorOf(connection: Connection): Author {
  return { connection, accountId: connection.person?.id ?? null };
}

/** Does what was decided about an update. */
function follow(
  verdict: Verdict,
  room: Room,
  connection: Connection,
  { type, update, isAnswer }: UpdateFrame & { isAnswer: boolean },
  services: RoomServices,
): void {
  const { acknowledgements } = connection;
  if (verdict.kind === "gap") {
    acknowledgements.hold();
    services.counters.gaps += 1;
    if (isAnswer && ++connection.failedResyncs > services.limits.failedResyncs)
      throw new Malformed("resyncs bring gaps");
    askFor(room, connection);
    return;
  }
  if (verdict.addsContent && room.document.isTooBigWith(update)) {
    connection.close(closeCode.documentFull, "document too big");
    return;
  }
  room.take(update, connection);
  services.counters.edits += 1;
  if (type === "step2") {
    connection.failedResyncs = 0;
    connection.hasSynced = true;
    acknowledgements.release(room.takenEnd);
  } else acknowledgements.accept(room.takenEnd);
}

/** Whether a document message can be looked at now; else the connection is closed. */
function mayTake(
  connection: Connection,
  update: Uint8Array,
  room: Room,
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

function rulesFor(room: Room, connection: Connection, limits: CollabLimits): UpdateRules {
  const isOwn = (client: number) => connection.person !== null && room.owners.of(client) === connection.person.id;
  return {
    structs: limits.structs,
    clientsPerUpdate: limits.clientsPerUpdate,
    isOwn,
    mayBeOwn: (client) => room.owners.of(client) === undefined,
    isGuarded: (client) => !isOwn(client) && isGuarded(room, client),
  };
}

/**
 * Somebody is here under this client id and has sent all they had: whoever else brings more of it made it up, to have
 * what its owner types next taken for known.
 */
function isGuarded(room: Room, client: number): boolean {
  for (const other of room.connections) if (other.clientId === client && other.hasSynced) return true;
  return false;
}
