import { rooms } from "../collab/room.ts";

export const known = rooms;
