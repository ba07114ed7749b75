import { setGrant } from "./attendance.ts";
import type { Connection } from "./connection.ts";
import type { Room } from "./room.ts";

/**
 * Binds a connection to its client id, before anything that it writes is passed on; for ever, when it may write. Refused,
 * when it is somebody else's, or when the document holds text under it of which nobody knows whose it is.
 */
export async function bind(
  room: Room,
  connection: Connection,
  { clientId, mayWrite }: { clientId: number; mayWrite: boolean },
): Promise<boolean> {
  const { person } = connection;
  if (person === null || clientId > 0xffffffff) return false;
  const { owners } = room;
  if (owners.of(clientId) !== person.id) {
    if (isSomebodyPresent(room, connection, clientId)) return false;
    if (mayWrite) await owners.claim([clientId], person.id);
    else await owners.lookUp([clientId]);
    const owner = owners.of(clientId);
    if (owner !== person.id && (mayWrite || owner !== undefined)) return false;
  }
  connection.clientId = clientId;
  return true;
}

/** Gives a connection the right to write, once its client id is its person's for ever. */
export async function letWrite(room: Room, connection: Connection): Promise<void> {
  const { clientId } = connection;
  connection.clientId = null;
  if (clientId !== null) await bind(room, connection, { clientId, mayWrite: true });
  if (!connection.isClosed && room.connections.has(connection)) setGrant(room, connection, "write");
}

/** Whether somebody else is here under this client id: a reader's is bound by nothing but their presence. */
export function isSomebodyPresent(room: Room, connection: Connection, clientId: number): boolean {
  for (const other of room.connections)
    if (other.clientId === clientId && other.person?.id !== connection.person?.id) return true;
  return false;
}
