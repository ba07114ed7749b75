import type { Connection, ConnectionGrant } from "./connection.ts";
import { encodeAwareness, encodeEpoch, encodeStep1 } from "./frame.ts";
import type { Room } from "./room.ts";

/** Lets a connection into a room: it is told what it may do, who is here, and, if it writes, asked for what it has. */
export function join(room: Room, connection: Connection, grant: ConnectionGrant): void {
  room.state = "live";
  room.connections.add(connection);
  connection.tell("epoch", encodeEpoch(room.epoch));
  setGrant(room, connection, grant);
  if (room.presence.size > 0) tellPresence(room, connection);
}

/** Tells who is here. Anonymous readers are told of nobody: people show themselves to members. */
export function tellPresence({ presence }: Room, connection: Connection): void {
  if (connection.person !== null) connection.tell("presence", encodeAwareness(presence.everybody()));
}

/** Tells a connection what it may do from now on. One that may write again is asked for what it has kept. */
export function setGrant(room: Room, connection: Connection, grant: ConnectionGrant): void {
  connection.tellGrant(grant);
  if (grant === "write") askFor(room, connection);
  else connection.hasSynced = false;
}

/** Asks a connection for all that the document lacks, unless it is being asked already. */
export function askFor({ document }: Room, connection: Connection): void {
  if (connection.awaitsAnswer) return;
  connection.awaitsAnswer = true;
  connection.tell("ask", encodeStep1(document.stateVector));
}
