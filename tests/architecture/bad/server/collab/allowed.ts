import { pool } from "../database/client.ts";
import { rooms } from "./room.ts";

export const both = [pool, rooms];
