import { rooms } from "../../server/collab/room.ts";

export const count = rooms.length;
