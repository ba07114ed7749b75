import type { Room, RoomState } from "./room.ts";

/** What the rooms of a node hold, counted together. */
export function measureRooms(rooms: Iterable<Room>) {
  const roomsByState: Record<RoomState, number> = { loading: 0, live: 0, draining: 0, gone: 0 };
  const sum = { rooms: 0, connections: 0, documentBytes: 0, waitingBytes: 0 };
  for (const room of rooms) {
    sum.rooms += 1;
    roomsByState[room.state] += 1;
    sum.connections += room.connections.size;
    if (room.isLoaded && room.state !== "gone") sum.documentBytes += room.document.size;
    for (const connection of room.connections) sum.waitingBytes += connection.waiting;
  }
  return { ...sum, roomsByState };
}
