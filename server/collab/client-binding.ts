import { setGrant } from "./attendance.ts";
import type { Connection, ConnectionGrant } from "./connection.ts";
import type { Room } from "./room.ts";
import { refusesToStore } from "./storing.ts";

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

/**
 * Binds a connection that comes in, and answers what it may do: where nothing can be stored, so that nothing can be bound, it
 * reads, until its rights are looked up again.
 */
export async function bindOnEntry(
  room: Room,
  connection: Connection,
  { clientId, grant }: { clientId: number; grant: ConnectionGrant },
): Promise<ConnectionGrant> {
  try {
    await bind(room, connection, { clientId, mayWrite: grant === "write" });
    return grant;
  } catch (error) {
    if (!refusesToStore(error)) throw error;
    await bind(room, connection, { clientId, mayWrite: false });
    return "paused";
  }
}

/**
 * Gives a connection the right to write, once its client id is its person's for ever; unless that `isOutdated` by then.
 */
export async function letWrite(room: Room, connection: Connection, isOutdated: () => boolean): Promise<void> {
  const { clientId } = connection;
  connection.clientId = null;
  try {
    if (clientId !== null) await bind(room, connection, { clientId, mayWrite: true });
  } catch (error) {
    connection.clientId = clientId;
    throw error;
  }
  if (!isOutdated() && !connection.isClosed && room.connections.has(connection)) setGrant(room, connection, "write");
}

/** Whether somebody else is here under this client id: a reader's is bound by nothing but their presence. */
export function isSomebodyPresent(room: Room, connection: Connection, clientId: number): boolean {
  for (const other of room.connections)
    if (other.clientId === clientId && other.person?.id !== connection.person?.id) return true;
  return false;
}
