import type { Room, RoomState } from "./room.ts";

/** How a page lives on this node: numbers, and nothing of what anybody wrote. */
export interface RoomReport {
  state: RoomState;
  seq: number;
  sockets: number;
  writers: number;
  /** Updates that wait for a commit. */
  queued: number;
  /** Bytes of the document, as it is sent to whoever comes. */
  documentBytes: number;
  /** Bytes that wait for readers. */
  waitingBytes: number;
}

/** Reports on a room. */
export function reportRoom(room: Room): RoomReport {
  const connections = [...room.connections];
  return {
    state: room.state,
    seq: room.seq,
    sockets: connections.length,
    writers: connections.filter(({ grant }) => grant === "write").length,
    queued: room.queue.end - room.queue.committed,
    documentBytes: room.isLoaded && room.state !== "gone" ? room.document.size : 0,
    waitingBytes: connections.reduce((sum, { waiting }) => sum + waiting, 0),
  };
}
